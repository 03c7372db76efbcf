insert into reporting.observation (
    series_id, period_start, recorded_from, recorded_to, vintage_date, value, value_text, unit_mult, status, deleted,
    document_id, pointer, run_id
)
select
    c.series_id, c.period_start, c.opens,
    case
        when c.old_to is not null then c.old_to
        -- a night made up for later ends where the next one that said something begins
        else coalesce(
            (
                select min(n.recorded_from) from reporting.observation n
                where n.series_id = c.series_id and n.period_start = c.period_start and n.recorded_from > c.opens
            ),
            'infinity'
        )
    end,
    c.vintage_date, c.value, c.value_text, c.unit_mult, c.status, c.deleted, c.document_id, c.pointer, ?
from changed c
where c.opens is not null and not c.rewrites
order by c.series_id, c.period_start
