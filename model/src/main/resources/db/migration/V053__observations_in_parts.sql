-- The observations are kept in parts by series. A first load that is larger than all before it has parts of its own, which are filled,
-- given their key and only then attached: nothing that was there is touched for it, and two of them are made side by side.
alter table reporting.observation rename to observation_default;
alter table reporting.observation_default rename constraint observation_pkey to observation_default_pkey;

create table reporting.observation (
    like reporting.observation_default including defaults including comments,
    constraint observation_pkey primary key (series_id, period_start, recorded_to)
) partition by range (series_id);

comment on table reporting.observation is
'what was known when of each cell: (series, period) has at most one row in force, that of recorded_to infinity';

alter table reporting.observation attach partition reporting.observation_default default;

grant select, insert, update, delete on reporting.observation to sillok_transform;
grant select on reporting.observation to sillok_report, sillok_reader;
revoke all on reporting.observation_default from sillok_transform, sillok_report, sillok_reader;

drop function reporting.take_off_observation_key();
drop function reporting.put_on_observation_key();

-- The part of the series from this one on.
create function reporting.observation_part(first_series int) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select 'observation_from_' || first_series
$$;

-- An empty part, to be filled and then attached.
create function reporting.make_observation_part(first_series int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    part text := reporting.observation_part(first_series);
begin
    execute format('create table reporting.%I (like reporting.observation including defaults)', part);
    execute format('grant insert on reporting.%I to sillok_transform', part);
end
$$;

-- A part with the landed rows of one document, and their number: those of the series from first_series on and before next_series, where
-- the rows of key n are of series n + series_less_key. Their form's number gives the period, where it has one, and the number of
-- what it means otherwise: a place in the other arrays. Complete with its key: only to be attached.
create function reporting.fill_observation_part(
    first_series int, next_series int, document text, series_less_key int, period_starts date[], meanings int[], factors numeric[],
    multipliers int[], statuses text[], absent_statuses text[], known_from timestamptz, run bigint
) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' set default_statistics_target = 20 as $$
declare
    part text := reporting.observation_part(first_series);
    meaning text := case when cardinality(factors) = 1 then '1' else '$6[c.form_no]' end; -- one is folded when it is planned
    filled bigint;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('reporting.observation: parts', 0)); -- for those who drop what is loose
    execute format($fill$
        create table reporting.%1$I as
        select
            c.key_no + $4 as series_id, $5[c.form_no] as period_start, $11 as recorded_from, timestamptz 'infinity' as recorded_to,
            null::date as vintage_date,
            case
                when $7[%2$s] is not null then trim_scale(c.number * $7[%2$s])
                when c.value is not null then trim_scale(c.number)
                else c.number
            end as value,
            case when $7[%2$s] is null then c.value else coalesce(c.value, c.number::text) end as value_text,
            $8[%2$s] as unit_mult, case when c.number is null then $10[%2$s] else $9[%2$s] end as status, false as deleted,
            $3 as document_id, c.pointer, $12 as run_id
        from landing.stat_cell c
        where c.document_key = ('x' || $3)::bit(64)::bigint
            and c.key_no >= $1 - $4 and c.key_no < $2 - $4
            and $5[c.form_no] is not null
            and (c.number is not null or c.value is null)
    $fill$, part, meaning)
    using first_series, next_series, document, series_less_key, period_starts, meanings, factors, multipliers, statuses,
        absent_statuses, known_from, run;
    get diagnostics filled = row_count;
    -- what attaching would look for, and what its key needs, in one look
    execute format($alter$
        alter table reporting.%I
            alter series_id set not null, alter period_start set not null, alter recorded_from set not null,
            alter recorded_to set not null, alter unit_mult set not null, alter status set not null, alter deleted set not null,
            alter document_id set not null, alter pointer set not null, alter run_id set not null,
            add constraint observation_of_part check (series_id >= %s and series_id < %s)
    $alter$, part, first_series, next_series);
    execute format('alter table reporting.%I add primary key (series_id, period_start, recorded_to)', part);
    execute format('analyze reporting.%I', part);
    return filled;
end
$$;

-- Makes a part one of the observations'; its key is made where it has none.
create function reporting.attach_observation_part(first_series int, next_series int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '512MB' as $$
declare
    part text := reporting.observation_part(first_series);
begin
    execute format(
        'alter table reporting.observation attach partition reporting.%I for values from (%s) to (%s)', part, first_series, next_series
    );
    execute format('alter table reporting.%I drop constraint if exists observation_of_part', part);
end
$$;

-- Drops parts that were made and never attached, as by a night that was killed meanwhile. The server may still be filling one for whoever
-- was killed: that is waited for.
create function reporting.drop_loose_observation_parts() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    part text;
begin
    perform pg_advisory_xact_lock(hashtextextended('reporting.observation: parts', 0));
    for part in
        select c.relname from pg_class c
        where c.relnamespace = 'reporting'::regnamespace and c.relkind = 'r' and c.relname ~ '^observation_from_[0-9]+$'
            and not c.relispartition
    loop
        execute format('drop table reporting.%I', part);
    end loop;
end
$$;

-- The planner goes by what is known of the parts, which autovacuum looks at, and of all of them together, which nobody else does: not
-- more rows are looked at than tell how many series there are.
create function reporting.look_at_observations() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set default_statistics_target = 20 as $$
declare
    seen real := (select reltuples from pg_class where oid = 'reporting.observation'::regclass);
    bytes numeric := (select sum(pg_relation_size(inhrelid)) from pg_inherits where inhparent = 'reporting.observation'::regclass);
begin
    if bytes / 112 > seen * 1.2 then -- 112 bytes a row
        if current_setting('server_version_num')::int >= 180000 then
            execute 'analyze only reporting.observation';
        else
            analyze reporting.observation;
        end if;
    end if;
end
$$;

revoke execute on function
reporting.observation_part(int), reporting.make_observation_part(int),
reporting.fill_observation_part(
    int, int, text, int, date[], int[], numeric[], int[], text[], text[], timestamptz, bigint
),
reporting.attach_observation_part(int, int), reporting.drop_loose_observation_parts(), reporting.look_at_observations()
from public;
grant execute on function
reporting.make_observation_part(int),
reporting.fill_observation_part(
    int, int, text, int, date[], int[], numeric[], int[], text[], text[], timestamptz, bigint
),
reporting.attach_observation_part(int, int), reporting.drop_loose_observation_parts(), reporting.look_at_observations()
to sillok_transform;

-- A few thousand rows tell how many keys and forms there are.
alter function landing.look_at_cells(bigint) set default_statistics_target = 20;
