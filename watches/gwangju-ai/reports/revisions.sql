-- Values of the indicators that changed or were withdrawn since the issue before, and the issues that printed the old one.
select i.position, i.indicator_id, i.name_ko, i.name_en, i.role, r.series_key, r.frequency, r.period_start,
    r.old_reference as old_value, r.new_reference as new_value, r.deleted as withdrawn,
    case when r.new_value is not null and not r.deleted then jsonb_build_object(
        'name', 'revision/' || r.series_key || '@' || r.period_start,
        'value', r.new_value - r.old_value, 'unit', coalesce(r.unit_id, 'one'),
        'formula', 'new − old', 'inputs', jsonb_build_array(r.new_reference, r.old_reference)
    ) end as change,
    (
        select jsonb_agg(jsonb_build_object('report', p.report_id, 'number', p.issue_number, 'id', p.issue_id)
            order by p.report_id, p.issue_number)
        from reporting.issue p
        where p.business_date < :business_date
            and exists (
                select from reporting.issue_figure f
                where f.issue_id = p.issue_id and f.value = r.old_value
                    and f.provenance ->> 'series' = r.series_key
                    and f.provenance ->> 'period_start' = r.period_start::text
                    -- an older vintage, printed as such, was no mistake
                    and f.figure_key !~ '~'
            )
    ) as printed_in
from revision r
join indicator_series i using (series_key)
order by i.position, r.series_key, r.period_start, i.role
