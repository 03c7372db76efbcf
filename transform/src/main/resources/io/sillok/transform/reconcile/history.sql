-- A series and those that go by the same codes and have another base, with all that was ever known of them.
select s.series_id, s.series_key, s.frequency, s.unit_id, s.region_id, s.transformation, o.period_start, o.recorded_from,
    o.recorded_to, o.value, o.deleted
from reporting.series s
left join reporting.observation o using (series_id)
where s.series_key = ? or s.rebases = ?
order by s.series_id, o.period_start, o.recorded_from
