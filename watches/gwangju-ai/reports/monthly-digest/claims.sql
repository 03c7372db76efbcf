-- The month's claims that a reader should know of: those that do not match, or no longer do. Outlets that say the same of the
-- same share a row.
select i.indicator_id, i.name_ko, i.name_en, c.verdict, c.reason, 
    coalesce(min(c.change::text)::jsonb, to_jsonb(c.official_reference)) as official,
    jsonb_agg(c.reference order by c.published_on, c.claim_id) as claimed,
    jsonb_agg(jsonb_build_object('source', c.source_id, 'day', c.published_on) order by c.published_on, c.claim_id) as told,
    case when min(c.gap) <> 0 and c.official_reference is not null then jsonb_build_object(
        'name', 'claim/' || min(c.claim_id) || '/gap', 'value', min(c.gap), 'unit', i.unit_id,
        'formula', min(c.formula), 'inputs', jsonb_build_array((array_agg(c.reference order by c.published_on, c.claim_id))[1], c.official_reference)
    ) end as gap,
    coalesce(min(c.gap) = 0, false) as equal
from claim_told c
join reporting.indicator i using (indicator_id)
where c.in_period and c.verdict in ('MISMATCH', 'REVISED_SINCE')
group by i.indicator_id, i.position, i.name_ko, i.name_en, i.unit_id, c.verdict, c.reason, c.official_reference,
    c.change ->> 'formula', c.value, c.unit, c.approximation
order by
    array_position(array['MISMATCH', 'REVISED_SINCE', 'ROUNDED', 'THRESHOLD_MET', 'MATCH', 'UNVERIFIABLE'], c.verdict),
    i.position, min(c.published_on), min(c.claim_id)
