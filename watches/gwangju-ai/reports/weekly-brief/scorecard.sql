-- Each indicator: the value in force now, as the issue before knew it, a year earlier, the target, and where it comes from.
-- An indicator that counts nothing done has its plan, the next where none has begun; one without either the claim
-- that the news made last.
with kept as (
    select *, coalesce(actual_key, plan_key) as series_key, case when actual_key is null then 'plan' else 'actual' end as role
    from reporting.indicator
),
now as (
    select distinct on (i.indicator_id) i.*, o.frequency, o.period_start, o.value, o.reference, o.dataset_id
    from kept i
    join observation_in_force o using (series_key)
    where o.period_start <= :period_end or i.role = 'plan'
    order by i.indicator_id, o.period_start > :period_end, abs(o.period_start - :period_end)
),
before as (
    select distinct on (i.indicator_id) i.indicator_id, o.reference, o.value, o.period_start
    from kept i
    join observation_before o using (series_key)
    where (o.period_start <= :period_end or i.role = 'plan') and :previous_issue is not null
    order by i.indicator_id, o.period_start > :period_end, abs(o.period_start - :period_end)
),
told as (
    select distinct on (c.indicator_id) c.indicator_id, c.reference, c.value, c.published_on
    from claim_told c
    join reporting.indicator i using (indicator_id)
    where c.unit = i.unit_id and coalesce(c.basis, 'actual') ilike 'actual'
    order by c.indicator_id, c.published_on desc, c.confidence desc, c.claim_id
)
select i.position, i.indicator_id, i.pillar, i.name_ko, i.name_en, i.unit_id,
    coalesce(n.reference, t.reference) as now_value,
    n.frequency, n.period_start, n.role, t.published_on as told_on,
    b.reference as before_value, b.period_start as before_period,
    -- a value of another period is no change of this one
    case when n.value <> b.value and n.period_start = b.period_start then jsonb_build_object(
        'name', 'scorecard/' || i.indicator_id || '/since-previous', 'value', n.value - b.value, 'unit', i.unit_id,
        'formula', 'now − previous issue', 'inputs', jsonb_build_array(n.reference, b.reference)
    ) end as since_before,
    y.reference as year_ago_value,
    case when n.value is not null and y.value <> 0 and i.unit_id not like 'percent%' then jsonb_build_object(
        'name', 'scorecard/' || i.indicator_id || '/year-on-year',
        'value', (n.value - y.value) * 100 / y.value, 'unit', 'percent',
        'formula', '(now − year ago) × 100 / year ago', 'inputs', jsonb_build_array(n.reference, y.reference)
    ) end as year_on_year,
    g.reference as target_value, g.period_start as target_period, g.frequency as target_frequency,
    case when n.value is not null and g.value <> 0 then jsonb_build_object(
        'name', 'scorecard/' || i.indicator_id || '/of-target', 'value', n.value * 100 / g.value, 'unit', 'percent',
        'formula', 'now × 100 / target', 'inputs', jsonb_build_array(n.reference, g.reference)
    ) end as of_target
from reporting.indicator i
left join now n using (indicator_id)
left join before b using (indicator_id)
left join told t on t.indicator_id = i.indicator_id and n.indicator_id is null
left join observation_in_force y on y.series_key = n.series_key and y.period_start = (n.period_start - interval '1 year')::date
left join lateral (
    select o.reference, o.value, o.period_start, o.frequency
    from observation_in_force o
    where o.series_key = i.target_key
    order by o.period_start < coalesce(n.period_start, :period_start), abs(o.period_start - coalesce(n.period_start, :period_start))
    limit 1
) g on true
order by i.position
