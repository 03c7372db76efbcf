-- The vintage asked for or else the one in force. A series that an indicator keeps for plans or targets gives its values
-- that basis.
with wanted as (
    select ?::text as series_key, ?::date as period_start, ?::timestamptz as vintage, ?::timestamptz as as_of
)
select o.value, nullif(coalesce(o.value_text, o.value::text), '') as value_text, o.status, o.recorded_from, o.vintage_date, o.document_id, o.pointer,
    o.recorded_to > w.as_of as in_force,
    delivered.uri as document_uri, delivered.sha256 as document_sha256,
    s.frequency, s.unit_id, s.dataset_id, d.name as dataset_name, d.source_id,
    put_right.reason as correction_reason, put_right.source as correction_source,
    case
        when exists (select from reporting.indicator i where i.actual_key = s.series_key) then 'actual'
        when exists (select from reporting.indicator i where i.plan_key = s.series_key) then 'plan'
        when exists (select from reporting.indicator i where i.target_key = s.series_key) then 'target'
        else 'actual'
    end as basis
from wanted w
join reporting.series s on s.series_key = w.series_key
join reporting.dataset d using (dataset_id)
join reporting.observation o on o.series_id = s.series_id and o.period_start = w.period_start
left join landing.document delivered on delivered.document_id = o.document_id
left join reporting.correction put_right on put_right.run_id = o.run_id and put_right.series_key = w.series_key
    and put_right.period_start = o.period_start
where not o.deleted
    and o.recorded_from <= w.as_of
    and case when w.vintage is null then o.recorded_to > w.as_of else o.recorded_from = w.vintage end
