-- How the rows of the one document go with series: what makes its key's number the series' number, and what each form's number means,
-- apart from its period by way of the few things that it can be. No row where they have to be joined: several documents, keys
-- that were not understood, keys or series that do not count through, or series of two kinds.
with forms as (
    select
        form_no, period_start, factor, unit_mult, status, absent_status,
        dense_rank() over (order by factor, unit_mult, status, absent_status)::int as meaning
    from stage_form
),

meanings as (
    select distinct on (meaning) * from forms order by meaning
)

select
    min(k.document_id), min(k.series_id - k.key_no), min(k.series_id), max(k.series_id) + 1,
    (
        select array_agg(f.period_start order by n)
        from generate_series(1, (select max(form_no) from forms)) n left join forms f on f.form_no = n
    ),
    (
        select array_agg(f.meaning order by n)
        from generate_series(1, (select max(form_no) from forms)) n left join forms f on f.form_no = n
    ),
    (select array_agg(factor order by meaning) from meanings),
    (select array_agg(unit_mult order by meaning) from meanings),
    (select array_agg(status order by meaning) from meanings),
    (select array_agg(absent_status order by meaning) from meanings)
from stage_key k
cross join (select ?::bigint[] as documents) w
where cardinality(w.documents) = 1
group by w.documents
having
    count(*) = max(k.key_no) and count(distinct k.kind_no) = 1
    and min(k.series_id - k.key_no) = max(k.series_id - k.key_no)
    and count(*) = (select count(*) from landing.stat_key l where l.document_key = any (w.documents))
    and (select max(form_no) from forms) <= 100000
    and (select count(*) from meanings) <= 20
