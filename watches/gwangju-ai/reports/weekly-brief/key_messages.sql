-- At most five. Types in this order, at most two of each, within a type by weight: programmes that moved, what was done with the
-- partner, claims that do not match, revised indicators (the latest period of each), stories told by most outlets, programme
-- amounts, dates ahead.
with programme_label as (
    select distinct on (n.id) n.id, n.name_ko, n.name_en
    from named n
    join reporting.programme p on p.programme_id = n.id
    order by n.id, n.name
),
moved as (
    select distinct on (programme_id) *
    from stage_reached
    where in_period and on_date >= :period_start
    order by programme_id, on_date desc, stage
),
amount as (
    select distinct on (c.programme_id) c.*
    from claim_told c
    where c.in_period and c.programme_id is not null and c.type ilike 'money'
        -- what was found wrong is a message of its own
        and not c.figure_mismatched
    order by c.programme_id, c.confidence desc, c.published_on, c.claim_id
),
revised as (
    select distinct on (series_key) *
    from revision
    where new_reference is not null
    order by series_key, period_start desc
),
candidate (type, class, weight, id, name_ko, name_en, figure, other, from_date, to_date, word, kind, status, place_ko, place_en,
    participants, headline, outlets, evidence) as (
    select 'revision', 4, i.position::numeric, r.series_key || r.period_start, i.name_ko, i.name_en, r.old_reference, r.new_reference,
        r.period_start, null::date, r.frequency, null, null, null, null, '[]'::jsonb, null, null::jsonb,
        null
    from revised r
    join indicator_series i using (series_key)
    union all
    select 'mismatch', 3, i.position, c.claim_id, i.name_ko, i.name_en, c.reference, c.official_reference,
        c.published_on, null, c.source_id, null, null, null, null, '[]', null, null, null
    from claim_told c
    join reporting.indicator i using (indicator_id)
    where c.in_period and c.verdict = 'MISMATCH' and c.official_reference is not null
    union all
    select 'move', 1, -extract(epoch from m.on_date), m.programme_id, n.name_ko, n.name_en, null, null,
        m.on_date, m.to_date, m.stage, null, null, null, null, '[]', null, null, m.evidence
    from moved m
    join programme_label n on n.id = m.programme_id
    union all
    select 'partner', 2, extract(epoch from e.from_date), e.event_id, e.about_ko, e.about_en, null, null,
        e.from_date, e.to_date, null, e.kind, e.status, e.place_ko, e.place_en, e.participants, null, null,
        e.evidence
    from event_told e
    where e.in_period and e.status = 'done' and e.kind in ('meeting', 'visit', 'agreement') and 'partner' = any (e.areas)
        and e.from_date is not null and jsonb_array_length(e.participants) > 1
    union all
    select 'story', 5, -s.outlets, s.story_key, null, null, null, null,
        s.published_on, null, s.source_id, null, null, null, null, '[]', s.headline, s.outlet_count, null
    from story_told s
    where s.outlets > 1
    union all
    select 'figure', 6, -c.confidence, c.claim_id, n.name_ko, n.name_en, c.reference, null,
        c.published_on, null, c.source_id, null, null, null, null, '[]', null, null, null
    from amount c
    join programme_label n on n.id = c.programme_id
    union all
    select 'ahead', 7, extract(epoch from e.from_date), e.event_id, e.about_ko, e.about_en, null, null,
        e.from_date, e.to_date, null, e.kind, e.status, e.place_ko, e.place_en, e.participants, null, null,
        e.evidence
    from event_told e
    where e.status = 'planned' and e.from_date > :period_end and e.from_date <= :next_period_end and e.about is not null
),
placed as (
    select *, row_number() over (partition by class order by weight, id) as place_in_class
    from candidate
)
select type, name_ko, name_en, figure, other, from_date, to_date, word, kind, status, place_ko, place_en, name_ko as about_ko,
    name_en as about_en, participants, headline, outlets, evidence
from placed
where place_in_class <= 2
order by class, place_in_class
limit 5
