-- Values that this run wrote before it was started again, and that are delivered as they are: a restart comes to the same books.
select count(*) filter (where not s.deleted) + count(distinct (s.document_id, s.pointer)) filter (where s.deleted)
from (select ?::timestamptz as instant, ?::bigint as run_id, ?::date as vintage) g
join staged s on s.vintage_date is not distinct from g.vintage
join reporting.observation o
    on o.series_id = s.series_id and o.period_start = s.period_start
    and o.recorded_from <= g.instant and o.recorded_to > g.instant
where o.run_id = g.run_id
    and not exists (select from changed c where c.series_id = s.series_id and c.period_start = s.period_start)
