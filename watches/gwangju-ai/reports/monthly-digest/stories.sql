-- The stories that most outlets told, one row each.
select s.area, s.headline, s.url, s.source_id, s.published_on, s.outlet_count
from story_told s
where s.outlets > 1
order by s.outlets desc, s.published_on, s.story_key
