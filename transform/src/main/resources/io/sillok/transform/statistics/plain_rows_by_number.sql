-- The rows of plain_rows.sql, of one document whose keys count through: series are looked up by the number of their key, which
-- costs a row less than a join.
with plain as (
    select
        ((select array_agg(series_id order by key_no) from stage_key))[c.key_no] as series_id, f.period_start, c.number, c.value,
        f.factor, f.unit_mult, case when c.number is null then f.absent_status else f.status end as status,
        (select document_id from stage_key limit 1) as document_id, c.pointer
    from landing.stat_cell c
    join stage_form f on f.form_no = c.form_no
    where c.document_key = any (?)
        and (c.number is not null or c.value is null)
)
