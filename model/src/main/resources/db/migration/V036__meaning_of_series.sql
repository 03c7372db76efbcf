-- What kind of numbers a series is of. Null is what nobody says.
alter table reporting.series
    add column title text, -- as the publisher names it
    add column transformation text
        check (transformation in ('N', 'G', 'G1', 'GY', 'D1', 'DY', 'YTD', 'GYTD')), -- SDMX's and, in its manner, ours
    add column base_period text, -- SDMX BASE_PER: an index is 100 in it, or values are in its prices
    add column adjustment text check (adjustment in ('N', 'S', 'W', 'Y', 'T')), -- SDMX CL_SEASONAL_ADJUST
    add column rebases text; -- key of the series that goes by the same codes and has another base

create index on reporting.series (rebases) where rebases is not null;
