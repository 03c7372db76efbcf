-- Cells in force that a complete delivery no longer has.
insert into changed
select
    o.series_id, o.period_start, g.vintage, null, null, 0, 'O', true, g.document_id, '',
    o.recorded_from, o.recorded_to, o.value, false,
    o.recorded_from = g.instant and (g.instant = g.night or o.run_id = any (g.runs)),
    case
        when o.recorded_from <> g.instant or g.instant = g.night or o.run_id = any (g.runs) then g.instant
        when o.recorded_to = 'infinity' then g.night
    end
from (
    select
        ?::timestamptz as instant, ?::timestamptz as night, ?::bigint[] as runs, ?::date as vintage, ?::text as dataset_id,
        ?::text as document_id
) g
join reporting.series r on r.dataset_id = g.dataset_id
join reporting.observation o
    on o.series_id = r.series_id and o.recorded_from <= g.instant and o.recorded_to > g.instant and not o.deleted
where
    not exists (
        select from staged s
        where s.series_id = o.series_id and s.period_start = o.period_start and s.vintage_date is not distinct from g.vintage
    )
    -- where the publisher goes on with another base, what it had on the old one is not taken back
    and not exists (
        select from reporting.series n
        where n.rebases = r.series_key and exists (select from staged s where s.series_id = n.series_id)
    )
    and not exists (select from unread u where u.series_id = o.series_id and u.period_start = o.period_start)
