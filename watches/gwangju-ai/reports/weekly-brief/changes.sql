-- What the period's loads changed, by dataset: values added, revised and withdrawn. A period that is delivered without a value
-- counts as none: its first value is added, not revised. Series that were rebased in silence, all their
-- values changed by one factor, stand apart; of the revisions the largest is named. A first load only says how much it brought.
with changed as (
    select c.dataset_id, c.series_id, c.period_start, c.kind, c.old_value, c.new_value, c.run_id
    from ops.change c
    join ops.run r using (run_id)
    where r.job = 'transform' and r.business_date between :period_start and :period_end
),
counted as (
    select c.dataset_id,
        count(*) filter (where c.kind in ('added', 'modified') and c.old_value is null and c.new_value is not null) as added,
        count(*) filter (where c.kind = 'modified' and c.old_value <> c.new_value) as revised,
        count(*) filter (where c.kind in ('modified', 'deleted') and c.old_value is not null and c.new_value is null) as deleted,
        count(distinct c.series_id) filter (where c.kind = 'rebased') as rebased
    from changed c
    group by c.dataset_id
),
first_load as (
    select l.dataset_id, count(*) as written
    from ops.load l
    join ops.run r using (run_id)
    join reporting.series s using (dataset_id)
    join reporting.observation o on o.series_id = s.series_id and o.run_id = l.run_id
    where l.first and l.written > 0 and o.value is not null and not o.deleted
        and r.business_date between :period_start and :period_end
    group by l.dataset_id
),
largest as (
    select distinct on (r.dataset_id) r.dataset_id, r.series_key, r.period_start, r.frequency, r.old_reference, r.new_reference,
        100 * (r.new_value - r.old_value) / abs(r.old_value) as percent
    from revision r
    where r.old_value <> 0 and r.new_reference is not null
        and exists (
            select from changed c
            where c.series_id = r.series_id and c.period_start = r.period_start and c.kind = 'modified'
        )
    order by r.dataset_id, abs(r.new_value / r.old_value - 1) desc, r.series_key, r.period_start
)
select d.source_id, d.name as dataset,
    case when f.written is not null then jsonb_build_object('name', 'changes/' || d.dataset_id || '/first', 'value', f.written,
        'unit', 'value', 'formula', 'values of the dataset''s first load') end as first_values,
    case when c.added > 0 then jsonb_build_object('name', 'changes/' || d.dataset_id || '/added', 'value', c.added,
        'unit', 'value', 'formula', 'values that were not known before') end as added,
    case when c.revised > 0 then jsonb_build_object('name', 'changes/' || d.dataset_id || '/revised', 'value', c.revised,
        'unit', 'value', 'formula', 'values that changed, rebased series apart') end as revised,
    case when c.deleted > 0 then jsonb_build_object('name', 'changes/' || d.dataset_id || '/deleted', 'value', c.deleted,
        'unit', 'value', 'formula', 'values that the publisher no longer has') end as deleted,
    case when c.rebased > 0 then jsonb_build_object('name', 'changes/' || d.dataset_id || '/rebased', 'value', c.rebased,
        'unit', 'series', 'formula', 'series all of whose values changed by one factor') end as rebased,
    coalesce(i.name_ko, l.series_key) as series_ko, coalesce(i.name_en, l.series_key) as series_en, l.series_key, l.period_start, l.frequency, l.old_reference as old_value, l.new_reference as new_value,
    case when l.series_key is not null then jsonb_build_object('name', 'changes/' || d.dataset_id || '/largest',
        'value', l.percent, 'unit', 'percent', 'formula', '(new − old) × 100 / old',
        'inputs', jsonb_build_array(l.new_reference, l.old_reference)) end as change
from reporting.dataset d
left join counted c using (dataset_id)
left join first_load f using (dataset_id)
left join largest l using (dataset_id)
-- by the name that the reader knows it by, where it has one
left join lateral (
    select i.name_ko, i.name_en
    from reporting.indicator i
    where l.series_key in (i.actual_key, i.plan_key, i.target_key)
    order by i.indicator_id limit 1
) i on true
where f.written > 0 or c.added > 0 or c.revised > 0 or c.deleted > 0 or c.rebased > 0
order by d.dataset_id collate "C"
