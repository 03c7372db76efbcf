-- A row that says no value and merges, behind one of this delivery that says the cell's value.
delete from staged s
where s.merges
    and exists (
        select from staged e
        where e.series_id = s.series_id and e.period_start = s.period_start
            and e.vintage_date is not distinct from s.vintage_date and e.position < s.position and not e.merges
    )
