-- A row that says no value and merges, behind rows of this delivery about the same cell: one that says its value counts; of one that takes
-- it back nothing is left that could stay as it is.
with said as (
    select series_id, period_start, vintage_date, max(position) filter (where not deleted) as told,
        max(position) filter (where deleted) as gone
    from staged
    where not merges
    group by series_id, period_start, vintage_date
),
anew as (
    update staged s
    set merges = false
    from said e
    where s.merges and e.series_id = s.series_id and e.period_start = s.period_start
        and e.vintage_date is not distinct from s.vintage_date
        and e.gone < s.position and (e.told is null or e.told < e.gone)
)
delete from staged s
using said e
where s.merges and e.series_id = s.series_id and e.period_start = s.period_start
    and e.vintage_date is not distinct from s.vintage_date
    and e.told < s.position and (e.gone is null or e.gone > s.position or e.gone < e.told)
