-- Whether plain_rows_by_number.sql may be used: all that was delivered is one document, all its keys were understood, counting
-- through from 1, and its series are of one kind.
select count(*) = max(k.key_no) and count(distinct k.kind_no) = 1
    and count(*) = (select count(*) from landing.stat_key l where l.document_key = any (w.documents))
from stage_key k
cross join (select ?::bigint[] as documents) w
where cardinality(w.documents) = 1
group by w.documents
