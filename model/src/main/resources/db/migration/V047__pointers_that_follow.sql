-- Where a table has its header in its first record and loses no row on the way, a row's number says where it stands.
alter table landing.stat_cell alter column pointer drop not null;

comment on column landing.stat_cell.pointer is 'null where it is row N, N being row_no and one for the header';

create or replace view landing.stat_row as
select
    d.document_id, c.row_no::bigint as row_no, d.source_id, d.business_date, coalesce(c.pointer, 'row ' || c.row_no + 1) as pointer,
    k.dataset, k.dimensions::jsonb as dimensions, f.period, coalesce(c.value, c.number::text) as value, f.unit, f.multiplier,
    f.status, f.vintage, f.action
from landing.stat_cell c
join landing.stat_key k using (document_key, key_no)
join landing.stat_form f using (document_key, form_no)
join landing.document d on d.document_id = lpad(to_hex(c.document_key), 16, '0')
where d.same_as is null;
