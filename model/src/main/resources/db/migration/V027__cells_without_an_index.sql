-- A number that prints as it was delivered says it all: its text is not written a second time. An index on a column that has one
-- value for a million rows costs more than all the rest of a row; whoever has many datasets to read makes one.
drop index landing.stat_cell_document_key_idx;

comment on column landing.stat_cell.value is 'as delivered; null where the number prints the same, and where none was given';

create or replace view landing.stat_row as
select
    d.document_id, c.row_no::bigint as row_no, d.source_id, d.business_date, c.pointer, k.dataset,
    k.dimensions::jsonb as dimensions, f.period, coalesce(c.value, c.number::text) as value, f.unit, f.multiplier, f.status,
    f.vintage
from landing.stat_cell c
join landing.stat_key k using (document_key, key_no)
join landing.stat_form f using (document_key, form_no)
join landing.document d on d.document_id = lpad(to_hex(c.document_key), 16, '0')
where d.same_as is null;

alter table landing.document add column other_values bigint not null default 0;

comment on column landing.document.other_values is
'of its records, those whose value is no number in plain digits: each is understood by itself';

comment on column reporting.observation.value_text is
'as delivered; null where the value prints the same, and where neither was given; empty where a correction gives what was not';
