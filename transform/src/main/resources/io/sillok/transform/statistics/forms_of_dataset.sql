select document_key, form_no, period, unit, multiplier, status, vintage
from landing.stat_form
where document_key = any (?)
