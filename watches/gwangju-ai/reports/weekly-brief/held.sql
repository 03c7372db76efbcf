-- Loads of the period that were held back and had not come into force by the issue's business date.
select h.source_id, h.dataset, h.business_date as night,
    jsonb_build_object('name', 'held/' || h.load_id, 'value', h.added + h.modified + h.deleted, 'unit', 'value',
        'formula', 'values that the load would add, change or delete') as cells
from ops.held_load h
left join ops.run settled on settled.run_id = h.settled_run_id
where h.business_date between :period_start and :period_end
    and (settled.run_id is null or settled.business_date > :business_date)
order by h.load_id
