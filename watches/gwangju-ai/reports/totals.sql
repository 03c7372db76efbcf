-- How much the issue rests on.
select
    jsonb_build_object('name', 'totals/articles', 'value', count(*), 'unit', 'article',
        'formula', 'relevant articles delivered in the period, copies included') as articles,
    jsonb_build_object('name', 'totals/stories', 'value', count(distinct coalesce(story_id, article_id)), 'unit', 'story',
        'formula', 'stories that they tell') as stories,
    jsonb_build_object('name', 'totals/nights', 'value', (
            select count(distinct business_date) from ops.run
            where job = 'ingest' and status = 'done' and business_date between :period_start and :period_end
        ), 'unit', 'night', 'formula', 'nights of the period that were taken in') as nights
from article_known
where business_date between :period_start and :period_end
