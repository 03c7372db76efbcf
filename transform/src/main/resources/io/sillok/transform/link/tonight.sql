-- The night's articles in order of arrival, each with the version before it.
select
    a.article_id,
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
where a.business_date = ?
order by a.published_on, a.published_at nulls last, a.article_id collate "C"
