-- Values that a load wrote under a code for periods before it began or after it ended; periods ahead of the delivery are planned in
-- the codes of their time.
select count(*), min(o.period_start), max(o.period_start)
from (select ?::text as dataset_id, ?::text as region_id, ?::text as code, ?::bigint as run_id, ?::date as delivered,
    ?::date as valid_from, ?::date as valid_to) g
join reporting.series s on s.dataset_id = g.dataset_id and s.region_id = g.region_id
    and exists (select from jsonb_each_text(s.dimensions) d where d.value = g.code)
join reporting.observation o on o.series_id = s.series_id
    and o.run_id = g.run_id and not o.deleted and o.period_start <= g.delivered
    and (o.period_start < g.valid_from or o.period_start >= g.valid_to)
