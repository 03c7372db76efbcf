-- The night's relevant articles, and those of the days before that have a story, in order of arrival.
select
    a.article_id, a.published_on, a.title, a.language, a.story_id,
    array_remove(array[a.copy_of, a.supersedes, case when a.akin_kind <> 'recurs' then a.akin_to end], null) as told,
    case when a.akin_kind = 'recurs' then a.akin_to end as recurs, left(a.body, 700) as beginning, a.business_date = g.night as tonight,
    array(
        select distinct m.entity_id from reporting.mention m where m.article_id = a.article_id and m.entity_id is not null
    ) as named,
    array(
        select f.value_unit from (
            select distinct trim_scale(f.value)::text || ' ' || f.unit as value_unit
            from reporting.figure f
            where f.article_id = a.article_id
                and (f.type = 'money' or f.type in ('count', 'measure') and length(replace(trim_scale(f.value)::text, '.', '')) >= 3)
        ) f
    ) as figures,
    array(
        select distinct trim_scale(f.value)::text || ' ' || f.unit
        from reporting.claim c
        join reporting.figure f using (figure_id)
        where c.article_id = a.article_id and c.indicator_id is not null
    ) as claimed,
    array(
        select distinct d.from_date from reporting.date_mention d where d.article_id = a.article_id and d.from_date = d.to_date
    ) as days
from reporting.article a
cross join (select ?::date as night, ?::int as days) g
where a.relevant
    and (
        a.business_date = g.night
        or (
            a.business_date < g.night and a.story_id is not null
            and a.published_on in (
                select distinct n.published_on + away
                from reporting.article n
                cross join generate_series(-g.days, g.days) as away
                where n.business_date = g.night and n.relevant
            )
        )
    )
order by a.business_date, a.published_on, a.published_at nulls last, a.article_id collate "C"
