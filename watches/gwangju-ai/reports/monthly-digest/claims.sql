-- The month's claims that a reader should know of: those that do not match, or no longer do.
select c.claim_id, c.indicator_id, i.name_ko, i.name_en, c.source_id, c.published_on, c.period_start,
    c.reference as claimed, c.official_reference as official, c.verdict, c.reason,
    case when c.gap is not null and c.official_reference is not null then jsonb_build_object(
        'name', 'claim/' || c.claim_id || '/gap', 'value', c.gap, 'unit', i.unit_id,
        'formula', c.formula, 'inputs', jsonb_build_array(c.reference, c.official_reference)
    ) end as gap
from claim_told c
join reporting.indicator i using (indicator_id)
where c.in_period and c.verdict in ('MISMATCH', 'REVISED_SINCE')
order by c.verdict, i.position, c.published_on, c.claim_id
