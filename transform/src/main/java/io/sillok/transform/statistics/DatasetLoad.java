package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Frequency;
import io.sillok.model.Severity;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.SqlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Loads one night's delivery of one dataset, in the caller's transaction: rows are understood one by one, staged by COPY,
 * and merged as-of by one statement ({@code merge.sql}).
 */
public final class DatasetLoad {
    /** Which version of the readers put a row into quarantine. */
    private static final String PARSER = "statistics/1";

    private static final int FETCH = 10_000;
    private static final String ROWS = SqlFile.read(DatasetLoad.class, "rows_of_dataset.sql");
    private static final String STAGE = SqlFile.read(DatasetLoad.class, "stage.sql");
    private static final String ADD_SERIES = SqlFile.read(DatasetLoad.class, "add_series.sql");
    private static final String TWO_VALUES = SqlFile.read(DatasetLoad.class, "two_values.sql");
    private static final String MERGE = SqlFile.read(DatasetLoad.class, "merge.sql");

    private final Watch watch;
    private final UnitNames units;
    private final Regions regions;

    public DatasetLoad(Watch watch, UnitNames units, Regions regions) {
        this.watch = watch;
        this.units = units;
        this.regions = regions;
    }

    /**
     * What a load came to.
     *
     * @param rows delivered
     * @param written values that are new or differ from what was in force
     * @param unchanged rows that say what is known already
     * @param quarantined rows that could not be understood
     * @param tombstones values that a complete delivery no longer has
     */
    public record Result(long rows, long written, long unchanged, long quarantined, long tombstones) {}

    /** Loads what the source delivered for this dataset on the run's business date. */
    public Result load(Connection connection, Run run, DeliveredDataset delivered) throws SQLException, IOException {
        Source source = watch.source(delivered.sourceId())
                .orElseThrow(() -> new IllegalStateException(
                        "landing.stat_row has rows of source '%s', which the watch does not have"
                                .formatted(delivered.sourceId())));
        String datasetId = delivered.datasetId();
        RowReader reader =
                new RowReader(datasetId, run.businessDate(), watch, units, new RegionReader(regions, source.mapping()));
        AppliedCorrections.restart(connection, run, datasetId);
        Set<String> before = knownSeries(connection, datasetId, reader);
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
        }
        Intake intake = readRows(connection, run, delivered, reader);
        noteTwoValues(connection, run, delivered);
        addDataset(connection, delivered);
        addSeries(connection, datasetId, reader, intake.series, before);
        boolean complete = source.complete() && deletionsCanBeJudged(connection, run, delivered, intake);
        Result merged = merge(connection, run, datasetId, complete, intake);
        Result result = new Result(
                intake.rows,
                merged.written(),
                intake.rows - intake.quarantined - merged.written(),
                intake.quarantined,
                merged.tombstones());
        Books.add(
                connection,
                run,
                new Books.Entry(
                        source.id(),
                        "observation",
                        result.rows(),
                        result.written(),
                        result.unchanged(),
                        result.quarantined(),
                        0));
        return result;
    }

    /** What reading the rows left behind, apart from what is staged. */
    private static final class Intake {
        long rows;
        long quarantined;
        /** A row whose cell is not known: it may be any cell that seems to be missing. */
        boolean cellLost;

        @Nullable
        String lastDocument;

        final Set<String> series = new TreeSet<>();
    }

    private static Set<String> knownSeries(Connection connection, String datasetId, RowReader reader)
            throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select series_key, dimensions::text, frequency, unit_id, region_id from reporting.series"
                        + " where dataset_id = ?")) {
            select.setString(1, datasetId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                    reader.know(new Series(
                            row.getString(1),
                            LandedRow.dimensions(row.getString(2)),
                            Frequency.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getString(5)));
                }
            }
        }
        return known;
    }

    private static Intake readRows(Connection connection, Run run, DeliveredDataset delivered, RowReader reader)
            throws SQLException, IOException {
        Intake intake = new Intake();
        Map<String, SortedMap<String, String>> dimensions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ROWS);
                Staging staging = new Staging(connection)) {
            select.setFetchSize(FETCH);
            select.setObject(1, run.businessDate());
            select.setString(2, delivered.sourceId());
            select.setString(3, delivered.dataset());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    intake.rows++;
                    LandedRow landed = new LandedRow(
                            row.getString("document_id"),
                            row.getString("pointer"),
                            dimensions.computeIfAbsent(row.getString("dimensions"), LandedRow::dimensions),
                            row.getString("period"),
                            row.getString("value"),
                            row.getString("unit"),
                            row.getString("multiplier"),
                            row.getString("status"));
                    intake.lastDocument = landed.documentId();
                    take(connection, run, delivered, reader.read(landed, intake.rows), landed, staging, intake);
                }
            }
        }
        return intake;
    }

    private static void take(
            Connection connection,
            Run run,
            DeliveredDataset delivered,
            RowReader.Outcome outcome,
            LandedRow landed,
            Staging staging,
            Intake intake)
            throws SQLException, IOException {
        StagedCell cell = outcome.cell();
        if (cell == null) {
            intake.quarantined++;
            Quarantine.add(
                    connection,
                    run,
                    delivered.sourceId(),
                    landed.documentId(),
                    Objects.requireNonNull(outcome.finding()),
                    PARSER,
                    landed.raw().getBytes(StandardCharsets.UTF_8));
            if (outcome.periodStart() == null) {
                intake.cellLost = true;
            } else {
                staging.unread(outcome.seriesKey(), outcome.periodStart());
            }
            return;
        }
        if (outcome.finding() != null) {
            Quarantine.note(connection, run, delivered.sourceId(), outcome.finding());
        }
        if (outcome.applied() != null) {
            AppliedCorrections.add(connection, run, cell, outcome.applied());
        }
        intake.series.add(cell.seriesKey());
        staging.cell(cell);
    }

    private static void noteTwoValues(Connection connection, Run run, DeliveredDataset delivered) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TWO_VALUES)) {
            while (row.next()) {
                Finding finding = new Finding(
                        "two_values_for_one_cell",
                        Severity.WARNING,
                        delivered.datasetId(),
                        row.getString("pointer"),
                        "%s of %s is '%s' here and '%s' at %s; the later row counts"
                                .formatted(
                                        row.getString("period_start"),
                                        row.getString("series_key"),
                                        row.getString("value_text"),
                                        row.getString("earlier_text"),
                                        row.getString("earlier_pointer")),
                        "one value for each cell of a delivery",
                        "Ask the publisher which one holds, or add the dimension that tells them apart.");
                Quarantine.note(connection, run, delivered.sourceId(), finding);
            }
        }
    }

    private static void addDataset(Connection connection, DeliveredDataset delivered) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into reporting.dataset (dataset_id, source_id, name) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, delivered.datasetId());
            insert.setString(2, delivered.sourceId());
            insert.setString(3, delivered.dataset());
            insert.executeUpdate();
        }
    }

    private static void addSeries(
            Connection connection, String datasetId, RowReader reader, Set<String> staged, Set<String> before)
            throws SQLException {
        List<Series> added = new ArrayList<>();
        for (String key : staged) {
            if (!before.contains(key)) {
                added.add(Objects.requireNonNull(reader.series(key)));
            }
        }
        if (added.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD_SERIES)) {
            insert.setString(1, datasetId);
            insert.setArray(2, texts(connection, added.stream().map(Series::key).toArray()));
            insert.setArray(
                    3,
                    texts(
                            connection,
                            added.stream()
                                    .map(s -> LandedRow.json(s.dimensions()))
                                    .toArray()));
            insert.setArray(
                    4,
                    texts(
                            connection,
                            added.stream().map(s -> s.frequency().name()).toArray()));
            insert.setArray(
                    5, texts(connection, added.stream().map(Series::unitId).toArray()));
            insert.setArray(
                    6, texts(connection, added.stream().map(Series::regionId).toArray()));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into reporting.code (dataset_id, dimension, code) values (?, ?, ?) on conflict do nothing")) {
            for (Series series : added) {
                for (Map.Entry<String, String> code : series.dimensions().entrySet()) {
                    insert.setString(1, datasetId);
                    insert.setString(2, code.getKey());
                    insert.setString(3, code.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    /** A value counts as deleted only where everything that was delivered could be read: else it may just be unreadable. */
    private static boolean deletionsCanBeJudged(
            Connection connection, Run run, DeliveredDataset delivered, Intake intake) throws SQLException {
        boolean undecoded;
        try (PreparedStatement select = connection.prepareStatement(
                // a document may be decoded and yet have lost a row, or a whole member of an archive, to quarantine
                "select exists (select from landing.document d where business_date = ? and source_id = ? and (not decoded"
                        + " or exists (select from ops.quarantine q where q.run_id = d.run_id and q.document_id = d.document_id)))")) {
            select.setObject(1, run.businessDate());
            select.setString(2, delivered.sourceId());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                undecoded = row.getBoolean(1);
            }
        }
        if (!undecoded && !intake.cellLost) {
            return true;
        }
        Quarantine.note(
                connection,
                run,
                delivered.sourceId(),
                new Finding(
                        "deletions_not_judged",
                        Severity.WARNING,
                        delivered.datasetId(),
                        "",
                        undecoded
                                ? "a document of this night could not be decoded, or not all of it"
                                : "rows were delivered whose cell could not be told",
                        "a complete delivery that can be read whole",
                        "Values that seem to be missing were kept; replay the quarantined records."));
        return false;
    }

    private static Result merge(Connection connection, Run run, String datasetId, boolean complete, Intake intake)
            throws SQLException {
        try (Statement analyze = connection.createStatement()) {
            analyze.execute("analyze staged");
        }
        try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            merge.setString(1, datasetId);
            merge.setObject(2, run.asOf().atOffset(java.time.ZoneOffset.UTC));
            merge.setLong(3, run.id());
            merge.setBoolean(4, complete);
            merge.setString(5, intake.lastDocument);
            try (ResultSet row = merge.executeQuery()) {
                row.next();
                return new Result(intake.rows, row.getLong("written"), 0, 0, row.getLong("tombstones"));
            }
        } finally {
            try (Statement drop = connection.createStatement()) {
                drop.execute("drop table if exists staged, unread");
            }
        }
    }
}
