-- One delivery of one dataset into the observations, as known at the run's as-of. All parts see the same snapshot; a row is
-- opened only from what "closed" returns, so that no cell ever has two rows in force.
with given as (
    select ?::text as dataset_id, ?::timestamptz as as_of, ?::bigint as run_id, ?::boolean as complete, ?::text as document_id
),
own as (
    select s.series_id, s.series_key from reporting.series s join given g using (dataset_id)
),
delivered as (
    select distinct on (o.series_id, s.period_start)
        o.series_id, s.period_start, s.value, s.value_text, s.unit_mult, s.status, false as deleted, s.document_id, s.pointer
    from staged s
    join own o using (series_key)
    order by o.series_id, s.period_start, s.position desc
),
in_force as (
    select o.*
    from reporting.observation o
    join own using (series_id)
    cross join given g
    where o.recorded_from <= g.as_of and o.recorded_to > g.as_of
),
wanted as (
    select * from delivered
    union all
    select f.series_id, f.period_start, null, null, 0, 'O', true, g.document_id, ''
    from in_force f
    cross join given g
    where g.complete
        and not f.deleted
        and not exists (select from delivered d where d.series_id = f.series_id and d.period_start = f.period_start)
        and not exists (
            select from unread u join own using (series_key)
            where own.series_id = f.series_id and u.period_start = f.period_start
        )
),
changed as (
    select
        w.*,
        f.series_id is not null as known,
        f.recorded_from as old_from,
        f.recorded_to as old_to,
        f.value as old_value,
        coalesce(f.deleted, true) as was_absent
    from wanted w
    left join in_force f on f.series_id = w.series_id and f.period_start = w.period_start
    where f.series_id is null or (f.value, f.status, f.deleted) is distinct from (w.value, w.status, w.deleted)
),
closed as (
    update reporting.observation o
    set recorded_to = g.as_of
    from changed c, given g
    where o.series_id = c.series_id and o.period_start = c.period_start
        and o.recorded_from = c.old_from and c.old_from < g.as_of
    returning o.series_id, o.period_start
),
-- the same night read again with another result: the row has this very as-of
rewritten as (
    update reporting.observation o
    set value = c.value, value_text = c.value_text, unit_mult = c.unit_mult, status = c.status, deleted = c.deleted,
        document_id = c.document_id, pointer = c.pointer, run_id = g.run_id
    from changed c, given g
    where o.series_id = c.series_id and o.period_start = c.period_start
        and o.recorded_from = c.old_from and c.old_from = g.as_of
    returning o.series_id
),
opened as (
    insert into reporting.observation (
        series_id, period_start, recorded_from, recorded_to, value, value_text, unit_mult, status, deleted, document_id,
        pointer, run_id
    )
    select
        c.series_id, c.period_start, g.as_of,
        -- a night made up for later ends where the next one that said something begins
        coalesce(
            c.old_to,
            (
                select min(n.recorded_from) from reporting.observation n
                where n.series_id = c.series_id and n.period_start = c.period_start and n.recorded_from > g.as_of
            ),
            'infinity'
        ),
        c.value, c.value_text, c.unit_mult, c.status, c.deleted, c.document_id, c.pointer, g.run_id
    from changed c
    cross join given g
    left join closed x on x.series_id = c.series_id and x.period_start = c.period_start
    where not c.known or x.series_id is not null
    returning series_id
),
noted as (
    insert into ops.change (run_id, dataset_id, series_id, period_start, kind, old_value, new_value)
    select
        g.run_id, g.dataset_id, c.series_id, c.period_start,
        case when c.deleted then 'deleted' when c.was_absent then 'added' else 'modified' end,
        c.old_value, c.value
    from changed c
    cross join given g
    on conflict (run_id, series_id, period_start) do update
    set kind = excluded.kind, old_value = excluded.old_value, new_value = excluded.new_value
    returning series_id
)
select
    -- what this run wrote, now or before it was killed, so that a restart comes to the same books
    (select count(*) from changed where not deleted)
    + (
        select count(*) from delivered d
        join in_force f on f.series_id = d.series_id and f.period_start = d.period_start
        cross join given g
        where f.run_id = g.run_id
            and not exists (
                select from changed c where c.series_id = d.series_id and c.period_start = d.period_start
            )
    ) as written,
    (select count(*) from changed where deleted) as tombstones,
    (select count(*) from opened) + (select count(*) from rewritten) as rows,
    (select count(*) from noted) as noted
