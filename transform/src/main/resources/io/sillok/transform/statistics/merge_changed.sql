-- Delivered cells that differ from what was known at the instant, or that were not known.
insert into changed
select
    s.series_id, s.period_start, s.vintage_date, s.value, s.value_text, s.unit_mult, s.status, s.deleted, s.document_id, s.pointer,
    o.recorded_from, o.recorded_to, o.value, coalesce(o.deleted, true),
    coalesce(o.recorded_from = g.instant and (g.instant = g.night or o.run_id = any (g.runs)), false),
    case
        when o.recorded_from is distinct from g.instant or g.instant = g.night or o.run_id = any (g.runs) then g.instant
        -- an edition that its publisher has altered: history stays, the new value is known from now on
        when o.recorded_to = 'infinity' then g.night
    end
from (select ?::timestamptz as instant, ?::timestamptz as night, ?::bigint[] as runs, ?::date as vintage) g
join staged s on s.vintage_date is not distinct from g.vintage
left join reporting.observation o
    on o.series_id = s.series_id and o.period_start = s.period_start
    and o.recorded_from <= g.instant and o.recorded_to > g.instant
where case
    when s.deleted then not o.deleted -- what is not known cannot go
    else o.series_id is null or (o.value, o.status, o.deleted) is distinct from (s.value, s.status, false)
end
