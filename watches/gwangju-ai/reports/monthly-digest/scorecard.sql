-- Each indicator now and as it was known when the month began (when the issue before was made), its target, and where it comes
-- from. An indicator without a series has the claim that the news made last.
with now as (
    select distinct on (i.indicator_id) i.indicator_id, o.frequency, o.period_start, o.value, o.reference
    from reporting.indicator i
    join observation_in_force o on o.series_key = i.actual_key
    where o.period_start <= :period_end
    order by i.indicator_id, o.period_start desc
),
before as (
    select distinct on (i.indicator_id) i.indicator_id, o.reference, o.value
    from reporting.indicator i
    join observation_before o on o.series_key = i.actual_key
    where o.period_start <= :period_end
    order by i.indicator_id, o.period_start desc
),
told as (
    select distinct on (c.indicator_id) c.indicator_id, c.reference, c.published_on
    from claim_told c
    join reporting.indicator i using (indicator_id)
    where c.unit = i.unit_id and coalesce(c.basis, 'actual') ilike 'actual'
    order by c.indicator_id, c.published_on desc, c.confidence desc, c.claim_id
)
select i.position, i.indicator_id, i.pillar, i.name_ko, i.name_en, i.unit_id,
    coalesce(n.reference, t.reference) as now_value, n.frequency, n.period_start, t.published_on as told_on,
    b.reference as before_value,
    case when n.value <> b.value then jsonb_build_object(
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
where coalesce(n.reference, t.reference, g.reference) is not null
order by i.position
