-- Days that articles in force name in the two weeks after the period: with the event that the sentence tells of that day, or else
-- the sentence itself.
with named_day as (
    select distinct on (d.from_date, d.to_date, a.story_key)
        d.from_date, d.to_date, a.story_key, a.source_id, a.published_on, a.url, s.text as sentence,
        e.kind, e.status, e.place_ko, e.place_en, e.about_ko, e.about_en, coalesce(e.participants, '[]') as participants
    from reporting.date_mention d
    join article_in_force a using (article_id)
    join reporting.sentence s using (article_id, sentence_no)
    left join lateral (
        select t.* from event_told t
        where t.article_id = d.article_id and t.sentence_no = d.sentence_no
            -- a sentence may tell of several days: an event of another one says nothing of this
            and t.from_date = d.from_date
            and (t.about_id is not null or t.participants <> '[]')
            and t.status in ('planned', 'proposed', 'under-review')
        order by t.event_id limit 1
    ) e on true
    where d.from_date > :period_end and d.from_date <= :next_period_end + 7
        and d.grain in ('day', 'week', 'time')
        and not exists (
            select from reporting.event c
            where c.article_id = d.article_id and c.sentence_no = d.sentence_no and c.status in ('cancelled', 'failed')
        )
    order by d.from_date, d.to_date, a.story_key, e.event_id nulls last, a.published_on, d.begin_offset
)
select *
from (
    select distinct on (from_date, to_date, coalesce(kind || coalesce(about_ko, '') || participants, story_key)) *
    from named_day
    order by from_date, to_date, coalesce(kind || coalesce(about_ko, '') || participants, story_key), published_on, story_key
) once
-- what another article says in full of the same day is not said again with less
where kind is null
    or not exists (
        select from named_day f
        where f.from_date = once.from_date and f.to_date = once.to_date and f.kind = once.kind and f.status = once.status
            and (once.place_ko is null or once.place_ko = f.place_ko) and (once.about_ko is null or once.about_ko = f.about_ko)
            and f.participants @> once.participants
            and (f.about_ko is not null, jsonb_array_length(f.participants), f.place_ko is not null)
                > (once.about_ko is not null, jsonb_array_length(once.participants), once.place_ko is not null)
    )
order by from_date, to_date, published_on, story_key
