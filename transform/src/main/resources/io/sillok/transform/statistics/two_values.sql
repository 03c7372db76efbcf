-- Cells of which the delivery says two different things, with the row that counts and the one before it.
select s.series_key, d.period_start, d.value_text, d.pointer, d.earlier_text, d.earlier_pointer
from (
    select
        series_id, period_start, value, value_text, pointer, position,
        lag(value) over cell as earlier, lag(value_text) over cell as earlier_text, lag(pointer) over cell as earlier_pointer,
        deleted, lag(deleted) over cell as earlier_deleted, row_number() over cell as n
    from staged
    window cell as (partition by series_id, period_start, vintage_date order by position)
) d
join reporting.series s using (series_id)
where d.n > 1 and not d.deleted and not d.earlier_deleted and d.value is distinct from d.earlier
order by d.position
