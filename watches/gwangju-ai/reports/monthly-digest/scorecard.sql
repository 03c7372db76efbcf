-- Each indicator now and as it was known when the month began (when the issue before was made), its target, and where it comes
-- from. An indicator that counts nothing done has its plan, the next where none has begun; one without either the claim
-- that the news made last.
with kept as (
    select *, coalesce(actual_key, plan_key) as series_key, case when actual_key is null then 'plan' else 'actual' end as role
    from reporting.indicator
),
now as (
    select distinct on (i.indicator_id) i.indicator_id, i.role, o.frequency, o.period_start, o.value, o.reference
    from kept i
    join observation_in_force o using (series_key)
    where o.period_start <= :period_end or i.role = 'plan'
    order by i.indicator_id, o.period_start > :period_end, abs(o.period_start - :period_end)
),
-- as known when the month began, or when the series was first known where that is later
before as (
    select distinct on (i.indicator_id) i.indicator_id, o.value, o.period_start,
        'observation/' || s.series_key || '@' || o.period_start
            || case when o.recorded_to > :as_of then '' else '~' || o.recorded_from end as reference
    from kept i
    join reporting.series s using (series_key)
    join lateral (
        select greatest(:previous_as_of, min(recorded_from)) as instant from reporting.observation where series_id = s.series_id
    ) beginning on true
    join reporting.observation o on o.series_id = s.series_id
        and o.recorded_from <= beginning.instant and o.recorded_to > beginning.instant
    where beginning.instant <= :as_of and not o.deleted and o.value is not null
        and (o.period_start <= :period_end or i.role = 'plan')
    order by i.indicator_id, o.period_start > :period_end, abs(o.period_start - :period_end)
),
told as (
    select distinct on (c.indicator_id) c.indicator_id, c.reference, c.published_on
    from claim_told c
    join reporting.indicator i using (indicator_id)
    where c.unit = i.unit_id and coalesce(c.basis, 'actual') ilike 'actual'
    order by c.indicator_id, c.published_on desc, c.confidence desc, c.claim_id
)
select i.position, i.indicator_id, i.pillar, i.name_ko, i.name_en, i.unit_id,
    coalesce(n.reference, t.reference) as now_value, n.frequency, n.period_start, n.role, t.published_on as told_on,
    b.reference as before_value, b.period_start as before_period,
    -- a value of another period is no change of this one
    case when n.value <> b.value and n.period_start = b.period_start then jsonb_build_object(
        'name', 'scorecard/' || i.indicator_id || '/over-the-month', 'value', n.value - b.value, 'unit', i.unit_id,
        'formula', 'now − beginning of the month', 'inputs', jsonb_build_array(n.reference, b.reference)
    ) end as change,
    g.reference as target_value, g.period_start as target_period, g.frequency as target_frequency,
    case when n.value is not null and g.value <> 0 then jsonb_build_object(
        'name', 'scorecard/' || i.indicator_id || '/of-target', 'value', n.value * 100 / g.value, 'unit', 'percent',
        'formula', 'now × 100 / target', 'inputs', jsonb_build_array(n.reference, g.reference)
    ) end as of_target
from reporting.indicator i
left join now n using (indicator_id)
left join before b using (indicator_id)
left join told t on t.indicator_id = i.indicator_id and n.indicator_id is null
left join lateral (
    select o.reference, o.value, o.period_start, o.frequency
    from observation_in_force o
    where o.series_key = i.target_key
    order by o.period_start < coalesce(n.period_start, :period_start), abs(o.period_start - coalesce(n.period_start, :period_start))
    limit 1
) g on true
order by i.position
