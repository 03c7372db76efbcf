-- The month's claims by verdict.
select c.verdict,
    jsonb_build_object(
        'name', 'verdicts/' || c.verdict, 'value', count(*), 'unit', 'claim', 'formula', 'claims of the period with this verdict'
    ) as claims
from claim_told c
where c.in_period and c.indicator_id is not null and c.verdict is not null
group by c.verdict
order by array_position(array['MISMATCH', 'REVISED_SINCE', 'ROUNDED', 'THRESHOLD_MET', 'MATCH', 'UNVERIFIABLE'], c.verdict)
