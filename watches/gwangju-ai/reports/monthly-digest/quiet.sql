-- A quiet month: no relevant article came in, no value was revised, no new value of an indicator was recorded.
select not exists (select from article_in_force where in_period)
    and not exists (select from revision r join indicator_series i using (series_key))
    and not exists (
        select from observation_in_force o join indicator_series i using (series_key)
        where o.recorded_from > :previous_as_of
    ) as quiet
