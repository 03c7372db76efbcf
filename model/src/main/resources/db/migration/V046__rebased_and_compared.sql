-- A series all of whose delivered values differ from the known ones by one factor has been put on another base without a word: its
-- values are not revisions.
alter table ops.change drop constraint change_kind_check;
alter table ops.change
    add constraint change_kind_check check (kind in ('added', 'modified', 'deleted', 'rebased'));

-- A change may be held against a period that the text names: 지난해 12월보다. Its transformation is then a rate (G) or a difference (D1)
-- from that period on.
alter table reporting.claim
    add column base_start date,
    add column base_end date;
