insert into ops.held_load (
    load_id, source_id, dataset, dataset_id, business_date, as_of, last_seen, run_id, complete, fingerprint, cells, added,
    modified, deleted
)
select coalesce(max(load_id), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
from ops.held_load
returning load_id
