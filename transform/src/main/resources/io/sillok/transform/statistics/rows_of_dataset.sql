-- In order of delivery: where two rows give one cell, the later counts.
select r.document_id, r.row_no, r.pointer, r.dimensions::text, r.period, r.value, r.unit, r.multiplier, r.status
from landing.stat_row r
join landing.document d using (document_id)
where r.business_date = ? and r.source_id = ? and r.dataset = ?
order by d.uri, r.document_id, r.row_no
