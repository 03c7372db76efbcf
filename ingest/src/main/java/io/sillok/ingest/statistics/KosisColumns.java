package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** KOSIS's cells as rows of a table, under the names that its JSON has: {@code TBL_ID}, {@code ITM_ID}, {@code C1}, {@code PRD_DE}, {@code DT}. */
final class KosisColumns implements TableColumns {
    private static final Set<String> NAMES = Set.of("TBL_ID", "ITM_ID", "C1", "PRD_DE", "DT");

    private final List<String> header;
    private final KosisDecoder.Kosis kosis = new KosisDecoder.Kosis();

    KosisColumns(List<String> header) {
        this.header = header;
    }

    /** Whether a header is KOSIS's. */
    static boolean are(List<String> header) {
        return header.containsAll(NAMES);
    }

    @Override
    public int width() {
        return header.size();
    }

    @Override
    public boolean fits(List<String> row) {
        return row.size() >= width()
                && row.subList(width(), row.size()).stream().allMatch(String::isBlank);
    }

    @Override
    public boolean isHeader(List<String> row) {
        return row.equals(header);
    }

    @Override
    public @Nullable List<StatRow> rows(CsvRecords.Row record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < width(); i++) {
            cells.put(header.get(i), record.cells().get(i));
        }
        String value = cells.getOrDefault("DT", "").strip();
        StatRow row = kosis.row(record.pointer("DT", value), cells, Map.of());
        return row == null ? null : List.of(row);
    }
}
