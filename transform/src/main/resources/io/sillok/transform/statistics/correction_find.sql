-- The observation in force of a cell, unless something of it has been put right already.
select
    o.series_id, o.value, nullif(coalesce(o.value_text, o.value::text), '') as value_text, o.document_id, o.pointer
from reporting.series s
join reporting.observation o using (series_id)
where s.series_key = ? and o.period_start = ? and s.frequency = ?
    and o.recorded_from <= ? and o.recorded_to > ? and o.recorded_to = 'infinity' and not o.deleted
    and not exists (
        select from reporting.correction c
        where c.run_id = o.run_id and c.series_key = s.series_key and c.period_start = o.period_start
    )
