-- Values that a load put right, as corrections.csv of the watch says. What the publisher delivered stays beside them.
create table reporting.correction (
    run_id bigint not null, -- the run that read the value; with the others, that of the observation which it opened
    series_key text not null,
    period_start date not null,
    delivered text, -- the publisher's wrong value
    corrected text not null, -- the right one, written as the wrong one is
    reason text not null,
    source text not null, -- where the right value stands
    document_id text not null,
    pointer text not null,
    primary key (run_id, series_key, period_start)
);

grant select, insert, update, delete on reporting.correction to sillok_transform;
grant select on reporting.correction to sillok_report, sillok_reader;
