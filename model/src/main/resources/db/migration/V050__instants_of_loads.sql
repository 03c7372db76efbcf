-- From when on what a load brought is known: a load that was made up for after later ones has to be told by it. Several where the
-- publisher dates editions; null in loads of before, which are known from their run's as-of.
alter table ops.load add column instants timestamptz[];

create index on ops.load (dataset_id);
