-- Deletions, cell by cell: of what is known at the instant, and of what this delivery said before them. What this very run has
-- taken back already it takes back again, so that a restart comes to the same books.
insert into staged (
    series_id, period_start, vintage_date, position, value, value_text, unit_mult, status, document_id, pointer, deleted, merges
)
select e.series_id, c.period_start, e.vintage_date, e.position, null, null, 0, 'O', e.document_id, e.pointer, true, false
from (select ?::timestamptz as night, ?::bigint as run_id) g
cross join erased e
cross join lateral (
    select o.period_start from reporting.observation o
    where o.series_id = e.series_id and (e.period_start is null or o.period_start = e.period_start)
        and o.recorded_from <= g.night and o.recorded_to > g.night and (not o.deleted or o.run_id = g.run_id)
    union
    select s.period_start from staged s
    where s.series_id = e.series_id and (e.period_start is null or s.period_start = e.period_start) and s.position < e.position
) c
