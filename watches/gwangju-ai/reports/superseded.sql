-- Articles that a corrected version replaced in the period, and the issues that had printed figures of the old one.
select a.source_id, a.title as new_title, old.title as old_title, a.url, a.published_on,
    (
        select jsonb_agg(distinct jsonb_build_object('report', p.report_id, 'number', p.issue_number, 'id', p.issue_id))
        from reporting.issue p
        join reporting.issue_figure f using (issue_id)
        join reporting.figure g on f.figure_key = 'figure/' || g.figure_id
        where p.business_date < :business_date and g.article_id = old.article_id
    ) as printed_in
from article_known a
join reporting.article old on old.article_id = a.supersedes
where a.business_date between :period_start and :period_end
order by a.published_on, a.source_id, a.article_id
