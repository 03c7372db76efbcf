package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Korean publishers call a series and the table that it stands in, under SDMX's names for the two. */
final class KoreanNames {
    private KoreanNames() {}

    /**
     * The attributes of a record.
     *
     * @param names a pattern of the cells that name the series' item and classes
     * @param table the cell that names the table
     */
    static SortedMap<String, String> of(Map<String, String> cells, Pattern names, String table) {
        StringBuilder title = new StringBuilder();
        new TreeMap<>(cells).forEach((name, cell) -> {
            @Nullable String text = names.matcher(name).matches() ? KoreanMarks.text(cell) : null;
            if (text != null) {
                title.append(title.isEmpty() ? "" : "; ").append(text);
            }
        });
        TreeMap<String, String> attributes = new TreeMap<>();
        if (!title.isEmpty()) {
            attributes.put("TITLE", title.toString());
        }
        @Nullable String of = KoreanMarks.text(cells.get(table));
        if (of != null) {
            attributes.put("TITLE_COMPL", of);
        }
        return attributes.isEmpty() ? StatRow.NO_ATTRIBUTES : attributes;
    }
}
