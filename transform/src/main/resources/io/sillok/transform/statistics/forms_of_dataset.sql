select document_key, form_no, period, unit, multiplier, status, vintage, action
from landing.stat_form
where document_key = any (?)
