create table reporting.indicator (
    indicator_id text primary key,
    position int not null,
    pillar text not null,
    name_ko text not null,
    name_en text not null,
    definition_ko text not null,
    definition_en text not null,
    unit_id text not null references reporting.unit,
    region_id text,
    actual_key text, -- series_key
    plan_key text,
    target_key text,
    tolerance numeric not null
);

create table reporting.programme_indicator (
    programme_id text not null references reporting.programme on delete cascade,
    indicator_id text not null references reporting.indicator on delete cascade,
    primary key (programme_id, indicator_id)
);

create table reporting.programme_name (
    programme_id text not null references reporting.programme on delete cascade,
    language text not null,
    name text not null,
    primary key (programme_id, language, name)
);

-- A figure that says something about an indicator or a programme.
create table reporting.claim (
    claim_id text primary key, -- key(figure, indicator or programme)
    figure_id text not null references reporting.figure on delete cascade,
    article_id text not null references reporting.article,
    indicator_id text references reporting.indicator,
    programme_id text references reporting.programme,
    period_start date, -- of what the figure is about; null where the text does not say
    period_end date,
    region_id text,
    basis text,
    confidence numeric not null,
    reason text not null,
    check (indicator_id is not null or programme_id is not null)
);

create index on reporting.claim (article_id);

create table reporting.reconciliation (
    claim_id text primary key references reporting.claim on delete cascade,
    verdict text not null check (
        verdict in ('MATCH', 'ROUNDED', 'THRESHOLD_MET', 'REVISED_SINCE', 'MISMATCH', 'UNVERIFIABLE')
    ),
    reason text not null, -- a stable word: no_series, no_observation_yet, plan_is_not_actual…
    series_id int,
    period_start date,
    recorded_from timestamptz, -- with the two before: the observation in force on the day the article appeared
    official_value numeric,
    gap numeric, -- claim minus official value, in the indicator's unit
    formula text not null,
    judged_as_of timestamptz not null,
    run_id bigint not null
);

-- What went out. An issue never changes once written.
create table reporting.issue (
    issue_id text primary key, -- weekly-brief/2025-W39/r1
    report_id text not null,
    period text not null, -- SDMX notation
    period_start date not null,
    period_end date not null,
    revision int not null,
    issue_number int not null,
    as_of timestamptz not null,
    business_date date not null,
    path text not null, -- below the output folder
    manifest_sha256 text not null,
    quiet boolean not null, -- nothing relevant happened in its period
    run_id bigint not null,
    unique (report_id, period, revision)
);

create table reporting.issue_figure (
    issue_id text not null references reporting.issue,
    figure_key text not null, -- figure/<id>, observation/<series key>@<period>, derived/<name>
    section text not null,
    value numeric,
    unit_id text,
    printed_ko text,
    printed_en text,
    provenance jsonb not null,
    primary key (issue_id, figure_key)
);

create index on reporting.issue_figure (figure_key);

create table reporting.delivery (
    delivery_id text primary key,
    issue_id text not null references reporting.issue,
    recipient text not null,
    channel text not null,
    status text not null check (status in ('queued', 'sent', 'failed')),
    sent_at timestamptz
);

grant select, insert, update, delete on reporting.indicator, reporting.programme_indicator, reporting.programme_name,
reporting.claim, reporting.reconciliation to sillok_transform;
grant select on all tables in schema reporting to sillok_transform, sillok_report, sillok_reader;
grant insert on reporting.issue, reporting.issue_figure to sillok_report;
grant insert, update on reporting.delivery to sillok_report;
