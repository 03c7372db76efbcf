-- The night's relevant articles, and those of the days before that have a story, in order of arrival.
select
    a.article_id, a.published_on, a.title, a.language, a.copy_of, a.supersedes, a.story_id, a.business_date = g.night as tonight,
    array(
        select distinct m.entity_id from reporting.mention m where m.article_id = a.article_id and m.entity_id is not null
    ) as named,
    array(
        select f.value_unit from (
            select distinct trim_scale(f.value)::text || ' ' || f.unit as value_unit
            from reporting.figure f
            where f.article_id = a.article_id
                and (f.type = 'money' or f.type in ('count', 'measure') and length(replace(trim_scale(f.value)::text, '.', '')) >= 3)
                and not exists (select from reporting.claim c where c.figure_id = f.figure_id and c.indicator_id is not null)
        ) f
    ) as figures,
    array(
        select distinct c.indicator_id from reporting.claim c where c.article_id = a.article_id and c.indicator_id is not null
    ) as indicators
from reporting.article a
cross join (select ?::date as night, ?::int as days) g
where a.relevant
    and (
        a.business_date = g.night
        or (
            a.business_date < g.night and a.story_id is not null
            and a.published_on >= (select min(n.published_on) from reporting.article n where n.business_date = g.night) - g.days
        )
    )
order by a.business_date, a.published_on, a.published_at nulls last, a.article_id collate "C"
