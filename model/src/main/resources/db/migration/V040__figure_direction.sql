-- A change goes somewhere (0.1% 하락), and a sum was taken over some time (누적, 연간): what the value alone does not say.
alter table reporting.figure
    add direction text check (direction in ('rise', 'fall')),
    add accumulation text check (accumulation in ('cumulative', 'annual'));

comment on column reporting.figure.direction is 'of a figure that is the amount of a change; the value stays as written';
comment on column reporting.figure.accumulation is 'over what time the figure was summed up, where the text says so';
