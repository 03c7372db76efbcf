select s.series_id, s.series_key, s.frequency, s.unit_id, s.region_id, o.period_start, o.recorded_from, o.recorded_to, o.value, o.deleted
from reporting.series s
left join reporting.observation o using (series_id)
where s.series_key = ?
order by o.period_start, o.recorded_from
