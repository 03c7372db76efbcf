-- The plain rows, with the text of their numbers.
insert into staged
select
    p.series_id, p.period_start, p.vintage_date, p.position,
    case when p.factor is null then trim_scale(p.number) else trim_scale(p.number * p.factor) end,
    coalesce(p.value, p.number::text), p.unit_mult, p.status, p.document_id, p.pointer, false, false
from plain p
