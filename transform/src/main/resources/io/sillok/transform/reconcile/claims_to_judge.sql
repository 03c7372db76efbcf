-- The night's claims about indicators, those never judged, and those whose series changed tonight, be it by an edition that is known
-- from an earlier day on; each as of the latest night that is done, so that a night made up for overlooks nothing of what later ones
-- found, and that what it brings is held against later articles.
select
    c.claim_id, c.indicator_id, c.period_start, c.period_end, c.region_id, c.basis, c.transformation, c.falls, c.base_start, c.base_end,
    a.published_on,
    f.surface, f.value, f.low, f.high, f.approximation, f.unit,
    greatest(g.as_of, g.last_done, r.judged_as_of) as judged_as_of
from reporting.claim c
join reporting.article a using (article_id)
join reporting.figure f using (figure_id)
left join reporting.reconciliation r using (claim_id)
cross join (
    select n.night, n.as_of,
        (select max(as_of) from ops.run where job = 'transform' and status = 'done') as last_done,
        (select array_agg(run_id) from ops.run where job = 'transform' and business_date = n.night) as runs
    from (select ?::date as night, ?::timestamptz as as_of) n
) g
where c.indicator_id is not null
    and (a.business_date <= g.night or r.claim_id is not null)
    and (
        a.business_date = g.night
        or r.claim_id is null
        or c.indicator_id in (
            select i.indicator_id
            from reporting.indicator i
            join reporting.series s on coalesce(s.rebases, s.series_key) in (
                i.actual_key, i.plan_key, i.target_key, i.yoy_key, i.pop_key, i.cumulative_key
            )
            join reporting.observation o using (series_id)
            where o.recorded_from = g.as_of or o.run_id = any (g.runs)
        )
    )
order by c.indicator_id collate "C", c.claim_id collate "C"
