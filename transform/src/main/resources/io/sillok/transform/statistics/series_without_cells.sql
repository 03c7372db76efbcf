delete from reporting.series s
where s.series_id >= ?
    and not exists (select from staged c where c.series_id = s.series_id)
    and not exists (select from reporting.observation o where o.series_id = s.series_id)
