-- Statistics as delivered, every cell still text. What repeats from row to row of a document stands once: the codes of a row in
-- stat_key, its period, unit, multiplier and status in stat_form; a row says which of them it has. All three are unlogged and
-- emptied together by a crash of the server; the archive has the bytes, and a document with rows has keys.
drop table landing.stat_row; -- decoding the documents again from the archive brings rows back

create unlogged table landing.stat_key (
    document_key bigint not null, -- the digits of document_id as a number
    key_no int not null, -- from 1 within the document
    dataset text not null,
    dimensions text not null, -- one JSON object, code by dimension
    first_form int not null, -- of the first row that has this key
    primary key (document_key, key_no)
);

create unlogged table landing.stat_form (
    document_key bigint not null,
    form_no int not null, -- from 1 within the document
    period text not null,
    unit text,
    multiplier text,
    status text,
    vintage text, -- the publisher's own date of this edition
    primary key (document_key, form_no)
);

create unlogged table landing.stat_cell (
    document_key bigint not null,
    row_no int not null, -- from 1 within the document
    key_no int not null,
    form_no int not null,
    number numeric, -- the value where it is written in plain digits: -?(0|[1-9][0-9]*)([.][0-9]+)?
    value text, -- as delivered
    pointer text not null
);

create index on landing.stat_cell (document_key);

create view landing.stat_row as
select
    d.document_id, c.row_no::bigint as row_no, d.source_id, d.business_date, c.pointer, k.dataset,
    k.dimensions::jsonb as dimensions, f.period, c.value, f.unit, f.multiplier, f.status, f.vintage
from landing.stat_cell c
join landing.stat_key k using (document_key, key_no)
join landing.stat_form f using (document_key, form_no)
join landing.document d on d.document_id = lpad(to_hex(c.document_key), 16, '0');

grant select, insert, update, delete, truncate on landing.stat_key, landing.stat_form, landing.stat_cell to sillok_ingest;
grant select on landing.stat_row to sillok_ingest, sillok_transform, sillok_reader;
grant select on landing.stat_key, landing.stat_form, landing.stat_cell to sillok_transform, sillok_reader;
