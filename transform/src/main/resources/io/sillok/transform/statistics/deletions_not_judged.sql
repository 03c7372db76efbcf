-- Why absence from what a source delivered on a night says nothing: a document that was not decoded, or not all of it; or one
-- that said what it said before, whose rows are not read again and yet are delivered.
select
    exists (
        select from landing.document d
        where d.business_date = g.night and d.source_id = g.source_id
            and (
                not d.decoded
                -- a document may be decoded and yet have lost a row, or a whole member of an archive, to quarantine
                or exists (select from ops.quarantine q where q.run_id = d.run_id and q.document_id = d.document_id)
            )
    ),
    exists (
        select from landing.document d
        where d.business_date = g.night and d.source_id = g.source_id and d.same_as is not null
    )
    or exists (
        select from landing.delivered_again a
        join landing.document d using (document_id)
        where a.business_date = g.night and d.source_id = g.source_id and d.records > 0
    )
from (select ?::date as night, ?::text as source_id) g
