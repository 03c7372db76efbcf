-- A line for every news source, those too that gave nothing.
insert into ops.yield as y (business_date, source_id, articles, shortest, median, longest, signed, dated, run_id)
select ?, source_id, coalesce(g.articles, 0), coalesce(g.shortest, 0), coalesce(g.median, 0), coalesce(g.longest, 0), coalesce(g.signed, 0), coalesce(g.dated, 0), ?
from unnest(?::text[]) as wanted (source_id)
left join (
    select source_id, count(*) as articles,
        min(length(body)) as shortest, percentile_disc(0.5) within group (order by length(body)) as median,
        max(length(body)) as longest,
        count(*) filter (where byline_name is not null) as signed,
        count(*) filter (where published_from <> 'delivery') as dated
    from reporting.article
    where business_date = ?
    group by source_id
) g using (source_id)
on conflict (business_date, source_id) do update
set articles = excluded.articles, shortest = excluded.shortest, median = excluded.median,
    longest = excluded.longest, signed = excluded.signed, dated = excluded.dated, run_id = excluded.run_id
