-- Answers that are parts of one table: it lands whole, when all of them are there. A restart of the run asks on behind them.
create table ops.fetch_part (
    run_id bigint not null references ops.run,
    source_id text not null,
    address text not null, -- as it was asked, without secrets
    http_status int not null,
    sha256 text, -- its body in the archive; null where the status says it all
    content_type text,
    warc text, -- below the archive's folder; null where nothing was archived
    primary key (run_id, source_id, address)
);

grant select, insert, update, delete on ops.fetch_part to sillok_ingest;
grant select on ops.fetch_part to sillok_reader;
