-- 24일(현지시간): a day by the clock of the story's place, and the moment that an hour by that clock is.
alter table reporting.date_mention add zone text, add moment timestamptz;

comment on column reporting.date_mention.zone is 'whose clock the days are named by, where it is not the source''s';
comment on column reporting.date_mention.moment is 'the moment that the text names by that clock';
