-- What was noticed while reading the period's deliveries, by code.
select f.severity, f.code,
    jsonb_build_object(
        'name', 'findings/' || f.code, 'value', count(*), 'unit', 'finding', 'formula', 'findings of this code in the period'
    ) as findings
from ops.finding f
join ops.run r using (run_id)
where r.job in ('ingest', 'transform') and r.business_date between :period_start and :period_end
group by f.severity, f.code
order by array_position(array['ERROR', 'WARNING', 'INFO'], f.severity), f.code
