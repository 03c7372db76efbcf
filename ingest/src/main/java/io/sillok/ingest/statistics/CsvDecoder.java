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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** CSV by the source's mapping, streaming: long tables, one value a record, and wide ones, one column a period. */
public final class CsvDecoder implements StatisticsDecoder {
    private static final String MEDIA_TYPE = "text/csv";
    private static final int HEAD = 1 << 16;

    @Override
    public String version() {
        return "csv/1";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        CsvMapping mapping;
        try {
            mapping = CsvMapping.of(
                    delivery.options().mapping().isEmpty()
                            ? sdmx(delivery)
                            : delivery.options().mapping());
        } catch (IllegalArgumentException e) {
            return Decoding.refused(
                    MEDIA_TYPE,
                    new Finding(
                            "mapping_wrong",
                            Severity.ERROR,
                            delivery.name(),
                            "",
                            String.valueOf(e.getMessage()),
                            "a mapping as in docs/formats.md",
                            "Correct the source's mapping in sources.yaml"));
        }
        TextReader reader = TextReader.open(delivery, EncodingDetector.detect(delivery));
        return new Table(delivery, mapping, reader);
    }

    /** SDMX-CSV explains itself: dimensions stand before the value, attributes after it. Empty where the header is another. */
    private static Map<String, String> sdmx(Delivery delivery) throws IOException {
        List<String> names;
        try (TextReader reader = TextReader.open(delivery, EncodingDetector.detect(delivery))) {
            CsvRecords.Row header = new CsvRecords(reader, ',').next();
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

    private static final class Table extends Decoding<StatRow> {
        private final Delivery delivery;
        private final CsvMapping mapping;
        private final TextReader reader;
        private final CsvRecords records;
        private @Nullable CsvColumns columns;

        Table(Delivery delivery, CsvMapping mapping, TextReader reader) throws IOException {
            this.delivery = delivery;
            this.mapping = mapping;
            this.reader = reader;
            Character given = mapping.delimiter();
            this.records = new CsvRecords(reader, given == null ? sniffed() : given);
        }

        private char sniffed() throws IOException {
            try (InputStream in = delivery.content().open()) {
                return Delimiters.sniff(
                        new String(in.readNBytes(HEAD), reader.encoding().charset()));
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
        protected boolean advance() throws IOException {
            CsvColumns known = columns == null ? header() : columns;
            if (known == null) {
                return false;
            }
            columns = known;
            CsvRecords.Row record = records.next();
            if (record == null) {
                reader.findings().forEach(this::note);
                return false;
            }
            if (record.broken() == null && record.cells().size() != known.width()) {
                String problem = "the record has %d columns, the header %d"
                        .formatted(record.cells().size(), known.width());
                // a quote that was never meant as one may have swallowed the lines after it
                record = records.severalLines()
                        ? records.giveUpLine(problem)
                        : new CsvRecords.Row(record.number(), List.of(), problem, record.raw());
            }
            if (record.broken() != null) {
                reject(shape(record.number(), record.broken()), record.raw());
                return true;
            }
            if (record.cells().stream().allMatch(String::isBlank)) {
                return true; // a spreadsheet's empty line
            }
            List<StatRow> rows = known.rows(record.number(), record.cells());
            if (rows == null) {
                reject(shape(record.number(), "the record names no period"), record.raw());
                return true;
            }
            for (StatRow row : rows) {
                read(row, record.raw());
            }
            return true;
        }

        private @Nullable CsvColumns header() throws IOException {
            CsvRecords.Row record = records.next();
            for (int skipped = 1; skipped < mapping.headerRow() && record != null; skipped++) {
                record = records.next();
            }
            if (record == null || record.broken() != null) {
                String broken = record == null ? null : record.broken();
                refuse(header(broken == null ? "the file has no header" : "the header cannot be read: " + broken));
                return null;
            }
            List<String> names = new ArrayList<>();
            record.cells().forEach(name -> names.add(name.strip()));
            try {
                return new CsvColumns(mapping, names);
            } catch (IllegalArgumentException e) {
                refuse(header(String.valueOf(e.getMessage())));
                return null;
            }
        }

        private Finding header(String problem) {
            return new Finding(
                    "header_wrong",
                    Severity.ERROR,
                    delivery.name(),
                    "row " + mapping.headerRow(),
                    problem,
                    "the columns that the source's mapping names",
                    "Look whether the publisher has changed the file, then correct the mapping in sources.yaml");
        }

        private Finding shape(long number, String problem) {
            return new Finding(
                    "row_malformed",
                    Severity.ERROR,
                    delivery.name(),
                    "row " + number,
                    problem,
                    "a record like the header",
                    "Read the record in quarantine; the file's other records were read");
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
