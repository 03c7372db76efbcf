alter table landing.document
    add column digest text, -- of the rows that it gave, whatever their order and however they are written
    add column same_as text; -- the document before it at its address, where that gave the same rows: it changes nothing

create index on landing.document (source_id, uri);

create or replace view landing.stat_row as
select
    d.document_id, c.row_no::bigint as row_no, d.source_id, d.business_date, c.pointer, k.dataset,
    k.dimensions::jsonb as dimensions, f.period, c.value, f.unit, f.multiplier, f.status, f.vintage
from landing.stat_cell c
join landing.stat_key k using (document_key, key_no)
join landing.stat_form f using (document_key, form_no)
join landing.document d on d.document_id = lpad(to_hex(c.document_key), 16, '0')
where d.same_as is null;
