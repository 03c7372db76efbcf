select a.article_id, a.identity, a.source_id, a.uri, a.pointer, a.title, a.published_on, a.body,
    array(select s.begin_offset from reporting.sentence s where s.article_id = a.article_id order by s.sentence_no) as begins,
    array(select s.end_offset from reporting.sentence s where s.article_id = a.article_id order by s.sentence_no) as ends
from reporting.article a
where a.article_id = any (?)
