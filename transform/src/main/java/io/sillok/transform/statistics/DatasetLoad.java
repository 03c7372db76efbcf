package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.transform.meaning.MeaningReader;
import io.sillok.transform.store.SqlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Loads one night's delivery of one dataset, in the caller's transaction: its rows are understood and staged, a gate looks at
 * them, and they are merged as of the night.
 */
public final class DatasetLoad {
    /** Which version of the readers put a row into quarantine. */
    private static final String PARSER = "statistics/2";

    private static final String TWO_VALUES = SqlFile.read(DatasetLoad.class, "two_values.sql");
    private static final String NOT_JUDGED = SqlFile.read(DatasetLoad.class, "deletions_not_judged.sql");
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
     * @param written rows with values that are new or differ from what was in force, and deletions that met some
     * @param unchanged rows that say what is known already
     * @param quarantined rows that could not be understood
     * @param held rows that the gate kept out of force
     * @param tombstones values that a complete delivery no longer has, or that a message took back
     */
    public record Result(long rows, long written, long unchanged, long quarantined, long held, long tombstones) {}

    /** Loads what the source delivered for this dataset on the run's business date. */
    public Result load(Connection connection, Run run, DeliveredDataset delivered) throws SQLException, IOException {
        Result result = load(connection, run, delivered, run.businessDate(), gate, true);
        Books.add(
                connection,
                run,
                new Books.Entry(
                        delivered.sourceId(),
                        "observation",
                        result.rows(),
                        result.written(),
                        result.unchanged(),
                        result.quarantined(),
                        result.held()));
        return result;
    }

    /**
     * Loads what was delivered on an earlier night and held back then, as known from this run on. The books of that night have its
     * rows, and quarantine those that cannot be read.
     *
     * @param landed the night that delivered it
     * @param recorded as of that night: what was recorded after it is left as it is
     */
    public Result loadLate(
            Connection connection, Run run, DeliveredDataset delivered, LocalDate landed, Instant recorded)
            throws SQLException, IOException {
        return load(connection, run, delivered, landed, new LateGate(recorded), false);
    }

    private Result load(
            Connection connection,
            Run run,
            DeliveredDataset delivered,
            LocalDate landed,
            LoadGate asked,
            boolean tonight)
            throws SQLException, IOException {
        Source source = watch.source(delivered.sourceId())
                .orElseThrow(() -> new IllegalStateException(
                        "landing.stat_row has rows of source '%s', which the watch does not have"
                                .formatted(delivered.sourceId())));
        FormReader forms = new FormReader(units, ReportingYear.ofMapping(source.mapping()));
        Contradictions contradictions = new Contradictions();
        RegionReader places = new RegionReader(regions, source.mapping(), landed);
        RowReader reader = new RowReader(
                delivered.datasetId(), watch, forms, places, new MeaningReader(source.mapping()), contradictions);
        LandedDocuments documents = LandedDocuments.of(connection, landed, source.id());
        if (tonight) {
            AppliedCorrections.restart(connection, run, delivered.datasetId());
        }
        execute(connection, MEMORY);
        addDataset(connection, delivered);
        Intake intake = new Intake();
        try (Staging staging = new Staging(connection)) {
            SeriesBook series = new SeriesBook(connection, delivered.datasetId(), reader);
            Deletions deletions = new Deletions(connection, delivered.datasetId(), reader, forms, staging);
            StagedRows rows =
                    new StagedRows(connection, documents, delivered, reader, forms, series, staging, deletions);
            StagedRows.Others others =
                    (outcome, row) -> take(connection, run, delivered, outcome, row, series, staging, intake, tonight);
            intake.rows = rows.prepare();
            boolean first = series.first();
            FirstLoad load = new FirstLoad(connection, run);
            boolean put = first && putAtOnce(load, documents, rows, others, staging, intake);
            if (!put && rows.stagePlain() + intake.others < intake.rows && intake.others == 0) {
                rows.stageOthers(others);
            }
            deletions.stage(run);
            series.close(intake.quarantined > 0);
            for (Finding finding : contradictions.findings(delivered.datasetId())) {
                Quarantine.note(connection, run, source.id(), finding);
            }
            boolean complete = source.complete() && deletionsCanBeJudged(connection, run, delivered, landed, intake);
            Merge merge = new Merge(connection, run, watch.zone(), delivered.datasetId(), staging);
            Merge.Result merged = put
                    ? Merge.Result.first(intake.cells())
                    : merge(connection, run, delivered, merge, load, asked, intake, first, complete, documents.last());
            for (Finding finding : new RegionsOutOfTime(regions, places, landed)
                    .findings(connection, run.id(), delivered.datasetId())) {
                Quarantine.note(connection, run, source.id(), finding);
            }
            Result result = new Result(
                    intake.rows,
                    merged.written(),
                    intake.rows - intake.quarantined - merged.written() - merged.held(),
                    intake.quarantined,
                    merged.held(),
                    merged.deleted());
            if (tonight) {
                LoadRecord.write(connection, run, delivered.datasetId(), first, merged.refused(), result);
            }
            return result;
        }
    }

    /** Brings a large first load straight into force; false, with nothing of it in force, where it has to be settled first. */
    private static boolean putAtOnce(
            FirstLoad load,
            LandedDocuments documents,
            StagedRows rows,
            StagedRows.Others others,
            Staging staging,
            Intake intake)
            throws SQLException, IOException {
        if (staging.dated() || !load.isLarge(intake.rows)) {
            return false;
        }
        if (!rows.allPlain()) {
            intake.others = rows.stageOthers(others);
        }
        return !staging.dated() && load.put(documents, intake.cells());
    }

    private static Merge.Result merge(
            Connection connection,
            Run run,
            DeliveredDataset delivered,
            Merge merge,
            FirstLoad load,
            LoadGate asked,
            Intake intake,
            boolean first,
            boolean complete,
            String lastDocument)
            throws SQLException, IOException {
        merge.settle(() -> {
            intake.doubled = noteTwoValues(connection, run, delivered);
        });
        if (first && intake.doubled == 0) {
            return merge.first(load, intake.cells()); // nothing is known that it could be held against
        }
        Merge.Result merged = merge.merge(
                complete,
                lastDocument,
                LoadRecord.exists(connection, run, delivered.datasetId()),
                (instant, vintage) -> asked.passes(
                        connection,
                        run,
                        new LoadGate.Load(delivered, complete, intake.cells(), intake.doubled, instant, vintage)));
        if (merged.altered() > 0) {
            Quarantine.note(connection, run, delivered.sourceId(), altered(delivered, merged.altered()));
        }
        return merged;
    }

    /** What reading the rows left behind, apart from what is staged. */
    private static final class Intake {
        long rows;
        /** Of these, rows that were read one by one. */
        long others;

        long quarantined;
        /** Cells with two values. */
        long doubled;
        /** A row whose cell is not known: it may be any cell that seems to be missing. */
        boolean cellLost;

        /** Rows that were understood. */
        long cells() {
            return rows - quarantined;
        }
    }

    private static void take(
            Connection connection,
            Run run,
            DeliveredDataset delivered,
            RowReader.Outcome outcome,
            LandedRow landed,
            SeriesBook series,
            Staging staging,
            Intake intake,
            boolean tonight)
            throws SQLException, IOException {
        StagedCell cell = outcome.cell();
        if (cell == null) {
            intake.quarantined++;
            if (tonight) {
                Quarantine.add(
                        connection,
                        run,
                        delivered.sourceId(),
                        landed.documentId(),
                        Objects.requireNonNull(outcome.finding()),
                        PARSER,
                        landed.raw().getBytes(StandardCharsets.UTF_8));
            }
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
        if (outcome.applied() != null) {
            AppliedCorrections.add(connection, run, cell, outcome.applied());
        }
        staging.cell(series.id(cell.seriesKey()), cell);
    }

    /** Says which cells have two values, and gives their number. */
    private static long noteTwoValues(Connection connection, Run run, DeliveredDataset delivered) throws SQLException {
        long cells = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TWO_VALUES)) {
            while (row.next()) {
                cells++;
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
        return cells;
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
            Connection connection, Run run, DeliveredDataset delivered, LocalDate landed, Intake intake)
            throws SQLException {
        boolean undecoded;
        boolean sameAgain;
        try (PreparedStatement select = connection.prepareStatement(NOT_JUDGED)) {
            select.setObject(1, landed);
            select.setString(2, delivered.sourceId());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                undecoded = row.getBoolean(1);
                sameAgain = row.getBoolean(2);
            }
        }
        if (!undecoded && !sameAgain && !intake.cellLost) {
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
                                : sameAgain
                                        ? "of several documents of this night one says what it said before, and was not read again"
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
