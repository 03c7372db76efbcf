-- what the tables hold for a run: counted anew, so that the books have something to be held against
select source_id, 'document', count(*)
from landing.document
where run_id = ? and same_as is null
group by source_id

union all

-- items carry no run: those of an attempt are numbered beyond those of the attempts before it, and a later one has not begun
select source_id, 'item', count(*)
from landing.news_item
where business_date = ? and sequence >= ?
group by source_id

union all

select d.source_id, 'row', sum(c.rows)::bigint
from landing.document d
join (select document_key, count(*) as rows from landing.stat_cell group by document_key) c
    on c.document_key = ('x' || d.document_id)::bit(64)::bigint
where d.run_id = ? and d.same_as is null
group by d.source_id

union all

select source_id, 'quarantine', count(*)
from ops.quarantine
where run_id = ?
group by source_id
