-- The row in force ends where the right value begins; one that began with this very night gets the right value itself.
with given as (
    select ?::int as series_id, ?::date as period_start, ?::timestamptz as as_of, ?::bigint as run_id, ?::numeric as value,
        ?::text as status, ?::numeric as old_value
),
rewritten as (
    update reporting.observation o
    set value = g.value, value_text = coalesce(o.value_text, o.value::text, ''), status = g.status, run_id = g.run_id
    from given g
    where o.series_id = g.series_id and o.period_start = g.period_start and o.recorded_to = 'infinity'
        and o.recorded_from = g.as_of
    returning o.series_id
),
closed as (
    update reporting.observation o
    set recorded_to = g.as_of
    from given g
    where o.series_id = g.series_id and o.period_start = g.period_start and o.recorded_to = 'infinity'
        and o.recorded_from < g.as_of
    returning o.*
),
opened as (
    insert into reporting.observation (
        series_id, period_start, recorded_from, vintage_date, value, value_text, unit_mult, status, document_id, pointer, run_id
    )
    select c.series_id, c.period_start, g.as_of, c.vintage_date, g.value, coalesce(c.value_text, c.value::text, ''), c.unit_mult,
        g.status, c.document_id, c.pointer, g.run_id
    from closed c
    cross join given g
    returning series_id
),
noted as (
    insert into ops.change (run_id, dataset_id, series_id, period_start, kind, old_value, new_value)
    select g.run_id, s.dataset_id, g.series_id, g.period_start, 'modified', g.old_value, g.value
    from given g
    join reporting.series s using (series_id)
    on conflict (run_id, series_id, period_start) do update set new_value = excluded.new_value
    returning series_id
)
select (select count(*) from rewritten), (select count(*) from opened), (select count(*) from noted)
