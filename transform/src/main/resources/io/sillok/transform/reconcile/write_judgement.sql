insert into reporting.reconciliation as r (
    claim_id, verdict, reason, series_id, period_start, recorded_from, official_value, gap, formula, base_period_start,
    base_recorded_from, base_value, judged_as_of, run_id
)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (claim_id) do update
set verdict = excluded.verdict, reason = excluded.reason, series_id = excluded.series_id, period_start = excluded.period_start,
    recorded_from = excluded.recorded_from, official_value = excluded.official_value, gap = excluded.gap,
    formula = excluded.formula, base_period_start = excluded.base_period_start,
    base_recorded_from = excluded.base_recorded_from, base_value = excluded.base_value,
    judged_as_of = excluded.judged_as_of, run_id = excluded.run_id
where (
        r.verdict, r.reason, r.series_id, r.period_start, r.recorded_from, r.official_value, r.gap, r.formula,
        r.base_period_start, r.base_recorded_from
    )
    is distinct from (
        excluded.verdict, excluded.reason, excluded.series_id, excluded.period_start, excluded.recorded_from,
        excluded.official_value, excluded.gap, excluded.formula, excluded.base_period_start, excluded.base_recorded_from
    )
