-- How often and how early each story's originals name each entity.
select
    a.story_id, m.entity_id,
    sum(case when m.sentence_no < 2 then 3 when m.sentence_no < 5 then 2 else 1 end) as weight
from reporting.article a
join reporting.mention m using (article_id)
where a.story_id = any (?) and a.copy_of is null and m.entity_id is not null
group by a.story_id, m.entity_id
order by a.story_id collate "C", m.entity_id collate "C"
