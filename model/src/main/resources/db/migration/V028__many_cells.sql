-- Before landed cells are read: how many there are of what decides how they are joined, and where many datasets look for their
-- rows among many others', an index leads them there. It is off again before the next rows land.
create function landing.look_at_cells(datasets bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    analyze landing.stat_cell (document_key, key_no, form_no);
    if datasets > 4 and pg_relation_size('landing.stat_cell') > 16 << 20 then
        create index if not exists stat_cell_document on landing.stat_cell (document_key);
    end if;
end
$$;

create function landing.expect_cells() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    drop index if exists landing.stat_cell_document;
$$;

revoke execute on function landing.look_at_cells(bigint), landing.expect_cells() from public;
grant execute on function landing.look_at_cells(bigint) to sillok_transform;
grant execute on function landing.expect_cells() to sillok_ingest;
