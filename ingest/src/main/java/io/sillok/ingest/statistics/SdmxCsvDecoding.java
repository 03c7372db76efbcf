package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.TextReader;
import io.sillok.ingest.statistics.SdmxCsvColumns.Action;
import io.sillok.model.landing.StatRow;
import java.io.IOException;

/** An SDMX-CSV message, 1.0 or 2.x, row by row. */
final class SdmxCsvDecoding extends Decoding<StatRow> {
    private final TableFindings findings;
    private final TextReader reader;
    private final CsvRecords records;
    private final SdmxCsvColumns columns;

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
            reader.findings().forEach(this::note);
            return false;
        }
        String pointer = "row " + record.number();
        if (record.broken() == null && record.cells().size() != columns.width()) {
            String problem = "the record has %d columns, the header %d"
                    .formatted(record.cells().size(), columns.width());
            record = records.severalLines()
                    ? records.giveUpLine(problem)
                    : new CsvRecords.Row(record.number(), record.cells(), problem, record.raw());
        }
        if (record.broken() != null) {
            reject(findings.row(pointer, record.broken()), record.raw());
        } else {
            take(pointer, columns.row(record.cells()), record.raw());
        }
        return true;
    }

    private void take(String pointer, SdmxCsvColumns.Row row, Raw raw) {
        String value = row.cells().value();
        boolean told = value != null || row.cells().hasStatus();
        if (row.cells().ofNoObservation()) {
            leftOut(1);
        } else if (row.action() == Action.DELETE) {
            if (value == null && row.otherCells()) {
                leftOut(1); // attributes go, the value stays
            } else {
                read(row.cells().deletion(pointer, row.dataset()), raw);
            }
        } else if (value == null && (row.open() || (!told && row.action() != Action.REPLACE))) {
            leftOut(1); // what is left empty stays as it is
        } else {
            read(row.cells().row(pointer, row.dataset(), value, row.action() != Action.REPLACE), raw);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
