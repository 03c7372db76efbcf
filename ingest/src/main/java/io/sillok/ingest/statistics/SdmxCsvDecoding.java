package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.Optional;

/** An SDMX-CSV message, 1.0 or 2.x, row by row. */
final class SdmxCsvDecoding extends Decoding<StatRow> {
    private final TableFindings findings;
    private final TextReader reader;
    private final CsvRecords records;
    private final SdmxCsvColumns columns;
    private long ended;

    /**
     * @param records behind the header
     */
    SdmxCsvDecoding(String name, TextReader reader, CsvRecords records, SdmxCsvColumns columns) {
        this.findings = new TableFindings(name, "SDMX-CSV");
        this.reader = reader;
        this.records = records;
        this.columns = columns;
    }

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+csv";
    }

    @Override
    public String charset() {
        return reader.encoding().charset().name();
    }

    @Override
    protected boolean advance() throws IOException {
        CsvRecords.Row record = records.next();
        if (record == null) {
            sumUp();
            return false;
        }
        if (record.broken() == null && record.cells().size() != columns.width()) {
            String problem = "the record has %d columns, the header %d"
                    .formatted(record.cells().size(), columns.width());
            record = records.severalLines()
                    ? records.giveUpLine(problem)
                    : new CsvRecords.Row(record.number(), record.cells(), problem, record.raw());
        }
        if (record.broken() != null) {
            reject(findings.row(record.pointer(), record.broken()), record.raw());
            return true;
        }
        Optional<DataSetAction> action = columns.action(record.cells());
        if (action.isEmpty()) {
            // whether it sets a value or takes one back nobody can tell
            reject(
                    findings.row(record.pointer("ACTION"), "the action is none of SDMX's: I, A, M, R and D"),
                    record.raw());
        } else if (action.get() == DataSetAction.DELETE && columns.ended(record.cells())) {
            ended++;
            leftOut(1);
        } else {
            take(record, action.get());
        }
        return true;
    }

    private void sumUp() {
        reader.findings().forEach(this::note);
        if (!columns.measured().isEmpty()) {
            note(new Finding(
                    "columns_taken_by_name",
                    Severity.INFO,
                    findings.source(),
                    "",
                    "the message has no OBS_VALUE; what stands behind TIME_PERIOD and holds numbers was taken for measures: "
                            + String.join(", ", columns.measured()),
                    "measures, which only the message's structure tells from attributes",
                    "Look whether these are measures; if not, name the columns in a mapping"));
        }
        if (ended > 0) {
            note(
                    new Finding(
                            "versions_left_out",
                            Severity.WARNING,
                            findings.source(),
                            "",
                            "%d deleted value(s) held until their VALID_TO and were left out".formatted(ended),
                            "a newer version of each in the message",
                            "Nothing has to be done where each has one; fetch the table without its history to see which values are gone"));
        }
    }

    private void take(CsvRecords.Row record, DataSetAction action) {
        boolean deletes = action == DataSetAction.DELETE;
        boolean replaces = action == DataSetAction.REPLACE;
        SdmxCsvColumns.Row row = columns.row(record.cells(), deletes);
        String value = row.cells().value();
        boolean told = value != null || row.cells().hasStatus();
        if (row.cells().ofNoObservation()) {
            leftOut(1);
        } else if (!row.measures().isEmpty()) {
            measures(record, row, deletes, !replaces);
        } else if (deletes) {
            if (value == null && row.otherCells()) {
                leftOut(1); // attributes go, the value stays
            } else {
                read(row.cells().deletion(record.pointer(), row.dataset()), record.raw());
            }
        } else if (columns.ofMeasures() || value == null && (row.open() || (!told && !replaces))) {
            leftOut(1); // what is left empty stays as it is
        } else {
            read(row.cells().row(record.pointer("OBS_VALUE", value), row.dataset(), value, !replaces), record.raw());
        }
    }

    /** Each measure is told from the others by its name, as in SDMX-ML. */
    private void measures(CsvRecords.Row record, SdmxCsvColumns.Row row, boolean deletes, boolean merges) {
        row.measures().forEach((id, value) -> {
            Cells of = new Cells().all(row.cells()).dimension("MEASURE", id);
            String pointer = record.pointer(id);
            read(
                    deletes ? of.deletion(pointer, row.dataset()) : of.row(pointer, row.dataset(), value, merges),
                    record.raw());
        });
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
