-- The series asked for, by key or all of a dataset.
select s.series_id, s.series_key, s.dataset_id, d.source_id, d.name, s.dimensions::text, s.frequency, s.unit_id, s.region_id,
    s.title, s.transformation, s.base_period, s.adjustment
from reporting.series s
join reporting.dataset d using (dataset_id)
where s.series_key = any (?) or s.dataset_id = any (?)
order by s.dataset_id collate "C", s.series_key collate "C"
