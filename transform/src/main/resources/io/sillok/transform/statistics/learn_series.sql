-- The series of these keys, and those of the same codes and another base.
select series_id, series_key, dimensions::text, frequency, unit_id, region_id, title, transformation, base_period, adjustment, rebases
from reporting.series
where series_key = any (?)
union
select series_id, series_key, dimensions::text, frequency, unit_id, region_id, title, transformation, base_period, adjustment, rebases
from reporting.series
where rebases = any (?)
