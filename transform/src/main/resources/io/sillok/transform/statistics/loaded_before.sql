-- The nights that brought what is known from a later instant on, though it was loaded before; in the order of these instants.
select r.business_date
from ops.load l
join ops.run r using (run_id)
cross join unnest(coalesce(l.instants, array[r.as_of])) as i (instant)
where l.dataset_id = ? and r.as_of <> ? and i.instant > ?
    and (l.instants is not null or not l.held)
group by r.business_date
order by min(i.instant), r.business_date
