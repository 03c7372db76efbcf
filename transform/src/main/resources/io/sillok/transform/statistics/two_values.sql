-- Cells of which the delivery says two different things, with the row that counts and the one before it.
select series_key, period_start, value_text, pointer, earlier_text, earlier_pointer
from (
    select
        series_key, period_start, value, value_text, pointer, position,
        lag(value) over cell as earlier, lag(value_text) over cell as earlier_text, lag(pointer) over cell as earlier_pointer,
        row_number() over cell as n
    from staged
    window cell as (partition by series_key, period_start order by position)
) doubled
where n > 1 and value is distinct from earlier
order by position
