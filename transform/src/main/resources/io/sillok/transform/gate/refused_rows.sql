-- Rows of this night that gave a series another unit or another frequency than it has.
select code, count(*)
from ops.quarantine
where run_id = ? and source_id = ? and code in ('unit_differs', 'frequency_differs')
    and (starts_with(message, '[' || ? || ' ') or starts_with(message, '[' || ? || ']'))
group by code
