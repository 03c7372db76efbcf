package io.sillok.transform.statistics;

import io.sillok.model.Finding;
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
import java.util.Objects;

/**
 * Loads one night's delivery of one dataset, in the caller's transaction: its rows are understood and staged, a gate looks at
 * them, and they are merged as of the night.
 */
public final class DatasetLoad {
    /** Which version of the readers put a row into quarantine. */
    private static final String PARSER = "statistics/2";

    private static final String TWO_VALUES = SqlFile.read(DatasetLoad.class, "two_values.sql");
    /** Sorts and hash tables of one load; the server's own settings serve many small statements. */
    private static final String MEMORY = "set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'";

    private final Watch watch;
    private final UnitNames units;
    private final Regions regions;
    private final LoadGate gate;

    public DatasetLoad(Watch watch, UnitNames units, Regions regions) {
        this(watch, units, regions, LoadGate.OPEN);
    }

    /** @param gate decides whether a load may come into force */
    public DatasetLoad(Watch watch, UnitNames units, Regions regions, LoadGate gate) {
        this.watch = watch;
        this.units = units;
        this.regions = regions;
        this.gate = gate;
    }

    /**
     * What a load came to.
     *
     * @param rows delivered
     * @param written values that are new or differ from what was in force
     * @param unchanged rows that say what is known already
     * @param quarantined rows that could not be understood
     * @param held rows that the gate kept out of force
     * @param tombstones values that a complete delivery no longer has
     */
    public record Result(long rows, long written, long unchanged, long quarantined, long held, long tombstones) {}

    /** Loads what the source delivered for this dataset on the run's business date. */
    public Result load(Connection connection, Run run, DeliveredDataset delivered) throws SQLException, IOException {
        Source source = watch.source(delivered.sourceId())
                .orElseThrow(() -> new IllegalStateException(
                        "landing.stat_row has rows of source '%s', which the watch does not have"
                                .formatted(delivered.sourceId())));
        FormReader forms = new FormReader(units);
        RowReader reader = new RowReader(
                delivered.datasetId(), run.businessDate(), watch, forms, new RegionReader(regions, source.mapping()));
        LandedDocuments documents = LandedDocuments.of(connection, run, source.id());
        execute(connection, MEMORY);
        addDataset(connection, delivered);
        Intake intake = new Intake();
        try (Staging staging = new Staging(connection)) {
            SeriesBook series = new SeriesBook(connection, delivered.datasetId(), reader);
            StagedRows rows = new StagedRows(connection, documents, delivered, reader, forms, series, staging);
            intake.rows = rows.stage(
                    (outcome, landed) -> take(connection, run, delivered, outcome, landed, series, staging, intake));
            series.close(intake.quarantined > 0);
            Merge merge = new Merge(connection, run, watch.zone(), delivered.datasetId(), staging.dated());
            boolean first = series.first();
            Merge.TwoValues two = () -> noteTwoValues(connection, run, delivered);
            if (!first) {
                merge.settle(two);
            } else {
                staging.execute("analyze staged");
            }
            boolean complete = source.complete() && deletionsCanBeJudged(connection, run, delivered, intake);
            Result result = gate.passes(
                            connection,
                            run,
                            new LoadGate.Load(delivered, complete, first, intake.rows - intake.quarantined))
                    ? merged(connection, run, delivered, merge, two, intake, first, complete, documents.last())
                    : new Result(intake.rows, 0, 0, intake.quarantined, intake.rows - intake.quarantined, 0);
            LoadRecord.write(connection, run, delivered.datasetId(), first, result);
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
                            result.held()));
            return result;
        }
    }

    private static Result merged(
            Connection connection,
            Run run,
            DeliveredDataset delivered,
            Merge merge,
            Merge.TwoValues two,
            Intake intake,
            boolean first,
            boolean complete,
            String lastDocument)
            throws SQLException {
        Merge.Result merged = first
                ? first(merge, two, intake.rows - intake.quarantined)
                : merge.merge(complete, lastDocument, LoadRecord.exists(connection, run, delivered.datasetId()));
        if (merged.altered() > 0) {
            Quarantine.note(connection, run, delivered.sourceId(), altered(delivered, merged.altered()));
        }
        return new Result(
                intake.rows,
                merged.written(),
                intake.rows - intake.quarantined - merged.written(),
                intake.quarantined,
                0,
                merged.deleted());
    }

    private static Merge.Result first(Merge merge, Merge.TwoValues two, long cells) throws SQLException {
        Merge.Result large = merge.firstAndLarge(cells);
        if (large != null) {
            return large;
        }
        merge.settle(two);
        return merge.first();
    }

    /** What reading the rows left behind, apart from what is staged. */
    private static final class Intake {
        long rows;
        long quarantined;
        /** A row whose cell is not known: it may be any cell that seems to be missing. */
        boolean cellLost;
    }

    private static void take(
            Connection connection,
            Run run,
            DeliveredDataset delivered,
            RowReader.Outcome outcome,
            LandedRow landed,
            SeriesBook series,
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
            Integer known = series.known(outcome.seriesKey());
            if (outcome.periodStart() == null) {
                intake.cellLost = true;
            } else if (known != null) {
                staging.unread(known, outcome.periodStart());
            }
            return;
        }
        if (outcome.finding() != null) {
            Quarantine.note(connection, run, delivered.sourceId(), outcome.finding());
        }
        staging.cell(series.id(cell.seriesKey()), cell);
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
                "insert into reporting.dataset (dataset_id, source_id, name) values (?, ?, ?) on conflict do"
                        + " nothing")) {
            insert.setString(1, delivered.datasetId());
            insert.setString(2, delivered.sourceId());
            insert.setString(3, delivered.dataset());
            insert.executeUpdate();
        }
    }

    /** A value counts as deleted only where everything that was delivered could be read: else it may just be unreadable. */
    private static boolean deletionsCanBeJudged(
            Connection connection, Run run, DeliveredDataset delivered, Intake intake) throws SQLException {
        boolean undecoded;
        try (PreparedStatement select = connection.prepareStatement(
                // a document may be decoded and yet have lost a row, or a whole member of an archive, to quarantine
                "select exists (select from landing.document d where business_date = ? and source_id = ? and (not"
                    + " decoded or exists (select from ops.quarantine q where q.run_id = d.run_id and q.document_id ="
                    + " d.document_id)))")) {
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

    private static Finding altered(DeliveredDataset delivered, long cells) {
        return new Finding(
                "edition_altered",
                Severity.WARNING,
                delivered.datasetId(),
                "",
                "%d cell(s) differ from what an earlier delivery of the same edition had".formatted(cells),
                "editions that stay as they were published",
                "What was known stays known; the new values count from this night on where no later edition is known.");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
