create temp table staged (
    position bigint not null,
    series_key text not null,
    period_start date not null,
    value numeric,
    value_text text,
    unit_mult int not null,
    status text not null,
    document_id text not null,
    pointer text not null
) on commit drop;

-- Cells that were delivered and could not be read: whatever they hold, they have not been deleted.
create temp table unread (
    series_key text not null,
    period_start date not null
) on commit drop;
