package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.sheet.Cell;
import io.sillok.ingest.sheet.MergedCells;
import io.sillok.ingest.sheet.Row;
import io.sillok.ingest.sheet.Rows;
import io.sillok.ingest.sheet.SheetUnreadableException;
import io.sillok.ingest.sheet.Workbook;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table in a workbook, by the same mapping as CSV; rows are called by the numbers that a spreadsheet shows. */
public final class XlsxDecoder implements StatisticsDecoder {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public String version() {
        return "xlsx/5";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        Map<String, String> given = delivery.options().mapping();
        @Nullable CsvMapping mapping;
        try {
            mapping = given.isEmpty() ? null : CsvMapping.of(given);
        } catch (IllegalArgumentException e) {
            return Decoding.refused(MEDIA_TYPE, CsvDecoder.mappingWrong(delivery, e));
        }
        try {
            Workbook workbook = Workbook.open(delivery.content());
            return mapping == null
                    ? WorkbookDecoding.of(delivery.name(), workbook)
                    : open(delivery.name(), workbook, mapping);
        } catch (SheetUnreadableException e) {
            return Decoding.refused(MEDIA_TYPE, unreadable(delivery.name(), e));
        }
    }

    private static Decoding<StatRow> open(String name, Workbook workbook, CsvMapping mapping)
            throws IOException, SheetUnreadableException {
        List<String> others = new ArrayList<>();
        Workbook.Sheet sheet = sheet(workbook, mapping, others);
        TableDecoding table =
                new TableDecoding(name, ColumnNames.dataset(name), mapping, new Sheet(name, workbook, sheet));
        return others.isEmpty() ? table : table.noting(notAsked(name, sheet, others));
    }

    private static Finding notAsked(String name, Workbook.Sheet sheet, List<String> others) {
        return new Finding(
                "sheets_left_out",
                Severity.WARNING,
                name,
                "",
                "the mapping names no sheet; '%s' was read, and %d more have its columns: %s"
                        .formatted(sheet.name(), others.size(), String.join(", ", others)),
                "the sheet's name in the mapping",
                "Name the sheet by sheet in the source's mapping, and each of the others that is wanted in a source of its own");
    }

    /**
     * The sheet that the mapping names; else the first that has all of its columns, else the first that has anything.
     *
     * @param others takes the names of further sheets that have all of the columns and that readers are shown
     */
    private static Workbook.Sheet sheet(Workbook workbook, CsvMapping mapping, List<String> others)
            throws IOException, SheetUnreadableException {
        List<Workbook.Sheet> sheets = workbook.sheets();
        String named = mapping.sheet();
        if (named != null) {
            for (int i = 0; i < sheets.size(); i++) {
                if (sheets.get(i).name().equals(named) || named.equals("#" + (i + 1))) {
                    return sheets.get(i);
                }
            }
            throw new SheetUnreadableException("the file has no sheet '%s'; it has: %s"
                    .formatted(named, sheets.stream().map(Workbook.Sheet::name).collect(Collectors.joining(", "))));
        }
        Set<String> names = mapping.names();
        Workbook.Sheet filled = null;
        Workbook.Sheet found = null;
        SheetUnreadableException broken = null;
        for (Workbook.Sheet sheet : sheets) {
            List<List<String>> first = new ArrayList<>();
            try (Sheet records = new Sheet("", workbook, sheet)) {
                CsvRecords.Row row = records.next();
                while (row != null && first.size() < TableLayout.MOST_ABOVE) {
                    first.add(row.cells());
                    row = records.next();
                }
            } catch (SheetUnreadableException e) {
                broken = broken == null ? e : broken;
            }
            if (TableLayout.naming(names, first) != null) {
                if (found != null && !sheet.hidden()) {
                    others.add(sheet.name());
                }
                found = found == null ? sheet : found;
            }
            filled = filled == null && !first.isEmpty() ? sheet : filled;
        }
        if (found != null) {
            return found;
        }
        if (filled == null && broken != null) {
            throw broken;
        }
        return filled == null ? sheets.get(0) : filled;
    }

    private static List<String> texts(Row row) {
        int width = row.cells().stream().mapToInt(Cell::column).max().orElse(-1) + 1;
        List<String> texts = new ArrayList<>(Collections.nCopies(width, ""));
        row.cells().forEach(cell -> texts.set(cell.column(), text(cell)));
        return texts;
    }

    /** As a reader of the sheet would copy it: dates as dates, numbers without an exponent. */
    private static String text(Cell cell) {
        return switch (cell.kind()) {
            case DATE ->
                cell.moment()
                        .map(moment -> moment.equals(moment.toLocalDate().atStartOfDay())
                                ? moment.toLocalDate().toString()
                                : moment.toString())
                        .orElse(cell.text());
            case MONTH ->
                cell.moment().map(moment -> "%tY-%<tm".formatted(moment)).orElse(cell.text());
            case YEAR -> cell.moment().map(moment -> "%tY".formatted(moment)).orElse(cell.text());
            case PERCENT ->
                cell.number()
                        .map(number -> plain(number.movePointRight(2)) + "%")
                        .orElse(cell.text());
            case NUMBER -> cell.number().map(XlsxDecoder::plain).orElse(cell.text());
            case TEXT, BOOLEAN, ERROR -> cell.text().strip();
        };
    }

    /** Files hold binary fractions: 0.1 + 0.2 stands there with seventeen digits, of which a spreadsheet shows fifteen. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    static Finding unreadable(String name, SheetUnreadableException e) {
        return new Finding(
                "spreadsheet_unreadable",
                Severity.ERROR,
                name,
                "",
                e.problem(),
                "an XLSX file with the table that the source's mapping describes",
                "Open the file in a spreadsheet program and save it again, or correct the source's mapping");
    }

    /** A sheet's rows, with the cells that are shown as one in each of the places that they take. */
    static final class Sheet implements TableRecords {
        private final String name;
        private final String sheet;
        private final MergedCells merged;
        private final Rows rows;
        private @Nullable Finding refusal;

        /** @throws SheetUnreadableException where the sheet breaks off: half of it looks like a whole one */
        Sheet(String name, Workbook workbook, Workbook.Sheet sheet) throws IOException, SheetUnreadableException {
            this.name = name;
            this.sheet = sheet.name();
            this.merged = workbook.merged(sheet);
            this.rows = workbook.rows(sheet);
        }

        @Override
        public String mediaType() {
            return MEDIA_TYPE;
        }

        @Override
        public String charset() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public CsvRecords.@Nullable Row next() throws IOException {
            try {
                Row row = rows.next();
                while (row != null && row.isBlank()) {
                    row = rows.next();
                }
                return row == null ? null : record(merged.shown(row));
            } catch (SheetUnreadableException e) {
                refusal = unreadable(name, e);
                return null;
            }
        }

        @Override
        public @Nullable Finding refusal() {
            return refusal;
        }

        @Override
        public String sheet() {
            return sheet;
        }

        @Override
        public boolean leavesEndsOut() {
            return true;
        }

        private static CsvRecords.Row record(Row row) {
            List<String> texts = texts(row);
            Raw raw = Raw.of(String.join("\t", texts).getBytes(StandardCharsets.UTF_8));
            return new CsvRecords.Row(row.number(), texts, null, raw);
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
