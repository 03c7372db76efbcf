-- Who met whom, what was promised and what is due with the partner: events of the period's articles in which somebody of the
-- partner's takes part, or of stories about the partner. Due: announced earlier and still ahead. What several stories tell alike
-- is told once, and an event of which neither the matter nor a participant is known is left to the list of stories.
select *
from (
    select distinct on (part, kind, coalesce(about_ko, ''), participants::text) *
    from (
        select case
                when e.status = 'done' then 'met'
                when e.in_period then 'promised'
                else 'due'
            end as part,
            e.kind, e.status, e.from_date, e.to_date, e.place_ko, e.place_en, e.about_ko, e.about_en, e.participants,
            e.source_id, e.published_on, e.event_id
        from event_told e
        left join reporting.story s on s.story_id = e.story_key
        where e.kind in ('meeting', 'visit', 'agreement', 'fair')
            -- a meeting or an agreement is with the partner where somebody of the partner's takes part
            and ('partner' = any (e.areas) or s.area = 'partner' and (e.about_id is not null or e.kind in ('visit', 'fair')))
            and (e.about_id is not null or e.participants <> '[]')
            and (
                e.status = 'done' and e.in_period
                or e.status in ('planned', 'proposed', 'under-review')
                    and (e.from_date > :period_end or e.in_period and e.from_date is null)
            )
    ) told
    order by part, kind, coalesce(about_ko, ''), participants::text, from_date nulls last, published_on, event_id
) once
order by array_position(array['met', 'promised', 'due'], part), from_date nulls last, published_on, event_id
