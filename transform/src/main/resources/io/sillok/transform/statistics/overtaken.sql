-- Cells just merged that hold beyond an instant from which on something was known before. What that said of them cannot be told any
-- more: where it was what was known, nothing was written of it.
select count(*)
from changed c
join reporting.observation o
    on o.series_id = c.series_id and o.period_start = c.period_start and o.recorded_from = c.opens
where exists (select from later l where l.instant > c.opens and l.instant < o.recorded_to)
