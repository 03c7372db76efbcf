-- Loads of statistics that a gate kept out of force. Their documents stay archived, from which an accepted one's rows land again;
-- who decides on one is written beside it.
create table ops.held_load (
    load_id int primary key, -- numbered on from the last, without gaps
    source_id text not null,
    dataset text not null, -- the publisher's identifier
    dataset_id text not null,
    business_date date not null, -- the night that delivered it
    as_of timestamptz not null, -- of that night
    last_seen date not null, -- the latest night that delivered the same
    run_id bigint not null references ops.run,
    complete boolean not null, -- whether cells that it does not have count as deleted
    fingerprint text not null, -- of what it would change: the same content gives the same
    cells bigint not null,
    added bigint not null,
    modified bigint not null,
    deleted bigint not null,
    status text not null default 'held' check (status in ('held', 'accepted', 'merged', 'rejected', 'superseded')),
    decided_by text,
    decided_at timestamptz,
    note text,
    settled_run_id bigint references ops.run -- the run that brought it into force, or something newer in its place
);

create index on ops.held_load (dataset_id, status);

-- Why it was held, or what else was odd about it.
create table ops.held_reason (
    load_id int not null references ops.held_load on delete cascade,
    position int not null,
    code text not null,
    holds boolean not null,
    message text not null,
    primary key (load_id, position)
);

-- What it would change, cell by cell.
create table ops.held_cell (
    load_id int not null references ops.held_load on delete cascade,
    series_key text not null,
    period_start date not null,
    kind text not null check (kind in ('added', 'modified', 'deleted')),
    old_value numeric,
    new_value numeric,
    pointer text,
    primary key (load_id, series_key, period_start)
);

grant select, insert, update, delete on ops.held_load, ops.held_reason, ops.held_cell to sillok_transform;
grant select on ops.held_load, ops.held_reason, ops.held_cell to sillok_ingest, sillok_report, sillok_reader;
