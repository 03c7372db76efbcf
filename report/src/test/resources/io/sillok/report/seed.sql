-- Three weeks of a small watch: the first quiet, the second with a story in two outlets, the third with a revision, a mismatch,
-- a corrected article and a meeting.
insert into ops.run (run_id, job, business_date, attempt, fence, as_of, status, started_at, ended_at)
select row_number() over (order by d, job), job, d, 1, row_number() over (order by d, job),
    ((d + interval '1 day')::timestamp at time zone 'Asia/Seoul'), 'done', timestamptz '2025-09-30 00:00+00', timestamptz '2025-09-30 00:00+00'
from (select d::date as d from generate_series(date '2025-09-08', date '2025-09-30', interval '1 day') d) days
cross join (values ('ingest'), ('transform')) jobs (job);

insert into ops.balance (run_id, source_id, what, fetched, loaded, duplicate, quarantined, filtered)
select run_id, 'morning-post', 'document', 1, 1, 0, 0, 0 from ops.run where job = 'ingest';
insert into ops.balance (run_id, source_id, what, fetched, loaded, duplicate, quarantined, filtered)
select run_id, 'morning-post', 'item', 3, 1, 1, 1, 0 from ops.run where job = 'ingest' and business_date = '2025-09-24';
insert into ops.balance (run_id, source_id, what, fetched, loaded, duplicate, quarantined, filtered)
select run_id, 'worldbank', 'document', 1, 1, 0, 0, 0 from ops.run where job = 'ingest' and business_date in ('2025-09-08', '2025-09-26');
insert into ops.balance (run_id, source_id, what, fetched, loaded, duplicate, quarantined, filtered)
select run_id, 'register', 'document', 1, 1, 0, 0, 0 from ops.run where job = 'ingest' and business_date = '2025-09-08';
insert into ops.finding (finding_id, run_id, source_id, pointer, code, severity, message)
select 'f' || run_id, run_id, 'morning-post', 'item 2', 'date_unknown', 'WARNING', 'a date could not be read'
from ops.run where job = 'ingest' and business_date = '2025-09-24';

insert into reporting.entity (entity_id, kind, parent_id, title) values
    ('korea', 'place', null, null), ('china', 'place', null, null), ('gwangju', 'place', 'korea', null),
    ('zhejiang', 'place', 'china', null), ('hangzhou', 'place', 'zhejiang', null),
    ('gwangju-city', 'organisation', 'gwangju', null), ('kang', 'person', 'gwangju-city', '광주시장'),
    ('lu-shan', 'person', 'zhejiang', '부성장');
insert into reporting.entity_name (entity_id, language, name) values
    ('korea', 'ko', '대한민국'), ('korea', 'en', 'South Korea'), ('gwangju', 'ko', '광주'), ('gwangju', 'en', 'Gwangju'),
    ('zhejiang', 'ko', '저장성'), ('zhejiang', 'en', 'Zhejiang'), ('hangzhou', 'ko', '항저우'), ('hangzhou', 'en', 'Hangzhou'),
    ('kang', 'ko', '강기정'), ('kang', 'en', 'Kang Gi-jung'), ('lu-shan', 'ko', '루산');
insert into reporting.unit (unit_id, kind) values ('company', 'count'), ('USD', 'money'), ('count', 'count');
insert into reporting.programme (programme_id, pillar, owner_id, stages) values
    ('ai-phase-1', 'infrastructure', 'gwangju-city', '{announced,running,completed}'),
    ('computing-centre', 'infrastructure', 'gwangju-city', '{announced,bidding,awarded,running}'),
    ('friendship-agreement', 'partnership', 'gwangju-city', '{announced,planned,completed}');
insert into reporting.programme_name (programme_id, language, name) values
    ('ai-phase-1', 'ko', 'AI 1단계 사업'), ('ai-phase-1', 'en', 'AI phase 1'),
    ('computing-centre', 'ko', '국가AI컴퓨팅센터'), ('computing-centre', 'en', 'National AI Computing Centre'),
    ('friendship-agreement', 'ko', '우호도시 협정'), ('friendship-agreement', 'en', 'friendship-city agreement');
insert into reporting.indicator (indicator_id, position, pillar, name_ko, name_en, definition_ko, definition_en, unit_id, region_id,
    actual_key, plan_key, target_key, tolerance) values
    ('companies-moved', 1, 'companies', '광주 이전 AI 기업', 'AI companies moved to Gwangju', '누계', 'cumulative', 'company', 'KR-29',
        'register/ai:actual.companies', 'register/ai:plan.companies', 'register/ai:target.companies', 0.01),
    ('gdp-korea', 2, 'commercialisation', '한국 국내총생산(경상)', 'GDP of Korea (current US$)', '명목', 'nominal', 'USD', 'KR',
        'worldbank/NY.GDP.MKTP.CD:KOR', null, null, 0.005),
    ('organisations-served', 3, 'companies', '컴퓨팅 지원 기업·기관', 'Organisations given computing support', '누계', 'cumulative',
        'count', 'KR-29', null, null, null, 0.01);
insert into reporting.programme_indicator values ('ai-phase-1', 'companies-moved');

insert into reporting.dataset (dataset_id, source_id, name) values
    ('register/ai', 'register', 'ai'), ('worldbank/NY.GDP.MKTP.CD', 'worldbank', 'GDP (current US$)');
insert into reporting.series (series_id, series_key, dataset_id, dimensions, frequency, unit_id) values
    (1, 'register/ai:actual.companies', 'register/ai', '{}', 'A', 'company'),
    (2, 'register/ai:plan.companies', 'register/ai', '{}', 'A', 'company'),
    (3, 'register/ai:target.companies', 'register/ai', '{}', 'A', 'company'),
    (4, 'worldbank/NY.GDP.MKTP.CD:KOR', 'worldbank/NY.GDP.MKTP.CD', '{}', 'A', 'USD');
insert into reporting.observation (series_id, period_start, recorded_from, recorded_to, value, value_text, document_id, pointer, run_id)
values
    (1, '2023-01-01', '2025-09-08 15:00+00', 'infinity', 131, '131', 'doc-register', 'row 2', 2),
    (1, '2024-01-01', '2025-09-08 15:00+00', 'infinity', 158, '158', 'doc-register', 'row 3', 2),
    (2, '2024-01-01', '2025-09-08 15:00+00', 'infinity', 150, '150', 'doc-register', 'row 4', 2),
    (3, '2027-01-01', '2025-09-08 15:00+00', 'infinity', 300, '300', 'doc-register', 'row 5', 2),
    (4, '2023-01-01', '2025-09-08 15:00+00', 'infinity', 1839062000000, '1839062000000', 'doc-wb-1', 'row 1', 2),
    (4, '2024-01-01', '2025-09-08 15:00+00', '2025-09-26 15:00+00', 1712792854202.4, '1712792854202.4', 'doc-wb-1', 'row 2', 2),
    (4, '2024-01-01', '2025-09-26 15:00+00', 'infinity', 1875388209407.3, '1875388209407.3', 'doc-wb-2', 'row 2', 38);

insert into reporting.story (story_id, title, area, first_published, last_published) values
    ('call', '국가AI컴퓨팅센터 공모', 'nation', '2025-09-17', '2025-09-18'),
    ('visit', '항저우 방문', 'partner', '2025-09-25', '2025-09-25'),
    ('fund', '창업펀드', 'home', '2025-09-23', '2025-09-24');
insert into reporting.article (article_id, identity, source_id, document_id, pointer, uri, url, title, subtitles, published_on,
    published_from, language, body, repeats_removed, business_date, copy_kind, copy_of, supersedes, story_id, relevant, run_id) values
    ('a1', 'i1', 'morning-post', 'd1', 'item 1', 'u1', 'https://news.example/call', '국가AI컴퓨팅센터 공모 시작', '{}', '2025-09-17', 'feed', 'ko',
        'body', 0, '2025-09-17', null, null, null, 'call', true, 20),
    ('a2', 'i2', 'evening-post', 'd2', 'item 1', 'u2', null, '국가AI컴퓨팅센터 공모', '{}', '2025-09-18', 'feed', 'ko',
        'body', 0, '2025-09-18', 'near', 'a1', null, 'call', true, 22),
    ('a3', 'i3', 'morning-post', 'd3', 'item 1', 'u3', null, '광주 이전 AI 기업 170개사', '{}', '2025-09-23', 'feed', 'ko',
        'body', 0, '2025-09-23', null, null, null, 'fund', true, 32),
    ('a4', 'i3', 'morning-post', 'd4', 'item 1', 'u4', 'https://news.example/moved', '광주 이전 AI 기업 [정정] *180*개사 <b>', '{}', '2025-09-24', 'feed', 'ko',
        'body', 0, '2025-09-24', null, null, 'a3', 'fund', true, 34),
    ('a5', 'i5', 'morning-post', 'd5', 'item 1', 'u5', 'javascript:alert(1)', '광주시, 항저우와 손 잡는다', '{}', '2025-09-25', 'feed', 'ko',
        'body', 0, '2025-09-25', null, null, null, 'visit', true, 36),
    ('a6', 'i6', 'evening-post', 'd6', 'item 1', 'u6', null, '=cmd|formula', '{}', '2025-09-25', 'feed', 'ko',
        'body', 0, '2025-09-25', null, null, null, 'visit', true, 36),
    ('a7', 'i7', 'evening-post', 'd7', 'item 1', 'u7', null, '뒤늦은 기사', '{}', '2025-09-29', 'feed', 'ko',
        'body', 0, '2025-09-29', null, null, null, null, true, 44);
insert into reporting.sentence (article_id, sentence_no, begin_offset, end_offset, text) values
    ('a1', 0, 0, 60, '과기정통부가 총 2조5000억원 규모의 국가AI컴퓨팅센터를 공모했다.'),
    ('a1', 1, 61, 90, '접수는 10월 2일 마감한다.'),
    ('a2', 0, 0, 60, '과기정통부가 총 2조5000억원 규모의 국가AI컴퓨팅센터를 공모했다.'),
    ('a3', 0, 0, 40, '광주로 이전한 AI 기업은 170개사다.'),
    ('a4', 0, 0, 40, '광주로 이전한 AI 기업은 180개사다.'),
    ('a5', 0, 0, 80, '강기정 광주시장은 24일 항저우에서 루산 저장성 부성장과 만나 우호도시 협정을 논의했다.'),
    ('a5', 1, 81, 130, '두 도시는 우호도시 협정을 체결할 예정이다.'),
    ('a5', 2, 131, 200, '광주시는 4269억원을 투입한 AI 1단계 사업을 통해 1166개 기업·기관을 지원했다.'),
    ('a7', 0, 0, 40, '광주로 이전한 AI 기업은 999개사다.');
insert into reporting.figure (figure_id, article_id, sentence_no, begin_offset, end_offset, surface, value, approximation, unit, type, basis) values
    ('f1', 'a1', 0, 9, 17, '2조5000억원', 2500000000000, 'exact', 'KRW', 'money', 'plan'),
    ('f2', 'a2', 0, 9, 17, '2조5000억원', 2500000000000, 'exact', 'KRW', 'money', 'plan'),
    ('f3', 'a3', 0, 14, 19, '170개사', 170, 'exact', 'company', 'count', 'actual'),
    ('f4', 'a4', 0, 14, 19, '180개사', 180, 'exact', 'company', 'count', 'actual'),
    ('f5', 'a5', 2, 136, 142, '4269억원', 426900000000, 'exact', 'KRW', 'money', 'actual'),
    ('f6', 'a5', 2, 163, 168, '1166개', 1166, 'exact', 'count', 'count', 'actual'),
    ('f7', 'a7', 0, 14, 19, '999개사', 999, 'exact', 'company', 'count', 'actual');
insert into reporting.date_mention (article_id, begin_offset, end_offset, sentence_no, surface, from_date, to_date, grain, why) values
    ('a1', 65, 72, 1, '10월 2일', '2025-10-02', '2025-10-02', 'day', 'explicit'),
    ('a5', 10, 13, 0, '24일', '2025-09-24', '2025-09-24', 'day', 'day alone');
insert into reporting.event (event_id, article_id, sentence_no, kind, status, from_date, to_date, place, about, about_id) values
    ('e1', 'a1', 0, 'call-for-bids', 'done', '2025-09-17', '2025-09-17', null, '국가AI컴퓨팅센터', 'computing-centre'),
    ('e2', 'a5', 0, 'meeting', 'done', '2025-09-24', '2025-09-24', '항저우', '우호도시 협정', 'friendship-agreement'),
    ('e3', 'a5', 1, 'agreement', 'planned', null, null, null, '우호도시 협정', 'friendship-agreement');
insert into reporting.event_participant (event_id, position, name, title, type, entity_id) values
    ('e2', 0, '강기정', '광주시장', 'person', 'kang'), ('e2', 1, '루산', '저장성 부성장', 'person', 'lu-shan'),
    ('e3', 0, '광주시', null, 'organisation', 'gwangju-city');
insert into reporting.programme_status (programme_id, article_id, sentence_no, stage, on_date, planned) values
    ('computing-centre', 'a1', 0, 'bidding', '2025-09-17', false),
    ('friendship-agreement', 'a5', 1, 'completed', '2025-12-01', true);
insert into reporting.claim (claim_id, figure_id, article_id, indicator_id, programme_id, period_start, period_end, basis, confidence, reason) values
    ('c1', 'f1', 'a1', null, 'computing-centre', null, null, 'plan', 0.9, 'name'),
    ('c2', 'f2', 'a2', null, 'computing-centre', null, null, 'plan', 0.9, 'name'),
    ('c3', 'f3', 'a3', 'companies-moved', null, '2024-01-01', '2024-12-31', 'actual', 0.9, 'phrase'),
    ('c4', 'f4', 'a4', 'companies-moved', null, '2024-01-01', '2024-12-31', 'actual', 0.9, 'phrase'),
    ('c5', 'f5', 'a5', null, 'ai-phase-1', null, null, 'actual', 0.9, 'name'),
    ('c6', 'f6', 'a5', 'organisations-served', null, null, null, 'actual', 0.9, 'phrase'),
    ('c7', 'f7', 'a7', 'companies-moved', null, '2024-01-01', '2024-12-31', 'actual', 0.9, 'phrase');
insert into reporting.reconciliation (claim_id, verdict, reason, series_id, period_start, recorded_from, official_value, gap, formula,
    judged_as_of, run_id) values
    ('c3', 'MISMATCH', 'differs', 1, '2024-01-01', '2025-09-08 15:00+00', 158, 12, '|170 − 158| / 158 = 0.075949 > 0.01', '2025-09-23 15:00+00', 32),
    ('c4', 'MISMATCH', 'differs', 1, '2024-01-01', '2025-09-08 15:00+00', 158, 22, '|180 − 158| / 158 = 0.139241 > 0.01', '2025-09-24 15:00+00', 34),
    ('c6', 'UNVERIFIABLE', 'no_series', null, null, null, null, null, '', '2025-09-25 15:00+00', 36),
    ('c7', 'MISMATCH', 'differs', 1, '2024-01-01', '2025-09-08 15:00+00', 158, 841, '', '2025-09-29 15:00+00', 44);
