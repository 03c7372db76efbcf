-- The rows that plain_rows.sql leaves out, in order of delivery. They are found first, by the tables that have been counted: what was
-- delivered is looked up for them alone.
with other as materialized (
    select c.*
    from landing.stat_cell c
    left join stage_key k on k.document_key = c.document_key and k.key_no = c.key_no
    left join stage_form f on f.document_key = c.document_key and f.form_no = c.form_no and f.kind_no = k.kind_no
    where c.document_key = any (?)
        and (f.form_no is null or (c.number is null and c.value is not null))
)
select
    d.document_id, c.row_no, c.pointer, lk.dimensions, lk.attributes, lf.period, coalesce(c.value, c.number::text) as value, lf.unit,
    lf.multiplier, lf.status, lf.vintage, lf.action
from other c
join landing.stat_key lk on lk.document_key = c.document_key and lk.key_no = c.key_no
join landing.stat_form lf on lf.document_key = c.document_key and lf.form_no = c.form_no
join landing.document d on d.document_id = lpad(to_hex(c.document_key), 16, '0')
where lk.dataset = ?
order by d.uri, d.document_id, c.row_no
