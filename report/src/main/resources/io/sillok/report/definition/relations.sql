-- What every query of a report can select from. All of it is as known at the issue's business date and as-of instant.
with recursive
-- articles known and not replaced by a later version; copies included
article_known as (
    select a.*
    from reporting.article a
    where a.business_date <= :business_date
        and a.relevant
        and not exists (
            select from reporting.article newer
            where newer.supersedes = a.article_id and newer.business_date <= :business_date
        )
),
-- of several copies the first alone: what figures, dates and events are taken from
article_in_force as (
    select a.*, coalesce(a.story_id, a.article_id) as story_key,
        a.business_date between :period_start and :period_end as in_period
    from article_known a
    where a.copy_of is null
        -- where the first copy was replaced or is not relevant, its copies do not speak for it
        or not exists (select from article_known first where first.article_id = a.copy_of)
            and not exists (
                select from reporting.article replaced
                join reporting.article newer on newer.supersedes = replaced.article_id
                where replaced.article_id = a.copy_of and newer.business_date <= :business_date
            )
            and a.article_id = (
                select min(other.article_id) from article_known other where other.copy_of = a.copy_of
            )
),
observation_in_force as (
    select s.series_key, s.frequency, s.unit_id, s.dataset_id, s.region_id, o.series_id, o.period_start, o.value, o.recorded_from,
        o.vintage_date, o.status,
        'observation/' || s.series_key || '@' || o.period_start as reference
    from reporting.observation o
    join reporting.series s using (series_id)
    where o.recorded_from <= :as_of and o.recorded_to > :as_of and not o.deleted and o.value is not null
),
-- one row for each series that an indicator keeps: actual, plan and target
indicator_series as (
    select i.*, kept.role, kept.series_key
    from reporting.indicator i
    cross join lateral (
        values ('actual', i.actual_key), ('plan', i.plan_key), ('target', i.target_key)
    ) kept (role, series_key)
    where kept.series_key is not null
),
-- as the issue before knew it
observation_before as (
    select s.series_key, s.frequency, o.series_id, o.period_start, o.value, o.recorded_from, s.unit_id,
        'observation/' || s.series_key || '@' || o.period_start
            || case when o.recorded_to > :as_of then '' else '~' || o.recorded_from end as reference
    from reporting.observation o
    join reporting.series s using (series_id)
    where o.recorded_from <= :previous_as_of and o.recorded_to > :previous_as_of and not o.deleted and o.value is not null
),
-- values that changed or went since the issue before, or since they were first known where that is later
revision as (
    select s.series_key, s.frequency, s.unit_id, s.dataset_id, old.series_id, old.period_start,
        old.value as old_value, new.value as new_value, new.deleted, new.recorded_from as revised_at,
        'observation/' || s.series_key || '@' || old.period_start || '~' || old.recorded_from as old_reference,
        case when new.value is not null and not new.deleted
            then 'observation/' || s.series_key || '@' || new.period_start end as new_reference
    from (
        select distinct on (o.series_id, o.period_start) o.*
        from reporting.observation o
        where o.recorded_to > :previous_as_of and o.recorded_from <= :as_of and not o.deleted and o.value is not null
        order by o.series_id, o.period_start, o.recorded_from
    ) old
    join reporting.series s using (series_id)
    join reporting.observation new on new.series_id = old.series_id and new.period_start = old.period_start
        and new.recorded_from <= :as_of and new.recorded_to > :as_of
    where old.recorded_from < new.recorded_from and (new.deleted or new.value is distinct from old.value)
),
-- the stages of programmes that articles in force tell of, reached or planned
stage_told as (
    select ps.*, a.source_id, a.published_on, a.in_period, 'sentence/' || ps.article_id || '/' || ps.sentence_no as evidence
    from reporting.programme_status ps
    join article_in_force a using (article_id)
),
-- the stages that each programme reached, each once, when it is first heard of; on_date to to_date is as exact as the sentence
stage_reached as (
    select distinct on (t.programme_id, t.stage) t.*,
        coalesce(
            (
                select max(d.to_date) from reporting.date_mention d
                where d.article_id = t.article_id and d.sentence_no = t.sentence_no and d.from_date = t.on_date
            ), t.on_date
        ) as to_date
    from stage_told t
    where not t.planned and t.on_date <= :period_end
    order by t.programme_id, t.stage, t.on_date, t.published_on, t.article_id, t.sentence_no
),
-- the area of each entity: that of its nearest ancestor listed in the watch
entity_ancestor as (
    select entity_id, entity_id as ancestor_id, parent_id, 0 as distance
    from reporting.entity
    union all
    select e.entity_id, p.entity_id, p.parent_id, e.distance + 1
    from entity_ancestor e
    join reporting.entity p on p.entity_id = e.parent_id
    where e.distance < 20
),
entity_area as (
    select distinct on (entity_id) entity_id,
        case
            when ancestor_id = any (:home_places) then 'home'
            when ancestor_id = any (:nation_places) then 'nation'
            else 'partner'
        end as area
    from entity_ancestor
    where ancestor_id = any (:home_places || :nation_places || :partner_places)
    order by entity_id, distance
),
-- one row for each name that an entity or a programme goes by, with its name in the reports' languages
named as (
    select n.entity_id as id, n.name,
        (select min(k.name) from reporting.entity_name k where k.entity_id = n.entity_id and k.language = 'ko') as name_ko,
        (select min(k.name) from reporting.entity_name k where k.entity_id = n.entity_id and k.language = 'en') as name_en
    from reporting.entity_name n
    union all
    select n.programme_id, n.name,
        (select min(k.name) from reporting.programme_name k where k.programme_id = n.programme_id and k.language = 'ko'),
        (select min(k.name) from reporting.programme_name k where k.programme_id = n.programme_id and k.language = 'en')
    from reporting.programme_name n
),
-- stories that an article of the period tells, each once
story_told as (
    select a.story_key, coalesce(s.area, 'elsewhere') as area, first.title as headline, first.language, first.url,
        first.source_id, first.published_on, first.article_id as first_article_id,
        a.outlets, a.articles,
        case when a.outlets > 1 then jsonb_build_object(
            'name', 'story/' || a.story_key || '/outlets', 'value', a.outlets, 'unit', 'outlet',
            'formula', 'outlets that told the story'
        ) end as outlet_count
    from (
        select coalesce(k.story_id, k.article_id) as story_key, count(distinct coalesce(k.publisher, k.source_id)) as outlets, count(*) as articles
        from article_known k
        where exists (
            select from article_known p
            where coalesce(p.story_id, p.article_id) = coalesce(k.story_id, k.article_id)
                and p.business_date between :period_start and :period_end
        )
        group by 1
    ) a
    left join reporting.story s on s.story_id = a.story_key
    cross join lateral (
        select f.* from article_in_force f
        where f.story_key = a.story_key
        order by f.published_on, f.business_date, f.published_at nulls last, f.article_id
        limit 1
    ) first
),
-- the same event told by several articles of a story, once: the telling that names most participants
event_told as (
    select distinct on (a.story_key, e.kind, e.status, e.from_date, coalesce(e.about_id, e.about))
        e.*, a.story_key, a.in_period, a.published_on, a.source_id, a.business_date,
        'sentence/' || e.article_id || '/' || e.sentence_no as evidence,
        coalesce(place.name_ko, e.place) as place_ko, coalesce(place.name_en, e.place) as place_en,
        coalesce(matter.name_ko, e.about) as about_ko, coalesce(matter.name_en, e.about) as about_en,
        coalesce(who.participants, '[]') as participants, coalesce(who.areas, '{}') as areas, s.text as sentence
    from reporting.event e
    join article_in_force a using (article_id)
    join reporting.sentence s using (article_id, sentence_no)
    left join lateral (select n.name_ko, n.name_en from named n where n.name = e.place order by n.id limit 1) place on true
    left join lateral (select n.name_ko, n.name_en from named n where n.id = e.about_id order by n.id limit 1) matter on true
    left join lateral (
        select jsonb_agg(
                jsonb_build_object(
                    'name_ko', coalesce((select min(n.name_ko) from named n where n.id = p.entity_id), p.name),
                    'name_en', coalesce((select min(n.name_en) from named n where n.id = p.entity_id), p.name),
                    -- an office written in another script reads better as the public record has it
                    'title', case when p.title ~ '[가-힣]' then p.title else coalesce(known.title, p.title) end, 'type', p.type,
                    'known', p.entity_id is not null and exists (select from named n where n.id = p.entity_id and n.name_en is not null)
                )
                order by p.position
            ) as participants,
            array_agg(distinct ea.area) filter (where ea.area is not null) as areas,
            count(*) as size
        from reporting.event_participant p
        left join entity_area ea on ea.entity_id = p.entity_id
        left join reporting.entity known on known.entity_id = p.entity_id
        where p.event_id = e.event_id
    ) who on true
    order by a.story_key, e.kind, e.status, e.from_date, coalesce(e.about_id, e.about), who.size desc nulls last,
        a.published_on, e.event_id
),
-- claims of articles in force, with what holding them against the official series came to
claim_told as (
    select c.claim_id, c.figure_id, c.article_id, c.indicator_id, c.programme_id, c.period_start, c.basis, c.confidence,
        f.value, f.unit, f.type, f.approximation, a.story_key, a.in_period, a.published_on, a.source_id, a.business_date,
        'figure/' || c.figure_id as reference,
        r.verdict, r.reason, r.official_value, r.formula, r.gap,
        coalesce(bool_or(r.verdict = 'MISMATCH') over (partition by c.figure_id), false) as figure_mismatched,
        case when r.official_value is not null and r.base_period_start is null then
            'observation/' || os.series_key || '@' || r.period_start
                || case when o.recorded_to > :as_of then '' else '~' || r.recorded_from end
        end as official_reference,
        -- a change that was computed of two official values
        case when r.base_period_start is not null then jsonb_build_object(
            'name', 'claim/' || c.claim_id || '/change', 'value', r.official_value, 'unit', f.unit,
            'formula', split_part(r.formula, '; ', 1),
            'inputs', jsonb_build_array(
                'observation/' || os.series_key || '@' || r.period_start
                    || case when o.recorded_to > :as_of then '' else '~' || r.recorded_from end,
                'observation/' || os.series_key || '@' || r.base_period_start
                    || case when earlier.recorded_to > :as_of then '' else '~' || r.base_recorded_from end
            )
        ) end as change
    from reporting.claim c
    join article_in_force a using (article_id)
    join reporting.figure f using (figure_id)
    left join reporting.reconciliation r on r.claim_id = c.claim_id and r.judged_as_of <= :as_of
    left join reporting.series os on os.series_id = r.series_id
    left join reporting.observation o on o.series_id = r.series_id and o.period_start = r.period_start
        and o.recorded_from = r.recorded_from
    left join reporting.observation earlier on earlier.series_id = r.series_id and earlier.period_start = r.base_period_start
        and earlier.recorded_from = r.base_recorded_from
)
