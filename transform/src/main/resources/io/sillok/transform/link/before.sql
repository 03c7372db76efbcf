-- What the same outlet brought out in the days before, of earlier nights and of those of this night that were taken in.
select a.article_id, a.title
from reporting.article a
where a.source_id = ? and a.published_on between ? and ? and (a.business_date < ? or a.article_id = any (?))
order by a.published_on desc, a.published_at desc nulls last, a.article_id collate "C" desc
