-- Every figure that the period's articles in force give, for the tables that go with the issue.
select a.published_on, a.source_id, a.title, f.surface, 'figure/' || f.figure_id as figure, f.approximation, f.type, f.basis,
    f.direction, f.accumulation, s.text as sentence
from reporting.figure f
join article_in_force a using (article_id)
join reporting.sentence s using (article_id, sentence_no)
where a.in_period and f.type not in ('ordinal', 'ORDINAL')
order by a.published_on, a.article_id, f.begin_offset
