-- One row a story told in the period: its first headline, how many outlets told it, its events and the figures that say
-- something about a programme or an indicator. Figures of one value are given once, from the first telling; one that does not match
-- the official value says so.
select s.area, s.story_key, s.headline, s.language, s.url, s.source_id, s.published_on, s.outlets > 1 as several,
    s.outlet_count, s.articles,
    coalesce(e.events, '[]') as events, coalesce(f.figures, '[]') as figures
from story_told s
left join lateral (
    select jsonb_agg(jsonb_build_object(
            'kind', t.kind, 'status', t.status, 'from', t.from_date, 'to', t.to_date, 'place_ko', t.place_ko, 'place_en', t.place_en,
            'about_ko', t.about_ko, 'about_en', t.about_en, 'participants', t.participants
        ) order by t.from_date nulls last, t.sentence_no, t.event_id) as events,
        count(*) as size
    from event_told t
    where t.story_key = s.story_key and (t.about_id is not null or t.participants <> '[]')
        -- what another article of the story says in full is not said again with less
        and not exists (
            select from event_told f
            where f.story_key = t.story_key and f.event_id <> t.event_id and f.kind = t.kind and f.status = t.status
                and (t.from_date is null or t.from_date = f.from_date) and (t.place is null or t.place = f.place)
                and (t.about is null or t.about = f.about) and f.participants @> t.participants
                and (f.from_date is not null, f.about is not null, jsonb_array_length(f.participants), f.place is not null, f.event_id)
                    > (t.from_date is not null, t.about is not null, jsonb_array_length(t.participants), t.place is not null, t.event_id)
        )
) e on true
left join lateral (
    select jsonb_agg(jsonb_build_object('name_ko', g.name_ko, 'name_en', g.name_en, 'figure', g.reference,
                'verdict', case when g.verdict = 'MISMATCH' then g.verdict end)
            order by g.published_on, g.reference) as figures,
        count(*) as size
    from (
        select distinct on (coalesce(c.indicator_id, c.programme_id), c.value, c.unit)
            coalesce(i.name_ko, p.name_ko) as name_ko, coalesce(i.name_en, p.name_en) as name_en, c.reference, c.published_on, c.verdict
        from claim_told c
        left join reporting.indicator i using (indicator_id)
        left join lateral (
            select n.name_ko, n.name_en from named n where n.id = c.programme_id order by n.name limit 1
        ) p on true
        where c.story_key = s.story_key
            -- said of a programme and of the indicator that measures it, it is said once
            and (c.indicator_id is not null or not exists (
                select from claim_told same
                join reporting.programme_indicator pi using (indicator_id)
                where same.story_key = c.story_key and pi.programme_id = c.programme_id
                    and same.value = c.value and same.unit = c.unit
            ))
        order by coalesce(c.indicator_id, c.programme_id), c.value, c.unit, c.published_on, c.claim_id
    ) g
) f on true
order by
    array_position(array['home', 'nation', 'partner', 'elsewhere'], s.area),
    s.outlets desc, coalesce(f.size, 0) + coalesce(e.size, 0) desc, s.published_on, s.story_key
