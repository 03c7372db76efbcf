-- One role for each job and one for readers. Roles belong to the whole server, so another database may have made them.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['sillok_ingest', 'sillok_transform', 'sillok_report', 'sillok_reader'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            begin
                execute format('create role %I nologin', wanted);
            exception
                when duplicate_object or unique_violation then null; -- made by another database's migration meanwhile
            end;
        end if;
        if not pg_has_role(current_user, wanted, 'set') then
            execute format('grant %I to current_user', wanted);
        end if;
    end loop;
end
$$;

create schema landing;
create schema reporting;
create schema ops;
create schema batch;

grant usage on schema landing to sillok_ingest, sillok_transform, sillok_reader;
grant usage on schema reporting to sillok_transform, sillok_report, sillok_reader;
grant usage on schema ops, batch to sillok_ingest, sillok_transform, sillok_report, sillok_reader;
