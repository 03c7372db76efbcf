-- The month's log of the partnership: who met whom, what was promised and what is due. Events of the period's articles in which somebody of the
-- partner's takes part, or of stories about the partner. Due: announced earlier and still ahead.
select case
        when e.status = 'done' and e.in_period then 'met'
        when e.status in ('planned', 'proposed', 'under-review') and e.in_period then 'promised'
        else 'due'
    end as part,
    e.kind, e.status, e.from_date, e.to_date, e.place_ko, e.place_en, e.about_ko, e.about_en, e.participants,
    e.source_id, e.published_on
from event_told e
left join reporting.story s on s.story_id = e.story_key
where e.kind in ('meeting', 'visit', 'agreement', 'fair')
    and ('partner' = any (e.areas) or s.area = 'partner')
    and (
        e.in_period and e.status in ('done', 'planned', 'proposed', 'under-review')
        or not e.in_period and e.status in ('planned', 'proposed', 'under-review') and e.from_date > :period_end
    )
order by part desc, e.from_date nulls last, e.published_on, e.event_id
