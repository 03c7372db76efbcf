-- Nothing of the dataset is known: there is nothing to hold it against.
insert into %s (
    series_id, period_start, recorded_from, recorded_to, vintage_date, value, value_text, unit_mult, status, document_id,
    pointer, run_id
)
select
    s.series_id, s.period_start, ?::timestamptz, 'infinity', s.vintage_date, s.value, s.value_text, s.unit_mult, s.status,
    s.document_id, s.pointer, ?
from staged s
