-- The rows of first_plain_rows.sql, of one document whose keys count through: series are looked up by the number of their key, which
-- costs a row less than a join.
insert into reporting.observation (
    series_id, period_start, recorded_from, recorded_to, value, value_text, unit_mult, status, document_id, pointer, run_id
)
select
    ((select array_agg(series_id order by key_no) from stage_key))[c.key_no],
    f.period_start, ?::timestamptz, 'infinity',
    case
        when f.factor is not null then trim_scale(c.number * f.factor)
        when c.value is not null then trim_scale(c.number)
        else c.number
    end,
    case when f.factor is null then c.value else coalesce(c.value, c.number::text) end,
    f.unit_mult,
    case when c.number is null then f.absent_status else f.status end,
    (select document_id from stage_key limit 1), c.pointer, ?
from landing.stat_cell c
join stage_form f on f.form_no = c.form_no
where c.document_key = any (?)
    and (c.number is not null or c.value is null)
