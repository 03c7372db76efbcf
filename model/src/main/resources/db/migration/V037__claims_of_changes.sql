alter table reporting.indicator
    add column yoy_key text, -- series of the rate of change over the year
    add column pop_key text, -- and over the period before
    add column cumulative_key text; -- and of what is added up since the year began

alter table reporting.claim
    add column transformation text, -- as in reporting.series; null where the text says nothing but the number
    add column falls boolean not null default false; -- the figure says by how much something fell

-- A change that nobody publishes is computed from two values of one series as known on the article's day. official_value is then
-- the change, in the claim's unit, and series_id, period_start and recorded_from point to the later of the two.
alter table reporting.reconciliation
    add column base_period_start date,
    add column base_recorded_from timestamptz,
    add column base_value numeric;
