-- The rows of stage_plain_rows.sql, of a dataset of which nothing is known: they go where they are to stay.
insert into reporting.observation (
    series_id, period_start, recorded_from, recorded_to, value, value_text, unit_mult, status, document_id, pointer, run_id
)
select
    k.series_id, f.period_start, ?::timestamptz, 'infinity',
    case
        when f.factor is not null then trim_scale(c.number * f.factor)
        when c.value is not null then trim_scale(c.number)
        else c.number
    end,
    case when f.factor is null then c.value else coalesce(c.value, c.number::text) end,
    f.unit_mult,
    case when c.number is null then f.absent_status else f.status end,
    k.document_id, c.pointer, ?
from landing.stat_cell c
join stage_key k on k.document_key = c.document_key and k.key_no = c.key_no
join stage_form f on f.document_key = c.document_key and f.form_no = c.form_no and f.kind_no = k.kind_no
where c.document_key = any (?)
    and (c.number is not null or c.value is null)
