insert into reporting.code (dataset_id, dimension, code)
select distinct s.dataset_id, d.key, d.value
from reporting.series s
cross join lateral jsonb_each_text(s.dimensions) d
where s.series_id >= ?
on conflict do nothing
