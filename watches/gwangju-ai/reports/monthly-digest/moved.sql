-- The stages that programmes reached in the month, when each was first heard of, and those announced for later.
select n.name_ko, n.name_en, m.programme_id, m.stage, m.on_date, m.to_date, m.planned, m.evidence, m.source_id, m.published_on
from (
    select programme_id, stage, on_date, to_date, planned, source_id, published_on, evidence
    from stage_reached
    where in_period and on_date >= :period_start
    union all
    select *
    from (
        select distinct on (ps.programme_id, ps.stage) ps.programme_id, ps.stage, ps.on_date, ps.on_date as to_date,
            ps.planned, a.source_id, a.published_on, 'sentence/' || ps.article_id || '/' || ps.sentence_no as evidence
        from reporting.programme_status ps
        join article_in_force a using (article_id)
        where a.in_period and ps.planned and ps.on_date > :period_end
        order by ps.programme_id, ps.stage, ps.on_date, a.published_on, ps.article_id
    ) ahead
) m
join lateral (select n.name_ko, n.name_en from named n where n.id = m.programme_id order by n.name limit 1) n on true
order by m.planned, m.on_date, m.programme_id, m.stage
