insert into ops.held_cell (load_id, series_key, period_start, kind, old_value, new_value, pointer)
select ?, s.series_key, c.period_start,
    case when c.deleted then 'deleted' when c.was_absent then 'added' else 'modified' end,
    c.old_value, c.value, nullif(c.pointer, '')
from changed c
join reporting.series s using (series_id)
where c.opens is not null
