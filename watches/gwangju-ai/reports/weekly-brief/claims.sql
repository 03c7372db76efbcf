-- Claims of the period's articles, held against the official value known on the day they appeared; mismatches first.
select c.claim_id, c.indicator_id, i.name_ko, i.name_en, c.source_id, c.published_on, c.period_start,
    c.reference as claimed, c.official_reference as official, c.verdict, c.reason,
    case when c.gap is not null and c.official_reference is not null then jsonb_build_object(
        'name', 'claim/' || c.claim_id || '/gap', 'value', c.gap, 'unit', i.unit_id,
        'formula', c.formula, 'inputs', jsonb_build_array(c.reference, c.official_reference)
    ) end as gap,
    c.verdict = 'UNVERIFIABLE' as unverifiable
from claim_told c
join reporting.indicator i using (indicator_id)
where c.in_period and c.verdict is not null
order by
    array_position(array['MISMATCH', 'REVISED_SINCE', 'ROUNDED', 'THRESHOLD_MET', 'MATCH', 'UNVERIFIABLE'], c.verdict),
    i.position, c.published_on, c.claim_id
