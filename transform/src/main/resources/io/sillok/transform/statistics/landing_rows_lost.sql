-- Documents of the business date that gave rows, none of which is left: a crash empties the unlogged tables together, and a
-- document with rows has keys.
select d.document_id
from landing.document d
where d.business_date = ? and d.source_id = any (?) and d.decoded and d.records > 0 and d.same_as is null
    and not exists (
        select from landing.stat_key k where k.document_key = ('x' || d.document_id)::bit(64)::bigint
    )
order by d.document_id
