-- Cells of loads that are held back, of which one that comes into force and was delivered later says something.
update ops.held_cell h
set said_since = true
from ops.held_load l, reporting.series s
where l.dataset_id = ? and l.status in ('held', 'accepted') and l.last_seen < ?
    and h.load_id = l.load_id and not h.said_since
    and s.series_key = h.series_key
    and (
        exists (
            select from staged g
            where g.series_id = s.series_id and g.period_start = h.period_start and g.vintage_date is null
                and not g.merges -- which leaves a value as it is
        )
        -- also where there was nothing to take back
        or exists (
            select from erased e
            where e.series_id = s.series_id and (e.period_start is null or e.period_start = h.period_start)
                and e.vintage_date is null
        )
    )
