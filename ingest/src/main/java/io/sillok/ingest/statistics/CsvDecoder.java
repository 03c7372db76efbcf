package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV of any dialect, streaming: long tables, one value a record, and wide ones, one column a period or an item, by the source's mapping or by
 * the names of their columns.
 */
public final class CsvDecoder implements StatisticsDecoder {
    private static final String MEDIA_TYPE = "text/csv";
    private static final int HEAD = 1 << 16;

    @Override
    public String version() {
        return "csv/6";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        Optional<String> words = Words.noTable(delivery);
        if (words.isPresent()) {
            return Decoding.answered(
                    MEDIA_TYPE,
                    new TableFindings(delivery.name(), "CSV")
                            .words("the file is " + words.get() + ", and no table", words.get()));
        }
        Map<String, String> given = delivery.options().mapping();
        if (given.isEmpty()) {
            Decoding<StatRow> sdmx = sdmx(delivery);
            if (sdmx != null) {
                return sdmx;
            }
        }
        @Nullable CsvMapping mapping;
        try {
            mapping = given.isEmpty() ? null : CsvMapping.of(given);
        } catch (IllegalArgumentException e) {
            return Decoding.refused(MEDIA_TYPE, mappingWrong(delivery, e));
        }
        TextReader reader = TextReader.open(delivery, EncodingDetector.detect(delivery));
        return new TableDecoding(
                delivery.name(), ColumnNames.dataset(delivery.name()), mapping, new Records(delivery, mapping, reader));
    }

    static Finding mappingWrong(Delivery delivery, IllegalArgumentException e) {
        return new Finding(
                "mapping_wrong",
                Severity.ERROR,
                delivery.name(),
                "",
                String.valueOf(e.getMessage()),
                "a mapping as in docs/formats.md",
                "Correct the source's mapping in sources.yaml");
    }

    /** SDMX-CSV explains itself; null where the header is another. */
    private static @Nullable Decoding<StatRow> sdmx(Delivery delivery) throws IOException {
        TextReader reader = TextReader.open(delivery, EncodingDetector.detect(delivery));
        CsvDialect dialect = sdmxDialect(delivery, reader);
        if (dialect != null) {
            CsvRecords records = new CsvRecords(reader, dialect);
            CsvRecords.Row header = records.next();
            Optional<SdmxCsvColumns> columns = header == null || header.broken() != null
                    ? Optional.empty()
                    : SdmxCsvColumns.of(header.cells(), dialect.delimiter(), ColumnNames.dataset(delivery.name()));
            Optional<String> problem = columns.flatMap(SdmxCsvColumns::problem);
            if (problem.isPresent()) {
                reader.close();
                return Decoding.refused(MEDIA_TYPE, headerWrong(delivery, problem.get()));
            }
            if (columns.isPresent()) {
                return new SdmxCsvDecoding(delivery.name(), reader, records, columns.get());
            }
        }
        reader.close();
        return null;
    }

    private static Finding headerWrong(Delivery delivery, String problem) {
        return new Finding(
                "header_wrong",
                Severity.ERROR,
                delivery.name(),
                "row 1",
                problem,
                "one column for each dimension, measure and attribute, the value's and the period's by SDMX's names",
                "Look whether the publisher has changed the file; columns that only their structure explains are read by a mapping");
    }

    private static @Nullable CsvDialect sdmxDialect(Delivery delivery, TextReader reader) throws IOException {
        byte[] bytes;
        try (InputStream in = delivery.content().open()) {
            in.skipNBytes(reader.encoding().markLength());
            bytes = in.readNBytes(HEAD);
        }
        String head = new String(bytes, reader.encoding().charset());
        String line = head.lines().findFirst().orElse("");
        Optional<Character> separator = SdmxCsvColumns.separator(line);
        if (separator.isPresent()) {
            return new CsvDialect(separator.get());
        }
        return line.contains("OBS_VALUE") && line.contains("TIME_PERIOD") ? CsvSniffer.sniff(head, false) : null;
    }

    /** A file's records, whatever its dialect. */
    private static final class Records implements TableRecords {
        private final TextReader reader;
        private final CsvRecords records;
        private final Decimals decimals;

        Records(Delivery delivery, @Nullable CsvMapping mapping, TextReader reader) throws IOException {
            this.reader = reader;
            String head;
            boolean whole;
            try (InputStream in = delivery.content().open()) {
                head = new String(in.readNBytes(HEAD), reader.encoding().charset());
                whole = in.read() < 0;
            }
            CsvDialect dialect = dialect(mapping, head, whole);
            this.records = new CsvRecords(reader, dialect);
            this.decimals = Decimals.of(CsvSniffer.rows(head, dialect, whole), dialect.delimiter());
        }

        private static CsvDialect dialect(@Nullable CsvMapping mapping, String head, boolean whole) {
            Character delimiter = mapping == null ? null : mapping.delimiter();
            Character quote = mapping == null ? null : mapping.quote();
            if (delimiter != null && quote == null) {
                return new CsvDialect(delimiter);
            } else if (mapping == null && EurostatColumns.begin(head)) {
                return new CsvDialect('\t');
            }
            CsvDialect sniffed = CsvSniffer.sniff(head, whole);
            return quote == null
                    ? sniffed
                    : new CsvDialect(delimiter == null ? sniffed.delimiter() : delimiter, quote, sniffed.escapes());
        }

        @Override
        public Decimals decimals() {
            return decimals;
        }

        @Override
        public String mediaType() {
            return MEDIA_TYPE;
        }

        @Override
        public String charset() {
            return reader.encoding().charset().name();
        }

        @Override
        public CsvRecords.@Nullable Row next() throws IOException {
            CsvRecords.Row row = records.next();
            while (row != null && row.broken() == null && TableLayout.isBlank(row.cells())) {
                row = records.next(); // a spreadsheet's empty line
            }
            return row;
        }

        @Override
        public boolean severalLines() {
            return records.severalLines();
        }

        @Override
        public CsvRecords.Row giveUpLine(String why) {
            return records.giveUpLine(why);
        }

        @Override
        public List<Finding> findings() {
            return reader.findings();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
