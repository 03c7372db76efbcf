-- The nights that brought what is known from a later instant on, though it was loaded before; in the order of these instants.
select business_date
from later
where instant > ?
group by business_date
order by min(instant), business_date
