-- figures, dates and names of some articles, in order of standing
select 'figure' as kind, f.article_id, f.sentence_no, f.begin_offset, f.end_offset, f.type as what, f.unit as detail,
    f.value, f.approximation, null::text as entity_id, null::date as from_date, null::date as to_date
from reporting.figure f
where f.article_id = any (?)
union all
select 'date', d.article_id, d.sentence_no, d.begin_offset, d.end_offset, d.grain, null, null, null, null, d.from_date, d.to_date
from reporting.date_mention d
where d.article_id = any (?)
union all
select 'name', m.article_id, m.sentence_no, m.begin_offset, m.end_offset, m.type, m.name, null, null, m.entity_id, null, null
from reporting.mention m
where m.article_id = any (?)
order by 2, 3, 4, 5, 1, 6
