-- News sources that dried up or changed in the period, each symptom once, with the last night on which it was seen.
select f.source_id,
    case f.code
        when 'source_dried_up' then 'dried-up'
        when 'source_yield_fell' then 'fell'
        else f.pointer
    end as symptom,
    max(r.business_date) as seen_on
from ops.finding f
join ops.run r using (run_id)
where r.job = 'transform' and r.business_date between :period_start and :period_end
    and f.code in ('source_dried_up', 'source_yield_fell', 'source_page_changed')
group by f.source_id, 2
order by f.source_id, 2
