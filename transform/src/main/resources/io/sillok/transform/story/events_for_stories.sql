select
    e.article_id, e.event_id, e.sentence_no, e.kind, e.status, e.from_date, e.to_date, e.place, e.about_id,
    array(
        select coalesce(p.entity_id, p.name) from reporting.event_participant p where p.event_id = e.event_id
    ) as participants
from reporting.event e
where e.article_id = any (?)
order by e.article_id collate "C", e.sentence_no, e.event_id collate "C"
