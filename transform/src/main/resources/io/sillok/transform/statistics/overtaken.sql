-- Cells that were merged after what is known from a later instant on, and that hold beyond it: whether that said what was known
-- before, of which nothing is written, or nothing of the cell cannot be told any more.
select count(*)
from changed c
join reporting.observation o
    on o.series_id = c.series_id and o.period_start = c.period_start and o.recorded_from = c.opens
where exists (
    select from ops.load l
    join ops.run r using (run_id)
    cross join unnest(coalesce(l.instants, array[r.as_of])) as i (instant)
    where l.dataset_id = ? and r.as_of <> ? and i.instant > c.opens and i.instant < o.recorded_to
        and (l.instants is not null or not l.held)
)
