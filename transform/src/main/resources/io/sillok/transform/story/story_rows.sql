-- What each story comes to from all its articles: the title is the first article's in the leading language, in its last version.
select
    a.story_id, min(a.published_on) as first_published, max(a.published_on) as last_published,
    (
        array_agg(
            a.title
            order by (a.language = g.leading) desc,
                exists (select from reporting.article v where v.supersedes = a.article_id and v.story_id = a.story_id),
                a.business_date, a.published_on, a.published_at nulls last, a.article_id collate "C"
        ) filter (where a.title <> '')
    )[1] as title
from reporting.article a
cross join (select ?::text as leading) g
where a.story_id = any (?)
group by a.story_id
order by a.story_id collate "C"
