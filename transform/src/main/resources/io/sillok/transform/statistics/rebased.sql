-- Series that are put on another base without a word: every value that is delivered of what is known is the known one times one
-- factor, as far as rounding lets anybody tell. A power of ten is another unit, and rates have no base. What a value is rounded to is
-- told by the series: the last digit that any of its values has.
insert into rebased (series_id, factor)
select f.series_id, f.factor
from (
    select
        c.series_id, sum(abs(c.value)) / sum(abs(c.old_value)) as factor, avg(abs(c.old_value)) as size,
        power(10::numeric, min(c.digit)) + sum(abs(c.value)) / sum(abs(c.old_value)) * power(10::numeric, min(c.old_digit)) as rounding
    from (
        select
            series_id, value, old_value,
            case
                when scale(trim_scale(value)) > 0 then -scale(trim_scale(value))
                else length(trunc(value)::text) - length(rtrim(trunc(value)::text, '0'))
            end as digit,
            case
                when scale(trim_scale(old_value)) > 0 then -scale(trim_scale(old_value))
                else length(trunc(old_value)::text) - length(rtrim(trunc(old_value)::text, '0'))
            end as old_digit
        from changed
        where opens is not null and not deleted and not was_absent and value <> 0 and old_value <> 0
    ) c
    group by c.series_id
    having count(*) >= 3 and bool_and(sign(c.value) = sign(c.old_value))
) f
join reporting.series s using (series_id)
where coalesce(s.unit_id, '') not in ('percent', 'percentage-point')
    and coalesce(s.transformation, 'N') in ('N', 'YTD')
    and abs(f.factor - 1) * f.size > 4 * f.rounding
    and abs(log(f.factor) - round(log(f.factor))) > 0.004
    and not exists (
        select from changed c
        where c.series_id = f.series_id and c.opens is not null and not c.was_absent
            and (c.deleted or abs(c.value - f.factor * c.old_value) > f.rounding or (c.value is null) <> (c.old_value is null))
    )
    -- a value that stays what it was
    and not exists (
        select from staged g
        where g.series_id = f.series_id and g.vintage_date is not distinct from ?::date and g.value <> 0
            and not exists (
                select from changed c where c.series_id = g.series_id and c.period_start = g.period_start
            )
    )
