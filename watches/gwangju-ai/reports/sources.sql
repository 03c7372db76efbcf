-- Each source, even one that has never delivered: when last, how long ago, how many articles or values of the period came of it.
with delivered as (
    select b.source_id, max(r.business_date) filter (where b.fetched > b.filtered) as last_delivery,
        max(r.business_date) filter (where b.loaded > 0) as last_new,
        sum(b.quarantined) filter (where r.business_date >= :period_start) as quarantined
    from ops.balance b
    join ops.run r using (run_id)
    where r.job = 'ingest' and r.business_date <= :business_date
    group by b.source_id
),
articles as (
    select source_id, count(*) filter (where business_date >= :period_start) as articles
    from reporting.article
    where business_date <= :business_date
    group by source_id
)
select d.source_id, d.last_delivery, d.last_new,
    case when d.last_delivery is not null then jsonb_build_object(
        'name', 'source/' || d.source_id || '/silent', 'value', :business_date - d.last_delivery, 'unit', 'day',
        'formula', 'business date − last delivery'
    ) end as silent_days,
    case when coalesce(a.articles, 0) > 0 then jsonb_build_object(
        'name', 'source/' || d.source_id || '/articles', 'value', a.articles, 'unit', 'article',
        'formula', 'articles delivered in the period'
    ) end as articles,
    case when coalesce(d.quarantined, 0) > 0 then jsonb_build_object(
        'name', 'source/' || d.source_id || '/quarantined', 'value', d.quarantined, 'unit', 'record',
        'formula', 'records put into quarantine in the period'
    ) end as quarantined
from delivered d
left join articles a using (source_id)
order by d.source_id
