create table reporting.region (
    region_id text primary key,
    kind text not null check (kind in ('country', 'province', 'city', 'aggregate')),
    name_ko text not null,
    name_en text not null,
    name_zh text,
    valid_from date,
    valid_to date -- exclusive
);

create table reporting.region_succession (
    predecessor_id text not null references reporting.region,
    successor_id text not null references reporting.region,
    on_date date not null,
    primary key (predecessor_id, successor_id)
);

-- What sources write for a region, and when they did.
create table reporting.region_code (
    scheme text not null, -- iso3166-1-alpha2, iso3166-1-alpha3, kr-sgis, kr-mois, name
    code text not null,
    region_id text not null references reporting.region,
    valid_from date not null default '-infinity',
    valid_to date not null default 'infinity', -- exclusive
    primary key (scheme, code, valid_from)
);

create table reporting.unit (
    unit_id text primary key,
    kind text not null
);

create table reporting.unit_alias (
    alias text primary key,
    unit_id text not null references reporting.unit,
    multiplier numeric not null
);

create table reporting.dataset (
    dataset_id text primary key, -- source id, a slash, the publisher's identifier
    source_id text not null,
    name text not null
);

create table reporting.code (
    dataset_id text not null references reporting.dataset,
    dimension text not null,
    code text not null,
    label text,
    primary key (dataset_id, dimension, code)
);

create table reporting.series (
    series_id int primary key, -- numbered in the order of first arrival, without gaps
    series_key text not null unique, -- dataset, a colon, the dimension codes in alphabetical order of dimension joined by full stops
    dataset_id text not null references reporting.dataset,
    dimensions jsonb not null,
    frequency text not null check (frequency in ('A', 'S', 'Q', 'M', 'W', 'D')),
    unit_id text references reporting.unit,
    region_id text references reporting.region
);

-- What was known when. A revision closes a row and opens the next; nothing is overwritten.
create table reporting.observation (
    series_id int not null references reporting.series,
    period_start date not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz not null default 'infinity',
    vintage_date date, -- where the publisher dates its own releases
    value numeric, -- in the series' unit, multiplier folded in
    value_text text, -- as delivered
    unit_mult int not null default 0, -- SDMX UNIT_MULT as delivered
    status text not null default 'A', -- SDMX CL_OBS_STATUS
    deleted boolean not null default false,
    document_id text not null,
    pointer text not null,
    run_id bigint not null,
    primary key (series_id, period_start, recorded_from),
    check (recorded_from < recorded_to)
);

-- at most one row in force
create unique index observation_in_force on reporting.observation (series_id, period_start) where recorded_to = 'infinity';

grant select, insert, update, delete on all tables in schema reporting to sillok_transform;
grant select on all tables in schema reporting to sillok_report, sillok_reader;
