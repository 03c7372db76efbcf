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
import java.util.TreeMap;
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
        return "csv/2";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        @Nullable CsvMapping mapping;
        try {
            Map<String, String> given = delivery.options().mapping().isEmpty()
                    ? sdmx(delivery)
                    : delivery.options().mapping();
            mapping = given.isEmpty() ? null : CsvMapping.of(given);
        } catch (IllegalArgumentException e) {
            return Decoding.refused(MEDIA_TYPE, mappingWrong(delivery, e));
        }
        TextReader reader = TextReader.open(delivery, EncodingDetector.detect(delivery));
        return new TableDecoding(delivery.name(), mapping, new Records(delivery, mapping, reader));
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

    /** SDMX-CSV explains itself: dimensions stand before the value, attributes after it. Empty where the header is another. */
    private static Map<String, String> sdmx(Delivery delivery) throws IOException {
        List<String> names;
        try (TextReader reader = TextReader.open(delivery, EncodingDetector.detect(delivery))) {
            CsvRecords.Row header = new CsvRecords(reader, CsvDialect.RFC4180).next();
            names = header == null ? List.of() : header.cells();
        }
        Map<String, String> mapping = new TreeMap<>();
        int value = names.indexOf("OBS_VALUE");
        if (value < 0 || !names.contains("TIME_PERIOD")) {
            return mapping;
        }
        mapping.put(
                "dataset",
                names.get(0).startsWith("STRUCTURE") && names.contains("STRUCTURE_ID") ? "STRUCTURE_ID" : names.get(0));
        mapping.put("period", "TIME_PERIOD");
        mapping.put("value", "OBS_VALUE");
        for (int i = 1; i < names.size(); i++) {
            String name = names.get(i);
            switch (name) {
                case "OBS_STATUS" -> mapping.put("status", name);
                case "UNIT_MULT" -> mapping.put("multiplier", name);
                case "UNIT_MEASURE" -> mapping.put("unit", name);
                default -> {}
            }
            if (i < value && !name.equals("TIME_PERIOD") && !name.startsWith("STRUCTURE") && !name.equals("ACTION")) {
                mapping.put("dimension." + name, name);
            }
        }
        return mapping;
    }

    /** A file's records, whatever its dialect. */
    private static final class Records implements TableRecords {
        private final TextReader reader;
        private final CsvRecords records;

        Records(Delivery delivery, @Nullable CsvMapping mapping, TextReader reader) throws IOException {
            this.reader = reader;
            this.records = new CsvRecords(reader, dialect(delivery, mapping, reader));
        }

        private static CsvDialect dialect(Delivery delivery, @Nullable CsvMapping mapping, TextReader reader)
                throws IOException {
            Character delimiter = mapping == null ? null : mapping.delimiter();
            Character quote = mapping == null ? null : mapping.quote();
            if (delimiter != null && quote == null) {
                return new CsvDialect(delimiter);
            }
            CsvDialect sniffed = sniffed(delivery, reader);
            return quote == null
                    ? sniffed
                    : new CsvDialect(delimiter == null ? sniffed.delimiter() : delimiter, quote, sniffed.escapes());
        }

        private static CsvDialect sniffed(Delivery delivery, TextReader reader) throws IOException {
            try (InputStream in = delivery.content().open()) {
                byte[] head = in.readNBytes(HEAD);
                boolean whole = in.read() < 0;
                return CsvSniffer.sniff(new String(head, reader.encoding().charset()), whole);
            }
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
            while (row != null && row.broken() == null && row.cells().stream().allMatch(String::isBlank)) {
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
