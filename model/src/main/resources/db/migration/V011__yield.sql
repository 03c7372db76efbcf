-- What each news source gave on each business date, so that it can be held against its own past.
create table ops.yield (
    business_date date not null,
    source_id text not null,
    articles int not null,
    shortest int not null, -- body, in characters; 0 where there is no article
    median int not null,
    longest int not null,
    signed int not null, -- articles with a byline
    dated int not null, -- articles whose page or feed says when they appeared
    run_id bigint not null references ops.run,
    primary key (business_date, source_id)
);

grant select, insert, update, delete on ops.yield to sillok_transform;
grant select on ops.yield to sillok_report, sillok_reader;
