-- Every stage that a programme reached or announced in the month, each once, with who reported it first.
select n.name_ko, n.name_en, m.programme_id, m.stage, m.on_date, m.planned, m.source_id, m.published_on
from (
    select distinct on (ps.programme_id, ps.stage, ps.on_date, ps.planned) ps.*, a.source_id, a.published_on
    from reporting.programme_status ps
    join article_in_force a using (article_id)
    where a.in_period and (ps.planned or ps.on_date between :period_start and :period_end)
    order by ps.programme_id, ps.stage, ps.on_date, ps.planned, a.published_on, ps.article_id
) m
join lateral (select n.name_ko, n.name_en from named n where n.id = m.programme_id order by n.name limit 1) n on true
order by m.planned, m.on_date, m.programme_id, m.stage
