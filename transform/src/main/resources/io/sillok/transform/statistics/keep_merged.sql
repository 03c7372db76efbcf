-- A row that says no value and merges leaves a known one as it is; what it says beside the value holds.
update staged s
set value = o.value, value_text = o.value_text, unit_mult = o.unit_mult,
    status = case when s.status = 'O' then o.status else s.status end
from (select ?::timestamptz as instant, ?::date as vintage) g
join reporting.observation o on o.recorded_from <= g.instant and o.recorded_to > g.instant and not o.deleted
where s.merges and s.vintage_date is not distinct from g.vintage
    and o.series_id = s.series_id and o.period_start = s.period_start
