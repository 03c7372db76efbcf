-- Nights of the period whose last attempt at ingest or transform is not done or does not balance. A night that this database
-- never ran (before the watch's beginning) is none of its nights; the business date itself must have run.
with night as (
    select distinct business_date
    from ops.run
    where job = 'ingest' and business_date between ? and ?
    union
    select ?::date
),
wanted as (
    select night.business_date, job.job
    from night
    cross join (values ('ingest'), ('transform')) as job (job)
),
last_attempt as (
    select distinct on (job, business_date) job, business_date, run_id, status
    from ops.run
    order by job, business_date, attempt desc
)
select w.job, w.business_date,
    case
        when l.run_id is null then 'has not run'
        when l.status <> 'done' then 'ended as ' || l.status
        else 'has books that do not balance'
    end
from wanted w
left join last_attempt l using (job, business_date)
where l.run_id is null
    or l.status <> 'done'
    or exists (select from ops.balance b where b.run_id = l.run_id and not b.balanced)
order by w.business_date, w.job
