-- The night's articles, and the originals of the days around them that they may be copies of, in order of arrival.
select
    a.article_id, a.identity, a.source_id, a.uri, a.pointer, a.published_on, a.body, a.business_date, a.business_date = g.night as tonight,
    array(
        select distinct trim_scale(f.value)::text || ' ' || f.unit from reporting.figure f
        where f.article_id = a.article_id and f.type <> 'ordinal'
    ) as figures,
    (
        select v.article_id from reporting.article v
        join landing.news_item l on l.item_id = v.article_id
        join landing.news_item own on own.item_id = a.article_id
        where v.identity = a.identity and v.article_id <> a.article_id
            and (v.business_date, l.sequence, v.article_id collate "C") < (a.business_date, own.sequence, a.article_id collate "C")
        order by v.business_date desc, l.sequence desc, v.article_id collate "C" desc
        limit 1
    ) as version_before
from reporting.article a
cross join (select ?::date as night) g
where a.business_date = g.night
    or (
        a.business_date < g.night and a.copy_of is null
        and a.published_on between
            (select min(n.published_on) from reporting.article n where n.business_date = g.night) - 3
            and (select max(n.published_on) from reporting.article n where n.business_date = g.night) + 3
    )
order by a.business_date, a.published_on, a.published_at nulls last, a.article_id collate "C"
