-- Of two rows for one cell of an edition the later counts.
delete from staged s
using (
    select ctid, row_number() over (partition by series_id, period_start, vintage_date order by position desc) as n from staged
) d
where s.ctid = d.ctid and d.n > 1
