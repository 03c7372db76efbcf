-- The watch that this database belongs to: exactly one.
create table ops.watch (
    watch_id text primary key,
    only_one boolean not null default true unique check (only_one)
);

-- The ledger: every attempt of a job for a business date.
create table ops.run (
    run_id bigint primary key,
    job text not null check (job in ('ingest', 'transform', 'report')),
    business_date date not null,
    attempt int not null,
    fence bigint not null, -- grows with every start of a run: a writer with an older one has been overtaken
    as_of timestamptz not null, -- what counts as "now" in this run: the end of the business date in the watch's zone
    status text not null default 'running' check (status in ('running', 'done', 'failed', 'withheld', 'abandoned')),
    message text,
    job_execution_id bigint,
    started_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    unique (job, business_date, attempt),
    unique (fence)
);

-- The books: for each source and run, what came in and where it went.
create table ops.balance (
    run_id bigint not null references ops.run,
    source_id text not null,
    what text not null check (what in ('document', 'item', 'row', 'article', 'observation')),
    fetched bigint not null,
    loaded bigint not null,
    duplicate bigint not null,
    quarantined bigint not null,
    filtered bigint not null,
    balanced boolean not null generated always as (fetched = loaded + duplicate + quarantined + filtered) stored,
    primary key (run_id, source_id, what)
);

-- What could not be read, whole: nothing is lost.
create table ops.quarantine (
    quarantine_id text primary key, -- key(run's job, business date, attempt, source, document, sha256, pointer, code)
    run_id bigint not null references ops.run,
    source_id text not null,
    document_id text,
    pointer text not null,
    code text not null,
    severity text not null,
    message text not null,
    parser_version text not null,
    raw bytea not null, -- the record's own bytes; for a whole document the first 64 KiB, the rest being in the archive
    sha256 text not null, -- of the record's own bytes
    replayed_run_id bigint references ops.run
);

-- What was noticed about data that was read all the same.
create table ops.finding (
    finding_id text primary key, -- key(job, business date, source, pointer, code, problem)
    run_id bigint not null references ops.run,
    source_id text not null,
    pointer text not null,
    code text not null,
    severity text not null,
    message text not null
);

-- What a load changed in the statistics.
create table ops.change (
    run_id bigint not null references ops.run,
    dataset_id text not null,
    series_id int not null,
    period_start date not null,
    kind text not null check (kind in ('added', 'modified', 'deleted')),
    old_value numeric,
    new_value numeric,
    primary key (run_id, series_id, period_start)
);

-- The last business date on which each source gave something.
create table ops.freshness (
    source_id text primary key,
    last_delivery date,
    last_new date,
    deliveries bigint not null default 0
);

create index on ops.quarantine (run_id);
create index on ops.finding (run_id);

grant select, insert, update on ops.run, ops.balance, ops.quarantine, ops.finding, ops.change, ops.freshness
to sillok_ingest, sillok_transform, sillok_report;
grant delete on ops.balance, ops.quarantine, ops.finding, ops.change to sillok_ingest, sillok_transform, sillok_report;
grant select on ops.watch to sillok_ingest, sillok_transform, sillok_report;
grant select on all tables in schema ops to sillok_reader;
