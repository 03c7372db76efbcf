-- Originals that share bands with a text, the most alike first. Of those that hold one band the latest fifty are looked at, so
-- that a sentence that every article carries costs no more than another.
select b.article_id
from unnest(?::bigint[]) as own (band)
cross join (select ?::date as first_day, ?::date as last_day, ?::date as night, ?::int as bands) g
cross join lateral (
    select k.article_id, k.bands
    from reporting.article_band k
    where k.band = own.band and k.published_on between g.first_day and g.last_day and k.business_date <= g.night
    order by k.published_on desc, k.article_id desc
    limit 50
) b
group by b.article_id, g.bands
having count(*) >= 0.15 * least(max(b.bands), g.bands)
order by count(*)::numeric / least(max(b.bands), g.bands) desc, b.article_id
limit 10
