-- A number made of what would change, whatever the order, and how much of it there is.
select
    coalesce(sum(hashtextextended(
        concat_ws('|', series_id, period_start, trim_scale(old_value), trim_scale(value), status, deleted), 0
    )::numeric), 0)::text as fingerprint,
    count(*) filter (where was_absent and not deleted) as added,
    count(*) filter (where not was_absent and not deleted) as modified,
    count(*) filter (where deleted) as deleted
from changed
where opens is not null
