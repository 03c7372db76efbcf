-- Numbered on from the last, in the order of first arrival: no gaps, and the same numbers on every machine.
insert into reporting.series (
    series_id, dataset_id, series_key, dimensions, frequency, unit_id, region_id, title, transformation, base_period, adjustment,
    rebases
)
select
    ? + n.ordinal, ?, n.series_key, n.dimensions::jsonb, n.frequency, n.unit_id, n.region_id, n.title, n.transformation,
    n.base_period, n.adjustment, n.rebases
from unnest(
    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]
) with ordinality as n (
    series_key, dimensions, frequency, unit_id, region_id, title, transformation, base_period, adjustment, rebases, ordinal
)
