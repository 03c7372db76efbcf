-- What a held load would change, though a later delivery has said something of it. Editions with a date go by their dates.
delete from changed c
using (select ?::int as load_id, ?::date as said) g
where (
        c.vintage_date is null
        and exists (
            select from ops.held_cell h
            join reporting.series s using (series_key)
            where h.load_id = g.load_id and h.said_since and s.series_id = c.series_id and h.period_start = c.period_start
        )
    )
    or exists (
        select from reporting.observation o
        join landing.document d using (document_id)
        where o.series_id = c.series_id and o.period_start = c.period_start and o.recorded_to = c.old_to
            and d.business_date > g.said
            and (c.vintage_date is null or o.vintage_date is not distinct from c.vintage_date)
    )
