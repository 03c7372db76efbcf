package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.transform.store.SqlFile;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is staged into force. Where the publisher dates its editions, each is known from the end of its day on and they are
 * merged in their own order, however late they are loaded; everything else is known from the end of the run's business date.
 */
final class Merge {
    private static final String TABLES = SqlFile.read(Merge.class, "merge_tables.sql");
    private static final String CHANGED = SqlFile.read(Merge.class, "merge_changed.sql");
    private static final String DELETED = SqlFile.read(Merge.class, "merge_deleted.sql");
    private static final String REBASED = SqlFile.read(Merge.class, "rebased.sql");
    private static final String CLOSE = SqlFile.read(Merge.class, "merge_close.sql");
    private static final String REWRITE = SqlFile.read(Merge.class, "merge_rewrite.sql");
    private static final String OPEN = SqlFile.read(Merge.class, "merge_open.sql");
    private static final String NOTE = SqlFile.read(Merge.class, "merge_note.sql");
    private static final String COUNT = SqlFile.read(Merge.class, "merge_count.sql");
    private static final String WRITTEN_BEFORE = SqlFile.read(Merge.class, "written_before.sql");
    private static final String SUPERSEDED = SqlFile.read(Merge.class, "superseded.sql");
    private static final String KEEP = SqlFile.read(Merge.class, "keep_merged.sql");
    private static final String MERGED_ALREADY = SqlFile.read(Merge.class, "merged_already.sql");
    private static final String UNIQUE =
            "create unique index on staged (series_id, period_start, vintage_date) nulls not distinct";

    private final Connection connection;
    private final Run run;
    private final ZoneId zone;
    private final String datasetId;
    private final Staging staging;
    private final LaterLoads later;
    private final List<Instant> instants = new ArrayList<>();

    /** @param zone in which the days of editions end */
    Merge(Connection connection, Run run, ZoneId zone, String datasetId, Staging staging) {
        this.connection = connection;
        this.run = run;
        this.zone = zone;
        this.datasetId = datasetId;
        this.staging = staging;
        this.later = new LaterLoads(connection, run, datasetId);
    }

    /** Loads that came before what is merged, and are known from later on. */
    LaterLoads later() {
        return later;
    }

    /** From when on what was merged is known, edition by edition. */
    List<Instant> instants() {
        return instants;
    }

    /**
     * What a merge wrote.
     *
     * @param written rows that changed something: values that are new or differ from what was in force, deletions that met some
     * @param deleted cells that a complete delivery no longer has, or that a message takes back
     * @param altered cells of an edition that its publisher has altered after the fact
     * @param held cells of editions that were kept out of force
     * @param refused whether any edition was
     */
    record Result(long written, long deleted, long altered, long held, boolean refused) {
        static Result first(long written) {
            return new Result(written, 0, 0, 0, false);
        }

        Result plus(Result other) {
            return new Result(
                    written + other.written,
                    deleted + other.deleted,
                    altered + other.altered,
                    held + other.held,
                    refused || other.refused);
        }
    }

    /** Asked of each edition, when the table {@code changed} says what it would change and nothing has been merged of it. */
    interface Gate {
        boolean passes(Instant instant, @Nullable LocalDate vintage) throws SQLException, IOException;
    }

    /** Said before the earlier of two rows for one cell is dropped. */
    interface TwoValues {
        /** Says it of all of them, and gives their number. */
        long note() throws SQLException;
    }

    /** Leaves one row for each cell of an edition, the later one, and gives the number of cells that had two values. */
    long settle(TwoValues two) throws SQLException {
        long doubled = 0;
        if (staging.merges()) {
            execute(MERGED_ALREADY);
        }
        if (!UniqueAttempt.succeeds(connection, () -> execute(UNIQUE))) {
            doubled = two.note();
            execute(SUPERSEDED);
            execute(UNIQUE);
        }
        execute("analyze staged");
        return doubled;
    }

    /** What a first load came to that is in force already. */
    Result put(long cells) {
        instants.add(run.asOf());
        return Result.first(cells);
    }

    /** Everything staged, of a dataset of which nothing is known: for one that is settled. */
    Result first(FirstLoad load, long cells) throws SQLException, IOException {
        if (staging.erases()) {
            execute("delete from staged where deleted");
        }
        List<@Nullable LocalDate> vintages = vintages();
        if (vintages.size() > 1) {
            return merge(false, "", false, (instant, vintage) -> true);
        }
        Instant instant = instant(vintages.get(0));
        instants.add(instant);
        return Result.first(load.putStaged(instant, cells));
    }

    /**
     * Everything staged, held against what is known.
     *
     * @param complete whether what is missing counts as deleted
     * @param documentId what a deletion points at
     * @param again whether this run has loaded the dataset before
     * @param gate keeps editions out of force
     */
    Result merge(boolean complete, String documentId, boolean again, Gate gate) throws SQLException, IOException {
        Result result = new Result(0, 0, 0, 0, false);
        List<@Nullable LocalDate> vintages = vintages();
        for (LocalDate vintage : vintages) {
            execute(TABLES);
            result = result.plus(merge(vintage, complete, documentId, again, gate));
            execute("drop table changed, rebased");
        }
        return result;
    }

    private Result merge(@Nullable LocalDate vintage, boolean complete, String documentId, boolean again, Gate gate)
            throws SQLException, IOException {
        Instant instant = instant(vintage);
        if (staging.merges()) {
            try (PreparedStatement update = connection.prepareStatement(KEEP)) {
                update.setObject(1, instant.atOffset(ZoneOffset.UTC));
                update.setObject(2, vintage);
                update.executeUpdate();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(CHANGED)) {
            given(insert, instant, vintage);
            insert.executeUpdate();
        }
        if (complete) {
            try (PreparedStatement insert = connection.prepareStatement(DELETED)) {
                given(insert, instant, vintage);
                insert.setString(5, datasetId);
                insert.setString(6, documentId);
                insert.executeUpdate();
            }
        }
        execute("analyze changed");
        try (PreparedStatement insert = connection.prepareStatement(REBASED)) {
            insert.setObject(1, vintage);
            insert.executeUpdate();
        }
        if (!gate.passes(instant, vintage)) {
            return new Result(0, 0, 0, staged(vintage), true);
        }
        execute(CLOSE);
        updateByRun(REWRITE);
        updateByRun(OPEN);
        instants.add(instant);
        later.look(instant);
        try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setLong(1, run.id());
            insert.setString(2, datasetId);
            insert.executeUpdate();
        }
        long before = again ? writtenBefore(instant, vintage) : 0;
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Result(before + row.getLong(1), row.getLong(2), row.getLong(3), 0, false);
            }
        }
    }

    private long staged(@Nullable LocalDate vintage) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) filter (where not deleted) + count(distinct (document_id, pointer)) filter (where deleted)"
                        + " from staged where vintage_date is not distinct from ?::date")) {
            select.setObject(1, vintage);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void given(PreparedStatement statement, Instant instant, @Nullable LocalDate vintage) throws SQLException {
        statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
        statement.setObject(2, run.asOf().atOffset(ZoneOffset.UTC));
        statement.setArray(3, runsOfThisNight());
        statement.setObject(4, vintage);
    }

    private Array runsOfThisNight() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select array_agg(run_id) from ops.run where as_of = ?")) {
            select.setObject(1, run.asOf().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getArray(1);
            }
        }
    }

    private long writtenBefore(Instant instant, @Nullable LocalDate vintage) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WRITTEN_BEFORE)) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            select.setLong(2, run.id());
            select.setObject(3, vintage);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** From when on an edition is known: the end of its day, and never later than the night that brought it. */
    private Instant instant(@Nullable LocalDate vintage) {
        if (vintage == null) {
            return run.asOf();
        }
        Instant end = vintage.plusDays(1).atStartOfDay(zone).toInstant();
        return end.isBefore(run.asOf()) ? end : run.asOf();
    }

    /** The editions that are staged, the oldest first; rows of none come last. */
    private List<@Nullable LocalDate> vintages() throws SQLException {
        List<@Nullable LocalDate> vintages = new ArrayList<>();
        if (staging.dated()) {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(
                            "select distinct vintage_date from staged order by vintage_date nulls last")) {
                while (row.next()) {
                    vintages.add(row.getObject(1, LocalDate.class));
                }
            }
        }
        if (vintages.isEmpty()) {
            vintages.add(null); // also of a delivery without a row that could be read: it may say that all is gone
        }
        return vintages;
    }

    private void updateByRun(String sql) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, run.id());
            update.executeUpdate();
        }
    }

    private boolean execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        }
    }
}
