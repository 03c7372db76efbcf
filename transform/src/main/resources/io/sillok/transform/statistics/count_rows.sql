-- The rows of a dataset. Where the documents hold no other, that is all they gave, and no row is looked at.
select case
    when not exists (select from landing.stat_key o where o.document_key = any (w.keys) and o.dataset <> w.dataset)
    then w.records
    else (
        select count(*) from landing.stat_cell c
        join landing.stat_key k using (document_key, key_no)
        where c.document_key = any (w.keys) and k.dataset = w.dataset
    )
end
from (select ?::bigint as records, ?::bigint[] as keys, ?::text as dataset) w
