-- What is known of an address between nights. Validators are stored and sent together: a server that is sent one of them
-- alone may answer "unchanged" about something else.
create table ops.fetch_state (
    source_id text not null,
    address text not null, -- as written in sources.yaml, so without secrets; of the parts of a sitemap index, theirs
    requested text, -- what it stood for when the validators came; for another business date it may stand for something else
    etag text,
    last_modified text,
    validated_by text, -- the address that gave them, redirects followed
    last_full date, -- business date on which all of it came
    last_outcome text not null,
    last_status int,
    last_attempt timestamptz not null, -- on the clock on the wall, as is the next attempt
    failures int not null default 0, -- nights in a row
    failed_on date, -- business date of the last of them: a night counts once, however often it is run
    next_attempt timestamptz, -- not before this
    moved_to text, -- where a permanent redirect leads
    message text,
    primary key (source_id, address)
);

-- What came of asking in a run: whoever restarts it asks nobody twice who has answered.
create table ops.fetch (
    run_id bigint not null references ops.run,
    source_id text not null,
    address text not null, -- as it was asked, without secrets
    outcome text not null check (outcome in ('page', 'unchanged', 'refused', 'failed', 'postponed', 'not-asked')),
    http_status int,
    warc text, -- below the archive's folder; null where nothing was archived
    primary key (run_id, source_id, address)
);

-- Articles that a list has named and that are fetched by themselves.
create table ops.lead (
    lead_id text primary key, -- key(source, link)
    source_id text not null,
    link text not null, -- without fragment and without the parameters that only say where a reader came from
    place bigint not null, -- among the source's leads: those of later nights first, within a list in its order
    first_seen date not null, -- business date
    guid text,
    title text,
    author text,
    published text,
    updated text,
    language text,
    tags text[] not null,
    status text not null default 'waiting' check (status in ('waiting', 'landed', 'refused', 'failed', 'gone')),
    failures int not null default 0,
    failed_on date,
    next_attempt timestamptz,
    unique (source_id, link)
);

create index on ops.lead (source_id, place) where status <> 'landed';

alter table landing.document
    add column final_uri text, -- where redirects have led, if elsewhere
    add column content_type text, -- as the server declared it
    add column lead_id text, -- the article that it was fetched for
    add column warc text; -- the file below the archive's folder that holds the exchange

create index on landing.document (lead_id) where lead_id is not null;

grant select, insert, update, delete on ops.fetch_state, ops.fetch, ops.lead to sillok_ingest;
grant select on ops.fetch_state, ops.fetch, ops.lead to sillok_reader;
