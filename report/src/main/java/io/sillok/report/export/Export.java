package io.sillok.report.export;

import io.sillok.report.output.Csv;
import io.sillok.report.output.DataPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes series as they were known at an instant. What was known is read row by row inside one transaction, so that an
 * export of any size needs little memory and sees one state.
 */
public final class Export {
    private static final String ANY =
            "select exists (select from reporting.observation where series_id = any (?) and recorded_from <= ? and recorded_to > ? and not deleted)";

    private final Connection connection;
    private final List<ExportedSeries> series;
    private final Instant asOf;

    /**
     * An export.
     *
     * @param connection inside a transaction
     * @param series in order of dataset and key, as {@link ExportedSeries#find} gives them
     */
    public Export(Connection connection, List<ExportedSeries> series, Instant asOf) {
        this.connection = connection;
        this.series = List.copyOf(series);
        this.asOf = asOf;
    }

    /** What files an export is made of. */
    public enum Format {
        SDMX_CSV,
        CSV
    }

    /** The series by dataset. SDMX-CSV describes one dataset in a file. */
    public Map<String, List<ExportedSeries>> datasets() {
        Map<String, List<ExportedSeries>> datasets = new LinkedHashMap<>();
        for (ExportedSeries s : series) {
            datasets.computeIfAbsent(s.datasetId(), ignored -> new ArrayList<>())
                    .add(s);
        }
        return datasets;
    }

    /** Dimensions whose names SDMX-CSV keeps for columns of its own: with such a one, only plain CSV can be written. */
    public SortedSet<String> reservedDimensions() {
        return SdmxCsv.reserved(series);
    }

    /** Whether nothing of the series was known yet, or any more. */
    public boolean isEmpty() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANY)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "int4", series.stream().map(ExportedSeries::id).toArray()));
            select.setTimestamp(2, Timestamp.from(asOf));
            select.setTimestamp(3, Timestamp.from(asOf));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return !row.getBoolean(1);
            }
        }
    }

    /** The series of one dataset as SDMX-CSV 2.0, or all as one plain table. */
    public void write(Appendable out, Format format) throws SQLException, IOException {
        if (format == Format.CSV) {
            PlainCsv table = new PlainCsv(out, false);
            KnownObservation.each(connection, series, asOf, table::add);
            return;
        }
        if (datasets().size() > 1) {
            throw new IllegalArgumentException(
                    "SDMX-CSV describes one dataset, not " + datasets().keySet());
        }
        SdmxCsv message = new SdmxCsv(out, series);
        KnownObservation.each(connection, series, asOf, message::add);
    }

    /**
     * Writes into a folder: {@code sdmx/<source>-<dataset>.csv} for each dataset; {@code observations.csv} with its twin for
     * spreadsheets, {@code series.csv} and {@code datapackage.json}, which describes all tables and is written last.
     *
     * @return the files, below the folder
     */
    public List<Path> write(Path folder, Set<Format> formats) throws SQLException, IOException {
        List<Path> files = new ArrayList<>();
        List<DataPackage.Table> tables = new ArrayList<>();
        if (formats.contains(Format.CSV)) {
            tables.add(observations(folder, files));
            tables.add(seriesTable(folder, files));
        }
        if (formats.contains(Format.SDMX_CSV)) {
            for (List<ExportedSeries> dataset : datasets().values()) {
                tables.add(sdmx(folder, dataset, files));
            }
        }
        Path descriptor = folder.resolve(DataPackage.FILE);
        try (ExportedFile file = new ExportedFile(descriptor)) {
            byte[] json = DataPackage.of("sillok-export", "Official series", asOf.toString(), tables);
            file.writer().write(new String(json, StandardCharsets.UTF_8));
            file.finish();
        }
        files.add(descriptor);
        return files;
    }

    private DataPackage.Table observations(Path folder, List<Path> files) throws SQLException, IOException {
        Path path = folder.resolve("observations.csv");
        Path twin = folder.resolve("observations.excel.csv");
        try (ExportedFile file = new ExportedFile(path);
                ExportedFile excel = new ExportedFile(twin)) {
            PlainCsv plain = new PlainCsv(file.writer(), false);
            excel.writer().write(Csv.BYTE_ORDER_MARK);
            PlainCsv guarded = new PlainCsv(excel.writer(), true);
            KnownObservation.each(connection, series, asOf, observation -> {
                plain.add(observation);
                guarded.add(observation);
            });
            excel.finish();
            files.add(path);
            files.add(twin);
            return table("observations", "observations.csv", file.finish(), PlainCsv.FIELDS);
        }
    }

    private DataPackage.Table seriesTable(Path folder, List<Path> files) throws IOException {
        List<Csv.Field> fields = List.of(
                new Csv.Field("series", "string"),
                new Csv.Field("source", "string"),
                new Csv.Field("dataset", "string"),
                new Csv.Field("dimensions", "object"),
                new Csv.Field("frequency", "string"),
                new Csv.Field("unit", "string"),
                new Csv.Field("region", "string"),
                new Csv.Field("title", "string"),
                new Csv.Field("transformation", "string"),
                new Csv.Field("base_period", "string"),
                new Csv.Field("adjustment", "string"));
        Path path = folder.resolve("series.csv");
        try (ExportedFile file = new ExportedFile(path)) {
            CSVPrinter printer = new CSVPrinter(file.writer(), Csv.FORMAT);
            printer.printRecord(fields.stream().map(Csv.Field::name).toList());
            for (ExportedSeries s : series) {
                printer.printRecord(
                        s.key(),
                        s.sourceId(),
                        s.dataset(),
                        s.dimensionsAsJson(),
                        s.frequency(),
                        s.unit(),
                        s.region(),
                        s.title(),
                        s.transformation(),
                        s.basePeriod(),
                        s.adjustment());
            }
            files.add(path);
            return table("series", "series.csv", file.finish(), fields);
        }
    }

    private DataPackage.Table sdmx(Path folder, List<ExportedSeries> dataset, List<Path> files)
            throws SQLException, IOException {
        ExportedSeries first = dataset.get(0);
        String name = first.sourceId() + "-" + SdmxId.of(first.dataset());
        Path path = folder.resolve("sdmx").resolve(name + ".csv");
        try (ExportedFile file = new ExportedFile(path)) {
            SdmxCsv message = new SdmxCsv(file.writer(), dataset);
            KnownObservation.each(connection, dataset, asOf, message::add);
            files.add(path);
            return table(
                    "sdmx-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-"),
                    "sdmx/" + name + ".csv",
                    file.finish(),
                    message.fields());
        }
    }

    private static DataPackage.Table table(
            String name, String path, ExportedFile.Written written, List<Csv.Field> fields) {
        return new DataPackage.Table(name, path, written.bytes(), written.sha256(), fields);
    }
}
