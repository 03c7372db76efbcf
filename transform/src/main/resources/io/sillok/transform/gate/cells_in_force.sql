-- Of each series that the load would change: what is in force at the instant, from some while before the first change on, and
-- whether the load has the cell. In order of series and period.
select t.series_id, s.series_key, s.frequency, o.period_start, o.value,
    exists (
        select from staged g
        where g.series_id = o.series_id and g.period_start = o.period_start and g.vintage_date is not distinct from ?::date
            and not g.deleted
    ) as delivered
from (select series_id, min(period_start) as first from changed where opens is not null group by series_id) t
join reporting.series s using (series_id)
cross join (select ?::timestamptz as instant, ?::int as moves) g
cross join lateral (
    (
        select o.series_id, o.period_start, o.value from reporting.observation o
        where o.series_id = t.series_id and o.period_start < t.first
            and o.recorded_from <= g.instant and o.recorded_to > g.instant and not o.deleted
        order by o.period_start desc
        limit g.moves
    )
    union all
    (
        select o.series_id, o.period_start, o.value from reporting.observation o
        where o.series_id = t.series_id and o.period_start >= t.first
            and o.recorded_from <= g.instant and o.recorded_to > g.instant and not o.deleted
    )
) o
order by t.series_id, o.period_start
