-- Rows that nothing has to be asked about. What is left out here is found by other_rows.sql: the conditions are the same.
insert into staged
select
    k.series_id, f.period_start, f.vintage_date, k.position + c.row_no,
    case when f.factor is null then trim_scale(c.number) else trim_scale(c.number * f.factor) end,
    c.value, f.unit_mult,
    case when f.status <> '' then f.status when c.number is null then 'O' else 'A' end,
    k.document_id, c.pointer
from landing.stat_cell c
join stage_key k on k.document_key = c.document_key and k.key_no = c.key_no
join stage_form f on f.document_key = c.document_key and f.form_no = c.form_no and f.frequency_no = k.frequency_no
where c.document_key = any (?)
    and k.frequency = f.frequency
    and (f.unit_id is null or f.unit_id = k.unit_id)
    and (c.number is not null or c.value is null)
