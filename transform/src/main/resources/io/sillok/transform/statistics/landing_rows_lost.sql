-- Documents of the business date that gave rows, of which fewer are left than they gave.
select d.document_id
from landing.document d
left join landing.stat_row r using (document_id)
where d.business_date = ? and d.source_id = any (?) and d.decoded
group by d.document_id, d.records
having count(r.document_id) < d.records
order by d.document_id
