-- What the rows share is counted with them: a plan made for a handful of keys reads all of them for each row.
create or replace function landing.look_at_cells(datasets bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    analyze landing.stat_cell (document_key, key_no, form_no), landing.stat_key, landing.stat_form;
    if datasets > 4 and pg_relation_size('landing.stat_cell') > 16 << 20 then
        create index if not exists stat_cell_document on landing.stat_cell (document_key);
    end if;
end
$$;
