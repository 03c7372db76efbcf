-- At most five. Classes in this order, at most two of each, within a class by weight: revised indicators, claims that do not
-- match, programmes that moved, what was done with the partner, stories told by most outlets, programme figures, dates ahead.
with candidate as (
    select 1 as class, 'revision' as kind, i.position::numeric as rank, r.series_key || r.period_start as id,
        i.name_ko, i.name_en, r.old_reference as a, coalesce(r.new_reference, '') as b, r.period_start as day, null::date as day_to,
        r.frequency as word, null::text as place_ko, null::text as place_en, '[]'::jsonb as participants, null::text as headline,
        null::jsonb as outlets
    from revision r
    join indicator_series i using (series_key)
    where r.new_reference is not null
    union all
    select 2, 'mismatch', i.position, c.claim_id, i.name_ko, i.name_en, c.reference, c.official_reference, c.published_on, null,
        c.source_id, null, null, '[]', null, null
    from claim_told c
    join reporting.indicator i using (indicator_id)
    where c.in_period and c.verdict = 'MISMATCH' and c.official_reference is not null
    union all
    select 3, 'move', -extract(epoch from m.on_date), m.programme_id, n.name_ko, n.name_en, null, null,
        m.on_date, null, m.stage, null, null, '[]', null, null
    from (
        select distinct on (ps.programme_id) ps.*
        from reporting.programme_status ps
        join article_in_force a using (article_id)
        where a.in_period and not ps.planned and ps.on_date between :period_start and :period_end
        order by ps.programme_id, ps.on_date desc, ps.stage, ps.article_id
    ) m
    join lateral (select n.name_ko, n.name_en from named n where n.id = m.programme_id order by n.name limit 1) n on true
    union all
    select 4, 'partner', extract(epoch from e.from_date), e.event_id, e.about_ko, e.about_en, null, null, e.from_date, e.to_date,
        e.kind || '.' || e.status, e.place_ko, e.place_en, e.participants, null, null
    from event_told e
    where e.in_period and e.status = 'done' and e.kind in ('meeting', 'visit', 'agreement') and 'partner' = any (e.areas)
        and e.from_date is not null and jsonb_array_length(e.participants) > 1
    union all
    select 5, 'story', -s.outlets, s.story_key, null, null, null, null, s.published_on, null, s.source_id, null, null, '[]', s.headline, s.outlet_count
    from story_told s
    where s.outlets > 1
    union all
    select 6, 'figure', -c.confidence, c.claim_id, n.name_ko, n.name_en, c.reference, null, c.published_on, null, c.source_id, null,
        null, '[]', null, null
    from (
        select distinct on (programme_id) * from claim_told
        where in_period and programme_id is not null and type ilike 'money'
        order by programme_id, confidence desc, published_on, claim_id
    ) c
    join lateral (select n.name_ko, n.name_en from named n where n.id = c.programme_id order by n.name limit 1) n on true
    union all
    select 7, 'ahead', extract(epoch from e.from_date), e.event_id, e.about_ko, e.about_en, null, null, e.from_date, e.to_date,
        e.kind || '.' || e.status, e.place_ko, e.place_en, e.participants, null, null
    from event_told e
    where e.status = 'planned' and e.from_date > :period_end and e.from_date <= :next_period_end and e.about is not null
),
placed as (
    select *, row_number() over (partition by class order by rank, id) as place_in_class
    from candidate
)
select kind, name_ko, name_en, nullif(a, '') as figure, nullif(b, '') as other, day, day_to, word, place_ko, place_en, participants, headline,
    outlets
from placed
where place_in_class <= 2
order by class, place_in_class
limit 5
