-- The series of a dataset, from the first on and before the next, where none of another dataset lies between.
select r.first_series, r.next_series
from (select min(series_id) as first_series, max(series_id) + 1 as next_series from reporting.series where dataset_id = ?) r
where r.first_series is not null
    and not exists (
        select from reporting.series s
        where s.series_id >= r.first_series and s.series_id < r.next_series and s.dataset_id <> ?
    )
