-- Originals of earlier nights that a text of this night may repeat and whose bands are not kept, or no longer.
select a.article_id, a.business_date
from reporting.article a
cross join (select ?::date as night, ?::int as days) g
where a.business_date < g.night and a.copy_of is null
    and a.published_on in (
        select distinct n.published_on + d.away
        from reporting.article n
        cross join generate_series(-g.days, g.days) as d (away)
        where n.business_date = g.night
    )
    and not exists (select from reporting.article_banded k where k.article_id = a.article_id)
order by a.article_id collate "C"
