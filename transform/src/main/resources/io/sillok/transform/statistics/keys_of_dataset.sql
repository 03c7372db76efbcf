-- Each key with the form of the first row that has it, in order of delivery.
select
    d.document_id, k.key_no, '' as pointer, k.dimensions, k.attributes, f.period, f.unit, f.multiplier, f.status, f.vintage, f.action
from landing.stat_key k
join landing.stat_form f on f.document_key = k.document_key and f.form_no = k.first_form
join landing.document d on d.document_id = lpad(to_hex(k.document_key), 16, '0')
where k.document_key = any (?) and k.dataset = ?
order by d.uri, d.document_id, k.key_no
