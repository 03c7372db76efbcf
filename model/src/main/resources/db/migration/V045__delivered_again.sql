-- Statistics that were delivered again as they were, byte for byte or by a server that says so: nothing of them lands, and what they
-- hold is not missing from the night.
create table landing.delivered_again (
    business_date date not null,
    document_id text not null references landing.document,
    primary key (business_date, document_id)
);

grant select, insert, delete on landing.delivered_again to sillok_ingest;
grant select on landing.delivered_again to sillok_transform, sillok_reader;
