update reporting.observation o
set recorded_to = c.opens
from changed c
where o.series_id = c.series_id and o.period_start = c.period_start and o.recorded_to = c.old_to
    and c.opens is not null and not c.rewrites
