-- What a publisher's message asks for beside saying values.
alter table landing.stat_form
    add column action text check (action in ('M', 'D')); -- M: a known value stays where none is given. D: what has these codes goes

create or replace view landing.stat_row as
select
    d.document_id, c.row_no::bigint as row_no, d.source_id, d.business_date, c.pointer, k.dataset,
    k.dimensions::jsonb as dimensions, f.period, coalesce(c.value, c.number::text) as value, f.unit, f.multiplier, f.status,
    f.vintage, f.action
from landing.stat_cell c
join landing.stat_key k using (document_key, key_no)
join landing.stat_form f using (document_key, form_no)
join landing.document d on d.document_id = lpad(to_hex(c.document_key), 16, '0')
where d.same_as is null;

comment on column reporting.observation.deleted is
'no longer there: a publisher''s message took it back, or a complete delivery does not have it; the row''s document and pointer say which';
