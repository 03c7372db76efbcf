-- Rows that nothing has to be asked about, with what their keys and forms mean. What is left out here is found by other_rows.sql: the
-- conditions are the same.
with plain as (
    select
        k.series_id, f.period_start, f.vintage_date, k.position + c.row_no as position, c.number, c.value, f.factor, f.unit_mult,
        case when c.number is null then f.absent_status else f.status end as status, k.document_id, c.pointer
    from landing.stat_cell c
    join stage_key k on k.document_key = c.document_key and k.key_no = c.key_no
    join stage_form f on f.document_key = c.document_key and f.form_no = c.form_no and f.kind_no = k.kind_no
    where c.document_key = any (?)
        and (c.number is not null or c.value is null)
)
