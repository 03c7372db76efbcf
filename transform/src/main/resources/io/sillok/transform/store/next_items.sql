select i.item_id, i.identity, i.source_id, i.document_id, d.sha256, d.uri, i.sequence, i.pointer, i.guid, i.link, i.title, i.author,
    i.published, i.updated, i.body_kind, i.body, i.language, i.origin, i.tags, i.publisher, i.excerpt
from landing.news_item i
join landing.document d using (document_id)
where i.business_date = ? and (i.source_id collate "C", i.sequence, i.item_id collate "C") > (?, ?, ?)
order by i.source_id collate "C", i.sequence, i.item_id collate "C"
limit ?
