-- One index does what two did: with recorded_to in the key no cell has two rows in force, and what was known at an instant is
-- the first row that ends behind it. That a row's series exists is what the merge joins by.
alter table reporting.observation drop constraint observation_series_id_fkey;
alter table reporting.observation drop constraint observation_pkey;
drop index reporting.observation_in_force;
alter table reporting.observation add constraint observation_pkey primary key (series_id, period_start, recorded_to);

-- A load that is larger than all before it takes the key off and builds it when its rows are in. An empty table is made anew
-- as well: what is written to it in the same transaction needs no log.
create function reporting.take_off_observation_key() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    lock table reporting.observation in access exclusive mode;
    alter table reporting.observation drop constraint observation_pkey;
    if not exists (select from reporting.observation) then
        truncate reporting.observation;
    end if;
end
$$;

create function reporting.put_on_observation_key() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    alter table reporting.observation
        add constraint observation_pkey primary key (series_id, period_start, recorded_to);
    analyze reporting.observation;
end
$$;

revoke execute on function reporting.take_off_observation_key(), reporting.put_on_observation_key() from public;
grant execute on function reporting.take_off_observation_key(), reporting.put_on_observation_key() to sillok_transform;

comment on column reporting.observation.recorded_from is
'when it became known: the end of the business date that brought it, or of the day by which its publisher dates the edition';
comment on table ops.change is
'what a load changed in the statistics, cell by cell; the first load of a dataset adds all of them and is not itemised';

-- What each load came to.
create table ops.load (
    run_id bigint not null references ops.run,
    dataset_id text not null,
    first boolean not null, -- nothing of the dataset was known before
    held boolean not null, -- not merged: what was in force stays
    rows bigint not null,
    written bigint not null, -- values that are new or differ
    deleted bigint not null,
    unchanged bigint not null,
    quarantined bigint not null,
    primary key (run_id, dataset_id)
);

grant select, insert, update, delete on ops.load to sillok_transform;
grant select on ops.load to sillok_ingest, sillok_report, sillok_reader;
