package io.sillok.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables that come with the engine: CSV files beside the classes that read them, UTF-8, with a header. */
public final class ResourceTable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ResourceTable() {}

    /**
     * The table's rows, in its order; an empty cell is an empty text.
     *
     * @param beside the class in whose package the file stands
     * @throws NullPointerException where there is no such file
     */
    public static List<CSVRecord> rows(Class<?> beside, String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
