-- Who met whom, what was promised and what is due with the partner: events of the period's articles in which somebody of the
-- partner's takes part, of stories about the partner, or about a programme of the partnership. Due: announced earlier and still
-- ahead. What several stories tell alike is told once. Of a story about the partner that gives no event, and
-- of one that names such a programme in a sentence that gives none, there is the headline.
with partnership_named as (
    select m.article_id, m.sentence_no
    from reporting.mention m
    join reporting.programme p on p.programme_id = m.entity_id
    where p.pillar = 'partnership'
),
told as (
    select case
            when e.status = 'done' then 'met'
            when e.in_period then 'promised'
            else 'due'
        end as part,
        e.kind, e.status, e.from_date, e.to_date, e.place_ko, e.place_en, e.about_ko, e.about_en, e.participants,
        e.source_id, e.published_on, e.story_key, e.event_id
    from event_told e
    left join reporting.story s on s.story_id = e.story_key
    left join reporting.programme p on p.programme_id = e.about_id
    where e.kind in ('meeting', 'visit', 'agreement', 'fair')
        -- a meeting or an agreement is with the partner where somebody of the partner's takes part
        and (
            'partner' = any (e.areas)
            or s.area = 'partner' and (e.about_id is not null or e.kind in ('visit', 'fair'))
            or p.pillar = 'partnership'
            -- "the agreement", of which the sentence before said which one
            or e.kind = 'agreement' and e.about_id is null and exists (
                select from partnership_named n
                where n.article_id = e.article_id and n.sentence_no between e.sentence_no - 1 and e.sentence_no
            )
        )
        and (e.about_id is not null or e.participants <> '[]')
        and (
            e.status = 'done' and e.in_period
            or e.status in ('planned', 'proposed', 'under-review')
                and (e.from_date > :period_end or e.in_period and e.from_date is null)
        )
),
happening as (
    select part, kind, status, from_date, to_date, place_ko, place_en, about_ko, about_en, participants, null as headline, null as url,
        source_id, published_on, event_id
    from (
        select distinct on (part, kind, coalesce(about_ko, ''), participants::text) *
        from told
        order by part, kind, coalesce(about_ko, ''), participants::text, from_date nulls last, published_on, event_id
    ) once
    union all
    select 'told', null, null, null, null, null, null, null, null, '[]', s.headline, s.url, s.source_id, s.published_on, s.story_key
    from story_told s
    where s.area = 'partner' and not exists (select from told t where t.story_key = s.story_key and t.part <> 'due')
        or not exists (select from told t where t.story_key = s.story_key and t.part = 'met')
            and exists (
                select from article_in_force a
                join partnership_named n using (article_id)
                where a.story_key = s.story_key and a.in_period
                    and not exists (
                        select from reporting.event e where e.article_id = n.article_id and e.sentence_no = n.sentence_no
                    )
            )
)
select *
from happening
order by array_position(array['met', 'promised', 'due', 'told'], part), from_date nulls last, published_on, event_id
