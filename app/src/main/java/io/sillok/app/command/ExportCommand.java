package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Watch;
import io.sillok.report.export.Export;
import io.sillok.report.export.Export.Format;
import io.sillok.report.export.ExportedSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code sillok export}: series as SDMX-CSV 2.0 and as plain CSV, as known on a date. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes series as SDMX-CSV 2.0 and plain CSV with a datapackage.json, as known on a date.")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    @Parameters(paramLabel = "SERIES", arity = "0..*", description = "keys of series, SOURCE/DATASET:CODES")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--dataset",
            paramLabel = "D",
            description = "every series of a dataset, SOURCE/DATASET; repeatable")
    private List<String> datasets = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "what was known at the end of that business date (default: the last one that was loaded)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--format",
            paramLabel = "F",
            converter = FormatName.class,
            description = "sdmx-csv or csv (default: csv to standard output, both into a folder)")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "DIR", description = "the folder to write into (default: standard output)")
    private @Nullable Path out;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        if (keys.isEmpty() && datasets.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "[export] nothing is named; expected: keys of series, or --dataset SOURCE/DATASET. Name some: sillok export --dataset worldbank/NY.GDP.MKTP.CD");
        }
        Watch definition = watch.read(console);
        if (asOf != null) {
            BusinessDates.requireBegun("--as-of", asOf, definition, Clock.systemUTC());
        }
        try (Database database = console.database(definition);
                Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<ExportedSeries> series = ExportedSeries.find(connection, keys, datasets);
            requireAll(connection, series);
            Export export = new Export(connection, series, instant(connection, definition));
            if (export.isEmpty()) {
                console.say(
                        "[export] nothing of these series was known%s; expected: a date from which on they are known. The table is empty"
                                .formatted(asOf == null ? "" : " at the end of " + asOf));
            }
            write(export);
            connection.rollback();
            return ExitCode.DONE.code();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "[export] the files cannot be written into %s (%s); expected: a folder that this account may write to, with room. Name another by --out, or see to its rights"
                            .formatted(
                                    out == null ? "standard output" : out,
                                    e.getClass().getSimpleName()),
                    e);
        }
    }

    private void write(Export export) throws SQLException, IOException {
        @Nullable Format wanted = format;
        @Nullable Path folder = out;
        if (wanted != Format.CSV && (folder != null || wanted != null)) {
            Set<String> reserved = export.reservedDimensions();
            if (!reserved.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "[export] the dimensions %s have names that SDMX-CSV keeps for columns of its own; expected: other names. Export with --format csv, or rename them in the source's mapping"
                                .formatted(reserved));
            }
        }
        if (folder == null) {
            if (wanted == Format.SDMX_CSV && export.datasets().size() > 1) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "[export] %s are several datasets; expected: one in a file of SDMX-CSV. Name one dataset, or a folder with --out"
                                .formatted(export.datasets().keySet()));
            }
            export.write(console.out(), wanted == null ? Format.CSV : wanted);
            console.out().flush();
            return;
        }
        for (Path file : export.write(folder, wanted == null ? EnumSet.allOf(Format.class) : EnumSet.of(wanted))) {
            console.result(file.toString());
        }
    }

    private void requireAll(Connection connection, List<ExportedSeries> found) throws SQLException {
        List<String> unknown = new ArrayList<>();
        for (String key : keys) {
            if (found.stream().noneMatch(s -> s.key().equals(key))) {
                unknown.add("series " + key);
            }
        }
        for (String dataset : datasets) {
            if (found.stream().noneMatch(s -> s.datasetId().equals(dataset))) {
                unknown.add("dataset " + dataset);
            }
        }
        if (!unknown.isEmpty()) {
            List<String> known = knownDatasets(connection);
            throw new CommandFailure(
                    ExitCode.USAGE,
                    known.isEmpty()
                            ? "[export] no statistics have been loaded yet; expected: a night. Run sillok nightly"
                            : "[export] there is no %s; expected: one of the datasets %s, or a series of one. Correct the name; sillok export --dataset D lists a dataset's series in its first column"
                                    .formatted(String.join(", no ", unknown), String.join(", ", known)));
        }
    }

    private static List<String> knownDatasets(Connection connection) throws SQLException {
        List<String> known = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select dataset_id from reporting.dataset order by dataset_id collate \"C\"");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                known.add(row.getString(1));
            }
        }
        return known;
    }

    /** The end of the date in the watch's zone; without a date, of the last one that a transform has run for. */
    private Instant instant(Connection connection, Watch definition) throws SQLException {
        if (asOf != null) {
            return Run.endOf(asOf, definition.zone());
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select max(as_of) from ops.run where job = 'transform'");
                ResultSet row = select.executeQuery()) {
            row.next();
            @Nullable Timestamp last = row.getTimestamp(1);
            if (last == null) {
                throw new CommandFailure(
                        ExitCode.FAILED, "[export] nothing has been loaded yet; expected: a night. Run sillok nightly");
            }
            return last.toInstant();
        }
    }

    /** {@code sdmx-csv} and {@code csv}. */
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "sdmx-csv" -> Format.SDMX_CSV;
                case "csv" -> Format.CSV;
                default ->
                    throw new TypeConversionException("'%s' is no format; expected: sdmx-csv or csv".formatted(name));
            };
        }
    }
}
