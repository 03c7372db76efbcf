-- What was noticed while reading the period's deliveries, by code. What a later attempt of the same night has cured is not
-- held against it.
select f.severity, f.code,
    jsonb_build_object(
        'name', 'findings/' || f.code, 'value', count(*), 'unit', 'finding', 'formula', 'findings of this code in the period'
    ) as findings
from ops.finding f
join ops.run r using (run_id)
where r.job in ('ingest', 'transform') and r.business_date between :period_start and :period_end
    and not (
        f.code in ('unexpected_zero', 'books_do_not_balance')
        and exists (
            select from ops.run again
            where again.job = r.job and again.business_date = r.business_date and again.attempt > r.attempt
                and again.status = 'done'
        )
    )
group by f.severity, f.code
order by array_position(array['ERROR', 'WARNING', 'INFO'], f.severity), f.code
