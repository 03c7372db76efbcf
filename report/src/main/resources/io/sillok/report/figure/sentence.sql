select s.text as surface, 0 as begin_in_sentence, s.text as sentence,
    a.article_id, a.source_id, a.title, a.url, a.uri, a.document_id, a.pointer, a.published_on,
    a.document_sha256, a.raw_member, a.raw_charset, s.raw_from, s.raw_to
from reporting.sentence s
join reporting.article a using (article_id)
where s.article_id = ? and s.sentence_no = ?
