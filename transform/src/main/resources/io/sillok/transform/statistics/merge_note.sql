insert into ops.change (run_id, dataset_id, series_id, period_start, kind, old_value, new_value)
select
    ?, ?, c.series_id, c.period_start,
    case
        when c.deleted then 'deleted'
        when c.was_absent then 'added'
        when exists (select from rebased r where r.series_id = c.series_id) then 'rebased'
        else 'modified'
    end,
    c.old_value, c.value
from changed c
where c.opens is not null
on conflict (run_id, series_id, period_start) do update
set kind = excluded.kind, old_value = coalesce(ops.change.old_value, excluded.old_value), new_value = excluded.new_value
