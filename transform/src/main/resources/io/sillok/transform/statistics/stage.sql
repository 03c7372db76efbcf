-- A night's delivery of one dataset, understood: in the series' units, multipliers folded in, nothing merged yet.
create temp table staged (
    series_id int not null,
    period_start date not null,
    vintage_date date, -- where the publisher dates its editions
    position bigint not null, -- in order of delivery
    value numeric, -- null where the source says that there is none
    value_text text, -- as delivered
    unit_mult int not null,
    status text not null,
    document_id text not null,
    pointer text not null,
    deleted boolean not null, -- a message takes the cell back
    merges boolean not null -- where the cell is known its value stays
) on commit drop;

-- What messages take back, by series.
create temp table erased (
    series_id int not null,
    period_start date, -- null: all periods
    vintage_date date,
    position bigint not null,
    document_id text not null,
    pointer text not null
) on commit drop;

-- Cells that were delivered and could not be read: whatever they hold, they have not been deleted.
create temp table unread (
    series_id int not null,
    period_start date not null
) on commit drop;

-- What the keys and the forms of the landed rows mean.
create temp table stage_key (
    document_key bigint not null,
    key_no int not null,
    kind_no int not null, -- of series: which forms go with it
    series_id int not null,
    document_id text not null,
    position bigint not null -- of the document's rows, in order of delivery
) on commit drop;

create temp table stage_form (
    document_key bigint not null,
    form_no int not null,
    kind_no int not null, -- of series that it goes with; a period may mean another one beside another FREQ
    period_start date not null,
    vintage_date date,
    factor numeric,
    unit_mult int not null,
    status text not null,
    absent_status text not null -- where there is no value
) on commit drop;
