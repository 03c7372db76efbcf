-- Numbered on from the last, in order of key: no gaps, and the same numbers on every machine.
insert into reporting.series (series_id, series_key, dataset_id, dimensions, frequency, unit_id, region_id)
select
    (select coalesce(max(series_id), 0) from reporting.series) + row_number() over (order by n.series_key collate "C"),
    n.series_key, ?, n.dimensions::jsonb, n.frequency, n.unit_id, n.region_id
from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as n (series_key, dimensions, frequency, unit_id, region_id)
