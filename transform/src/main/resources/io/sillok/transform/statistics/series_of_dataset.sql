select series_id, dimensions::text, frequency
from reporting.series
where dataset_id = ?
