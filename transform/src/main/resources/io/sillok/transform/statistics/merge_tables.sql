-- What differs from what is in force, and from when on.
create temp table changed (
    series_id int not null,
    period_start date not null,
    vintage_date date,
    value numeric,
    value_text text,
    unit_mult int not null,
    status text not null,
    deleted boolean not null,
    document_id text not null,
    pointer text not null,
    old_from timestamptz, -- of the row in force, if any
    old_to timestamptz,
    old_value numeric,
    was_absent boolean not null,
    rewrites boolean not null, -- the same night read again with another result: the row keeps its instant
    opens timestamptz -- null where a later edition is known already, and this one cannot come into force any more
) on commit drop;

-- Of these, series whose values all differ by one factor.
create temp table rebased (
    series_id int primary key,
    factor numeric not null
) on commit drop
