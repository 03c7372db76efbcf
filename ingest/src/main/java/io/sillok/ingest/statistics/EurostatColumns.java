package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Eurostat's tables by tabs: the first column holds the codes of all dimensions but time, {@code freq,unit,geo\\TIME_PERIOD}, each other one a
 * period; a value is followed by its flags, {@code 4.5 bp}, and {@code :} is none.
 */
final class EurostatColumns implements TableColumns {
    private static final Pattern NAMES = Pattern.compile("([A-Za-z]\\w*(?:,[A-Za-z]\\w*)*)\\\\(?i:time(?:_period)?)");
    private static final Pattern FLAGGED = Pattern.compile("(:|[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*([a-z]*)");

    private final List<String> header;
    private final String[] names;
    private final String dataset;

    /** @param dataset what its file is called */
    EurostatColumns(List<String> header, String dataset) {
        this.header = header;
        this.names = header.get(0).substring(0, header.get(0).indexOf('\\')).split(",", -1);
        this.dataset = dataset;
    }

    /** Whether a header is Eurostat's. */
    static boolean are(List<String> header) {
        return !header.isEmpty() && NAMES.matcher(header.get(0)).matches();
    }

    /** Whether a text begins with such a header: the commas in it part no columns. */
    static boolean begin(String text) {
        int tab = text.indexOf('\t');
        return tab > 0
                && NAMES.matcher(text.substring(0, tab).replace("\ufeff", "")).matches();
    }

    @Override
    public int width() {
        return header.size();
    }

    @Override
    public boolean fits(List<String> row) {
        return row.size() == width() && row.get(0).split(",", -1).length == names.length;
    }

    @Override
    public boolean isHeader(List<String> row) {
        return row.get(0).equals(header.get(0));
    }

    @Override
    public @Nullable List<StatRow> rows(CsvRecords.Row record) {
        String[] cells = record.cells().get(0).split(",", -1);
        SortedMap<String, String> codes = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            codes.put(names[i], cells[i].strip());
        }
        // one map for all of them: whoever lands them knows it again
        SortedMap<String, String> shared = Collections.unmodifiableSortedMap(codes);
        List<StatRow> rows = new ArrayList<>();
        for (int i = 1; i < width(); i++) {
            rows.add(row(record, shared, i));
        }
        return rows;
    }

    private StatRow row(CsvRecords.Row record, SortedMap<String, String> codes, int column) {
        String cell = record.cells().get(column).strip();
        Matcher flagged = FLAGGED.matcher(cell);
        boolean read = flagged.matches();
        String value = read ? flagged.group(1) : cell;
        boolean none = value.isEmpty() || value.equals(":");
        String flags = read ? flagged.group(2) : "";
        return new StatRow(
                record.pointer(header.get(column)),
                dataset,
                codes,
                header.get(column),
                none ? null : value,
                codes.get("unit"),
                null,
                !flags.isEmpty() ? flags : none ? "M" : null);
    }
}
