-- What went out in the month.
select p.report_id as report, p.issue_number as number, p.period, p.path, p.quiet,
    jsonb_build_object(
        'name', 'issue/' || p.issue_id || '/figures', 'value', (
            select count(*) from reporting.issue_figure f where f.issue_id = p.issue_id
        ), 'unit', 'number', 'formula', 'figures printed in the issue'
    ) as figures
from reporting.issue p
where p.report_id <> :report and p.business_date between :period_start and :period_end
order by p.business_date, p.report_id, p.revision
