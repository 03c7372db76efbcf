-- The stages that programmes reached in the month, when each was first heard of, and those announced for later.
select n.name_ko, n.name_en, m.programme_id, m.stage, m.on_date, m.to_date, m.planned, m.evidence, m.source_id, m.published_on
from (
    select programme_id, stage, on_date, to_date, planned, source_id, published_on, evidence
    from stage_reached
    where in_period and on_date >= :period_start
    union all
    select *
    from (
        select distinct on (programme_id, stage) programme_id, stage, on_date, on_date as to_date, planned, source_id, published_on,
            evidence
        from stage_told
        where in_period and planned and on_date > :period_end
        order by programme_id, stage, on_date, published_on, article_id, sentence_no
    ) ahead
) m
join lateral (select n.name_ko, n.name_en from named n where n.id = m.programme_id order by n.name limit 1) n on true
order by m.planned, m.on_date, m.programme_id, m.stage
