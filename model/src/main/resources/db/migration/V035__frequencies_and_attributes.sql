-- Half-months, and what publishers say of a series beside its codes.
alter table reporting.series drop constraint series_frequency_check;
alter table reporting.series
    add constraint series_frequency_check check (frequency in ('A', 'S', 'Q', 'M', 'M_2', 'W', 'D'));

alter table landing.stat_key add column attributes text; -- one JSON object, text by SDMX's name; null where nothing is said
