package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table's records by the source's mapping, or by the names of their columns where the source has none. */
final class TableDecoding extends Decoding<StatRow> {
    /** What stands below a table, or between its pages: a remark in the first cell and nothing else. */
    private static final Pattern REMARK = Pattern.compile(
            "(?:[*※†‡#]|\\(??[0-9]{1,2}\\)|주[)\\s:0-9]|註|자료|출처|단위|비고|참고|작성|注[:：]|(?:数据|资料)?来源|备注|单位|\\[|<|(?i:sources?|notes?|footnotes?|units?|remarks?|last updated|updated|copyright|©)\\b).*",
            Pattern.DOTALL);

    /** No number, and no mark for one that is not there. */
    private static final Pattern WORDS = Pattern.compile("[^0-9]*\\p{L}{2}[^0-9]*");

    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private final String name;
    private final String dataset;
    private final TableRecords records;
    private final @Nullable CsvMapping given;
    private final Deque<CsvRecords.Row> ahead = new ArrayDeque<>();
    /** Rows of a first cell alone that came last: remarks, labels of sections, or what stands above another table. */
    private final Deque<CsvRecords.Row> held = new ArrayDeque<>();

    private int tables = 1;
    /** Whether the last table's header could not be read, though others before it could. */
    private boolean lost;

    private @Nullable TableColumns columns;
    /** What tells rows of the same labels apart; null where a mapping says it. */
    private @Nullable Sections sections;
    /** Codes that hold no error: the rows after them mostly have the same. */
    private @Nullable Map<String, String> sound;

    private int remarks;
    private @Nullable String remark;

    /**
     * @param name what findings call it
     * @param dataset what the table's data set is called, where neither mapping nor table says it
     * @param mapping null where the source has none
     */
    TableDecoding(String name, String dataset, @Nullable CsvMapping mapping, TableRecords records) {
        this.name = name;
        this.dataset = dataset;
        this.given = mapping;
        this.records = records;
    }

    /** The same decoding, which has this to say first. */
    TableDecoding noting(Finding finding) {
        note(finding);
        return this;
    }

    @Override
    public String mediaType() {
        return records.mediaType();
    }

    @Override
    public String charset() {
        return records.charset();
    }

    @Override
    protected boolean advance() throws IOException {
        TableColumns known = columns == null && !lost ? header() : columns;
        if (known == null && !lost) {
            return false;
        }
        columns = known;
        CsvRecords.Row record = following();
        if (record == null) {
            if (known != null) {
                release(known);
            }
            Finding refusal = records.refusal();
            if (refusal == null) {
                sumUp();
            } else {
                refuse(refusal);
            }
            return false;
        }
        if (known == null) {
            reject(shape(record.pointer(), "the record stands below a header that cannot be read"), record.raw());
            return true;
        }
        boolean fresh = ahead.isEmpty(); // whether it is the one that was read last
        record = records.leavesEndsOut() ? filledUp(record, known.width()) : record;
        if (known instanceof CsvColumns csv && given == null && record.broken() == null) {
            if (TableLayout.filled(record.cells()) == 1
                    && !record.cells().get(0).isBlank()
                    && known.width() > 1) {
                held.add(record); // a remark, or the title of what follows
                return true;
            } else if (beginsAnother(csv, record)) {
                held.add(record);
                giveBack(List.copyOf(held));
                held.clear();
                columns = null;
                tables++;
                return true;
            } else if (!csv.isHeader(record.cells()) && holdsYears(csv, record)) {
                release(known);
                loseTable(record);
                return true;
            }
        }
        release(known);
        read(known, record, fresh);
        return true;
    }

    private CsvRecords.@Nullable Row following() throws IOException {
        return ahead.isEmpty() ? records.next() : ahead.remove();
    }

    /** What was held in case it should be a title, and is none. */
    private void release(TableColumns known) {
        for (CsvRecords.Row row = held.poll(); row != null; row = held.poll()) {
            if (sections != null && sections.opens(row.cells())) {
                leftOut(1);
            } else {
                read(known, row, false);
            }
        }
    }

    /**
     * Whether a row heads a table of its own: below a title or a unit, where it holds the same names or only words; anywhere, where the years
     * that follow one another stand in place of values under the same label, or under none.
     */
    private boolean beginsAnother(CsvColumns known, CsvRecords.Row record) {
        boolean titled = titled(known);
        if (known.isHeader(record.cells())) {
            return titled;
        }
        List<String> values = known.values(record.cells());
        return holdsYears(known, record) && (titled || known.isLabelled(record.cells()))
                || titled && headsColumns(values);
    }

    private boolean titled(CsvColumns known) {
        return held.stream()
                .anyMatch(row -> !isRemark(row, known) || row.cells().stream().anyMatch(StatedUnit::says));
    }

    /** Whether years that follow one another stand in place of a row's values: they may be those of another table's columns. */
    private static boolean holdsYears(CsvColumns known, CsvRecords.Row record) {
        List<String> values = known.values(record.cells());
        return values.size() > 1 && TableLayout.areYears(values) && !known.namesPeriod(record.cells());
    }

    /** Whether years or words stand in place of values, as above another table. */
    static boolean headsColumns(List<String> values) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> TableLayout.areYears(List.of(value))
                                || WORDS.matcher(value).matches());
    }

    /** What is below may be of the years that a row holds, or of those of the table's header. */
    private void loseTable(CsvRecords.Row record) {
        tables++;
        lost = true;
        columns = null;
        note(new Finding(
                "header_wrong",
                Severity.ERROR,
                name,
                record.pointer(),
                "the row holds years in place of values, and nothing says whether it heads the rows below it",
                "a title above a table's header",
                "Look into the file; where the years are values, write a mapping into sources.yaml"));
        reject(shape(record.pointer(), "the row may head another table, or hold values"), record.raw());
    }

    private void read(TableColumns known, CsvRecords.Row delivered, boolean fresh) {
        CsvRecords.Row record = delivered;
        if (record.broken() == null && !known.fits(record.cells()) && !isRemark(record, known)) {
            String problem = "the record has %d columns, the header %d"
                    .formatted(record.cells().size(), known.width());
            // a quote that was never meant as one may have swallowed the lines after it
            record = fresh && records.severalLines()
                    ? records.giveUpLine(problem)
                    : new CsvRecords.Row(record.number(), List.of(), problem, record.raw());
        }
        if (record.broken() != null) {
            reject(shape(record.pointer(), record.broken()), record.raw());
        } else if (isRemark(record, known)) {
            leaveOut(record);
        } else if (!known.isHeader(record.cells())) {
            take(known, record);
        } else {
            leftOut(1);
        }
    }

    private void leaveOut(CsvRecords.Row record) {
        remarks++;
        remark = remark == null ? String.join(" ", record.cells()).strip() : remark;
        leftOut(1);
    }

    private static CsvRecords.Row filledUp(CsvRecords.Row record, int width) {
        if (record.broken() != null || record.cells().size() >= width) {
            return record;
        }
        List<String> cells = new ArrayList<>(record.cells());
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return new CsvRecords.Row(record.number(), cells, null, record.raw());
    }

    private void take(TableColumns known, CsvRecords.Row record) {
        if (sections != null && !sections.done() && known instanceof CsvColumns csv) {
            List<String> values = csv.values(record.cells());
            String problem =
                    values.isEmpty() ? null : sections.refusal(csv.key(record.cells()), values, record.number());
            if (problem != null) {
                reject(shape(record.pointer(), problem), record.raw());
                return;
            }
            csv.under(sections.section());
        }
        List<StatRow> rows = known.rows(record);
        if (rows == null) {
            reject(shape(record.pointer(), "the record names no period"), record.raw());
            return;
        }
        for (StatRow row : rows) {
            String error = error(row);
            if (error == null) {
                read(row, record.raw());
            } else {
                reject(shape(row.pointer(), "a cell holds a spreadsheet's error, " + error), record.raw());
            }
        }
    }

    /** What a formula without a result shows, in a workbook as in a file that was saved from one. */
    private @Nullable String error(StatRow row) {
        String value = row.value();
        if (value != null && isError(value)) {
            return value;
        } else if (isError(row.period())) {
            return row.period();
        } else if (row.dimensions() == sound) {
            return null;
        }
        for (String code : row.dimensions().values()) {
            if (isError(code)) {
                return code;
            }
        }
        sound = row.dimensions();
        return null;
    }

    private static boolean isError(String cell) {
        return cell.startsWith("#") && ERRORS.contains(cell);
    }

    /** A table of one column is nobody's, so a lone first cell holds no value. */
    private static boolean isRemark(CsvRecords.Row record, TableColumns known) {
        return known.width() > 1 && isRemark(record.cells());
    }

    static boolean isRemark(List<String> cells) {
        return (cells.size() < 2 || cells.get(1).isBlank())
                && TableLayout.filled(cells) == 1
                && REMARK.matcher(cells.get(0).strip()).matches();
    }

    private void sumUp() {
        records.findings().forEach(this::note);
        if (remarks > 0) {
            note(new Finding(
                    "remarks_left_out",
                    Severity.INFO,
                    name,
                    "",
                    String.format(
                            Locale.ROOT,
                            "%d line(s) beside the table hold remarks and no values, the first: %s",
                            remarks,
                            shortened(String.valueOf(remark))),
                    null,
                    "Nothing has to be done; read them where they may say how the values are meant"));
        }
    }

    private @Nullable TableColumns header() throws IOException {
        CsvMapping mapping = given;
        List<CsvRecords.Row> first = new ArrayList<>();
        CsvRecords.Row record = null;
        for (int i = 0; i < TableLayout.MOST_ABOVE; i++) {
            record = following();
            if (record == null) {
                break;
            }
            first.add(record);
            // a record of several lines may have to be given back
            if (mapping != null && records.severalLines()) {
                break;
            }
        }
        List<List<String>> cells = cells(first);
        SeriesBlock block = mapping == null ? SeriesBlock.of(cells) : null;
        if (block != null) {
            giveBack(first.subList(block.rows(), first.size()));
            leftOut(block.rows());
            return series(block);
        }
        TableLayout layout =
                mapping == null ? TableLayout.found(cells, records.leavesEndsOut()) : located(mapping, cells);
        if (layout == null) {
            layout = new TableLayout(mapping == null || mapping.headerRow() == 0 ? 1 : mapping.headerRow(), 1);
        }
        if (first.size() < layout.header() + layout.depth() - 1 || first.isEmpty()) {
            giveUp(wrong(layout, "the file has no header"));
            return null;
        }
        List<CsvRecords.Row> heading = first.subList(layout.header() - 1, layout.header() - 1 + layout.depth());
        for (CsvRecords.Row row : heading) {
            if (row.broken() != null) {
                giveUp(wrong(layout, "the header cannot be read: " + row.broken()));
                return null;
            }
        }
        List<CsvRecords.Row> above = first.subList(0, layout.header() - 1);
        above.forEach(this::leaveOut);
        giveBack(first.subList(layout.header() - 1 + layout.depth(), first.size()));
        // without a header, columns go by their numbers alone
        List<String> names = layout.depth() > 0
                ? TableLayout.joined(cells(heading))
                : Collections.nCopies(TableLayout.width(cells), "");
        if (mapping == null && KosisColumns.are(names)) {
            return new KosisColumns(names);
        } else if (mapping == null && EurostatColumns.are(names)) {
            return new EurostatColumns(names, dataset());
        }
        try {
            List<List<String>> sample = cells(new ArrayList<>(ahead));
            String unit = StatedUnit.of(cells(above), names);
            CsvMapping used = mapping == null
                    ? guessed(names, sample, unit, StatedPeriod.of(cells(above), records.sheet()))
                    : mapping;
            if (used.decimals() == null && records.decimals() == Decimals.UNSURE) {
                note(unsure());
            }
            CsvColumns known = new CsvColumns(used, names, records.decimals(), unit, sample);
            sayUnclear(known, layout, mapping == null, sample);
            sections = mapping == null ? Sections.of(known, sample, record == null) : null;
            return known;
        } catch (IllegalArgumentException e) {
            giveUp(wrong(layout, String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** To be read again, before what is still ahead. */
    private void giveBack(List<CsvRecords.Row> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            ahead.addFirst(rows.get(i));
        }
    }

    private @Nullable TableColumns series(SeriesBlock block) {
        try {
            List<List<String>> sample = cells(new ArrayList<>(ahead));
            Map<String, String> mapping = GuessedMapping.of(dataset(), block.names(), sample, null);
            String only = block.only();
            if (only != null) {
                mapping.put("dimension.item", "=" + only);
            }
            note(takenByName(mapping));
            CsvMapping used = CsvMapping.of(mapping);
            if (records.decimals() == Decimals.UNSURE) {
                note(unsure());
            }
            return new CsvColumns(used, block.names(), records.decimals(), null, sample);
        } catch (IllegalArgumentException e) {
            refuse(wrong(new TableLayout(1, block.rows()), String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** Without its header the file's only table is none; one that follows others costs its own records. */
    private void giveUp(Finding finding) {
        if (tables == 1) {
            refuse(finding);
        } else {
            note(finding);
            lost = true;
        }
    }

    private static @Nullable TableLayout located(CsvMapping mapping, List<List<String>> first) {
        if (mapping.headerRows() == CsvMapping.NO_HEADER) {
            return new TableLayout(Math.max(1, mapping.headerRow()), 0);
        }
        if (mapping.headerRow() > 0 || mapping.headerRows() > 0) {
            int header = Math.max(1, mapping.headerRow());
            int depth = Math.max(1, mapping.headerRows());
            return first.size() >= header + depth - 1 ? new TableLayout(header, depth) : null;
        }
        return TableLayout.naming(mapping.names(), first);
    }

    /** @param all whether columns that hold something and are used for nothing are unclear, too */
    private void sayUnclear(CsvColumns known, TableLayout layout, boolean all, List<List<String>> sample) {
        TableSample table = new TableSample(known.names(), sample);
        for (int i = 0; i < known.width(); i++) {
            String why = known.unclear().get(i);
            if (why == null
                    && all
                    && !known.uses(i)
                    && !ColumnNames.isRemark(known.name(i))
                    && !table.countsRows(i)
                    && !(known.name(i).isEmpty() && table.blank(i))) {
                why = "its header says neither what its cells are of nor that they are codes";
            }
            if (why != null) {
                note(unclear(layout, known.name(i), why));
            }
        }
    }

    private String dataset() {
        return tables == 1 ? dataset : dataset + "#" + tables;
    }

    private CsvMapping guessed(
            List<String> names, List<List<String>> sample, @Nullable String unit, @Nullable String period) {
        Map<String, String> mapping = GuessedMapping.of(dataset(), names, sample, period);
        Map<String, String> said = new TreeMap<>(mapping);
        if (unit != null) {
            said.putIfAbsent("unit", "=" + unit);
        }
        note(takenByName(said));
        return CsvMapping.of(mapping);
    }

    private Finding takenByName(Map<String, String> said) {
        return new Finding(
                "columns_taken_by_name",
                Severity.INFO,
                name,
                "",
                "the source has no mapping; its columns were taken by their names: " + said,
                "a mapping as in docs/formats.md",
                "Look whether the columns are what they were taken for, and write the mapping into sources.yaml");
    }

    private static List<List<String>> cells(List<CsvRecords.Row> rows) {
        return rows.stream().map(CsvRecords.Row::cells).toList();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }

    private Finding wrong(TableLayout layout, String problem) {
        return new Finding(
                "header_wrong",
                Severity.ERROR,
                name,
                "row " + layout.header(),
                problem,
                "the columns that the source's mapping names",
                "Look whether the publisher has changed the file, then correct the mapping in sources.yaml");
    }

    private Finding unclear(TableLayout layout, String column, String why) {
        return new Finding(
                "columns_left_out",
                Severity.WARNING,
                name,
                "row %d column %s".formatted(layout.header(), column),
                "the column was left out: " + why,
                "a header that says what the column holds",
                "Look into the file, and name what the column holds in the source's mapping");
    }

    private Finding unsure() {
        return new Finding(
                "decimal_mark_unsure",
                Severity.WARNING,
                name,
                "",
                "numbers such as 1,234 may be thousands or decimals here; they were taken for thousands",
                "a number that can only be one of them, or the mapping's decimal",
                "Write decimal: comma or decimal: point into the source's mapping");
    }

    private Finding shape(String pointer, String problem) {
        return new Finding(
                "row_malformed",
                Severity.ERROR,
                name,
                pointer,
                problem,
                "a record like the header",
                "Read the record in quarantine; the file's other records were read");
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
