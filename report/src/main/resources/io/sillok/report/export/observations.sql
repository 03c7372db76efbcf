-- What was known of these series at an instant, in order of dataset, series and period.
select
    o.series_id, o.period_start, o.value, nullif(coalesce(o.value_text, o.value::text), '') as value_text, o.status, o.recorded_from,
    o.vintage_date, o.document_id, o.pointer
from reporting.observation o
join reporting.series s using (series_id)
where o.series_id = any (?) and o.recorded_from <= ? and o.recorded_to > ? and not o.deleted
order by s.dataset_id collate "C", s.series_key collate "C", o.period_start
