-- A file as it came, once for each address and content. The bytes are in the archive, under their hash.
create table landing.document (
    document_id text primary key, -- key(source, uri, sha256)
    source_id text not null,
    uri text not null, -- relative to the watch's folder, or an absolute address
    sha256 text not null,
    bytes bigint not null,
    media_type text, -- what decoding took it for
    charset text, -- what its bytes were read as
    http_status int,
    etag text,
    last_modified text,
    fetched_at timestamptz not null,
    archive_key text not null,
    business_date date not null, -- of the run that decoded it, or tried last
    decoded boolean not null default false,
    records bigint not null default 0, -- items that it gave, or rows of it that were stored
    run_id bigint not null references ops.run
);

create index on landing.document (business_date, source_id);

-- News as delivered.
create table landing.news_item (
    item_id text primary key, -- key(source, guid or link or uri with pointer, sha256 of title, author, times and body)
    identity text not null, -- key(source, guid or link or uri with pointer): the same for every version of one article
    source_id text not null,
    document_id text not null references landing.document,
    pointer text not null,
    business_date date not null,
    sequence bigint not null, -- order of arrival within the business date and source
    guid text,
    link text,
    title text,
    author text,
    published text,
    updated text,
    body_kind text not null check (body_kind in ('HTML', 'TEXT')),
    body text not null,
    language text
);

create index on landing.news_item (business_date, source_id, sequence);
create index on landing.news_item (identity);

-- Statistics as delivered: every cell still text. A crash of the server empties an unlogged table; the archive has the
-- bytes, and landing.document.records tells how many rows there were.
create unlogged table landing.stat_row (
    document_id text not null,
    row_no bigint not null,
    source_id text not null,
    business_date date not null,
    pointer text not null,
    dataset text not null,
    dimensions jsonb not null,
    period text not null,
    value text,
    unit text,
    multiplier text,
    status text,
    primary key (document_id, row_no)
);

create index on landing.stat_row (business_date, source_id);

grant select, insert, update, delete on all tables in schema landing to sillok_ingest;
grant truncate on landing.stat_row to sillok_ingest;
grant select on all tables in schema landing to sillok_transform, sillok_reader;
