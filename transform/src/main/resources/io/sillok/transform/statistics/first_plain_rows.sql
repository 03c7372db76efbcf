-- The plain rows of a dataset of which nothing is known: they go where they are to stay.
insert into %s (
    series_id, period_start, recorded_from, recorded_to, value, value_text, unit_mult, status, document_id, pointer, run_id
)
select
    p.series_id, p.period_start, ?::timestamptz, 'infinity',
    case
        when p.factor is not null then trim_scale(p.number * p.factor)
        when p.value is not null then trim_scale(p.number)
        else p.number
    end,
    case when p.factor is null then p.value else coalesce(p.value, p.number::text) end,
    p.unit_mult, p.status, p.document_id, p.pointer, ?
from plain p
