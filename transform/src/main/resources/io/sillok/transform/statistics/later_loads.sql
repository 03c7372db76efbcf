-- From when on is known what other nights than this one have brought of a dataset.
with later as (
    select r.business_date, i.instant
    from ops.load l
    join ops.run r using (run_id)
    cross join unnest(coalesce(l.instants, array[r.as_of])) as i (instant)
    where l.dataset_id = ? and r.as_of <> ? and (l.instants is not null or not l.held)
)
