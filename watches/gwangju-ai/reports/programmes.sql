-- Each programme that the record says anything about: the last stage reached and since when, the next one announced, its amount,
-- and plan against actual of the indicator that measures it.
with
-- the stage that was spoken of last, with the day on which it was reached: a reminder is no movement
reached as (
    select s.*
    from (
        select distinct on (programme_id) programme_id, stage
        from stage_told
        join reporting.programme p using (programme_id)
        where not planned and on_date <= :period_end
        order by programme_id, on_date desc, array_position(p.stages, stage) desc nulls last, article_id, sentence_no
    ) last
    join stage_reached s using (programme_id, stage)
),
ahead as (
    select distinct on (programme_id) *
    from stage_told
    where planned and on_date > :period_end
    order by programme_id, on_date, stage, article_id, sentence_no
),
-- what the register keeps of the programme's money, and where it keeps nothing what was told last and not found wrong
kept as (
    select distinct on (pi.programme_id) pi.programme_id, o.reference, o.period_start, o.frequency
    from reporting.programme_indicator pi
    join reporting.indicator i using (indicator_id)
    join reporting.unit u on u.unit_id = i.unit_id and u.kind ilike 'money'
    join observation_in_force o on o.series_key = coalesce(i.actual_key, i.plan_key)
    where o.period_start <= :period_end
    order by pi.programme_id, i.position, o.period_start desc
),
told as (
    select distinct on (c.programme_id) c.programme_id, c.reference, c.published_on
    from claim_told c
    where c.programme_id is not null and c.type ilike 'money' and not c.figure_mismatched
    order by c.programme_id, c.published_on desc, c.confidence desc, c.claim_id
),
measured as (
    select distinct on (pi.programme_id) pi.programme_id, i.name_ko, i.name_en, act.reference as actual, plan.reference as plan,
        plan.frequency, plan.period_start,
        case when plan.value <> 0 then jsonb_build_object(
            'name', 'programme/' || pi.programme_id || '/of-plan', 'value', act.value * 100 / plan.value, 'unit', 'percent',
            'formula', 'actual × 100 / plan', 'inputs', jsonb_build_array(act.reference, plan.reference)
        ) end as of_plan
    from reporting.programme_indicator pi
    join reporting.indicator i using (indicator_id)
    join observation_in_force plan on plan.series_key = i.plan_key
    join observation_in_force act on act.series_key = i.actual_key and act.period_start = plan.period_start
    order by pi.programme_id, act.period_start desc, i.position
)
select p.programme_id, p.pillar, n.name_ko, n.name_en, r.stage, r.on_date as moved_on, r.to_date as moved_to, r.source_id,
    r.evidence, coalesce(r.in_period and r.on_date >= :period_start, false) as moved_in_period,
    case when a.stage is distinct from r.stage then a.stage end as next_stage, a.on_date as next_on, a.evidence as next_evidence,
    coalesce(k.reference, m.reference) as amount, k.period_start as amount_period, k.frequency as amount_frequency,
    case when k.reference is null then m.published_on end as amount_told_on,
    d.name_ko as indicator_ko, d.name_en as indicator_en, d.plan, d.actual, d.of_plan, d.frequency as plan_frequency,
    d.period_start as plan_period
from reporting.programme p
join lateral (select n.name_ko, n.name_en from named n where n.id = p.programme_id order by n.name limit 1) n on true
left join reached r using (programme_id)
left join ahead a using (programme_id)
left join kept k using (programme_id)
left join told m using (programme_id)
left join measured d using (programme_id)
where r.programme_id is not null or a.programme_id is not null or k.programme_id is not null or m.programme_id is not null
    or d.programme_id is not null
order by
    array_position(
        array['infrastructure', 'talent', 'companies', 'funding', 'space', 'commercialisation', 'partnership'], p.pillar
    ),
    p.programme_id
