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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table's records by the source's mapping, or by the names of their columns where the source has none. */
final class TableDecoding extends Decoding<StatRow> {
    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private final String name;
    private final String dataset;
    private final TableRecords records;
    private final @Nullable CsvMapping given;
    private final RecordQueue queue;
    private final HeaderFindings findings;
    private final TableHeader header;
    private final Remarks remarks = new Remarks();
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
        this.queue = new RecordQueue(records);
        this.findings = new HeaderFindings(name);
        this.header = new TableHeader(records, queue, mapping, findings);
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
        CsvRecords.Row record = queue.next();
        boolean newest = queue.isEmpty(); // whether nothing has been read behind it
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
        record = records.leavesEndsOut() ? filledUp(record, known.width()) : record;
        if (known instanceof CsvColumns csv && given == null && record.broken() == null) {
            if (TableLayout.filled(record.cells()) == 1
                    && !record.cells().get(0).isBlank()
                    && known.width() > 1) {
                held.add(record); // a remark, or the title of what follows
                return true;
            } else if (beginsAnother(csv, record)) {
                held.add(record);
                queue.giveBack(List.copyOf(held));
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
        read(known, record, newest);
        return true;
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
                || titled && TableLayout.headsColumns(values);
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

    /** What is below may be of the years that a row holds, or of those of the table's header. */
    private void loseTable(CsvRecords.Row record) {
        tables++;
        lost = true;
        columns = null;
        note(findings.years(record.pointer()));
        reject(shape(record.pointer(), "the row may head another table, or hold values"), record.raw());
    }

    private void read(TableColumns known, CsvRecords.Row delivered, boolean newest) {
        CsvRecords.Row record = delivered;
        if (record.broken() == null && !known.fits(record.cells()) && !isRemark(record, known)) {
            String problem = "the record has %d columns, the header %d"
                    .formatted(record.cells().size(), known.width());
            // a quote that was never meant as one may have swallowed the lines after it
            record = newest && records.severalLines()
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
        remarks.add(record.cells());
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
        return known.width() > 1 && Remarks.are(record.cells());
    }

    private void sumUp() {
        records.findings().forEach(this::note);
        Finding leftOut = remarks.finding(name);
        if (leftOut != null) {
            note(leftOut);
        }
    }

    private @Nullable TableColumns header() throws IOException {
        TableHeader.Read read = header.read(dataset());
        read.above().forEach(this::leaveOut);
        if (read.taken() > 0) {
            leftOut(read.taken());
        }
        read.notes().forEach(this::note);
        if (read.wrong() != null) {
            giveUp(read.wrong());
        }
        sections = read.sections();
        return read.columns();
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

    private String dataset() {
        return tables == 1 ? dataset : dataset + "#" + tables;
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
