select f.value, f.low, f.high, f.approximation, f.unit, f.basis, f.surface,
    f.begin_offset - s.begin_offset as begin_in_sentence,
    s.text as sentence,
    a.article_id, a.source_id, a.title, a.url, a.uri, a.document_id, a.pointer, a.published_on,
    a.document_sha256, a.raw_member, a.raw_charset, f.raw_from, f.raw_to,
    (
        select string_agg(distinct r.verdict || '/' || r.reason, e'\n')
        from reporting.claim c
        join reporting.reconciliation r using (claim_id)
        where c.figure_id = f.figure_id and r.judged_as_of <= ?
    ) as judgements
from reporting.figure f
join reporting.sentence s using (article_id, sentence_no)
join reporting.article a using (article_id)
where f.figure_id = ?
