-- What a merge came to: values and deletions that changed something, cells deleted, cells of the edition altered after the fact.
select
    count(*) filter (where not deleted and opens is not null)
        -- a message's deletion points to its row, and may take back many cells
        + count(distinct (document_id, pointer)) filter (where deleted and pointer <> '' and opens is not null),
    count(*) filter (where deleted and opens is not null),
    count(*) filter (where not rewrites and old_from is not null and opens is distinct from ?::timestamptz)
from changed
