-- What the load would change, in order of series and period.
select c.series_id, s.series_key, s.frequency, c.period_start, c.value, c.deleted
from changed c
join reporting.series s using (series_id)
where c.opens is not null
order by c.series_id, c.period_start
