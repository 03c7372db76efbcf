update reporting.observation o
set value = c.value, value_text = c.value_text, unit_mult = c.unit_mult, status = c.status, deleted = c.deleted,
    vintage_date = c.vintage_date, document_id = c.document_id, pointer = c.pointer, run_id = ?
from changed c
where o.series_id = c.series_id and o.period_start = c.period_start and o.recorded_to = c.old_to and c.rewrites
