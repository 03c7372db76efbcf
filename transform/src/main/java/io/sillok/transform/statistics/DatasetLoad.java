package io.sillok.transform.statistics;

import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Loads one night's delivery of one dataset, in the caller's transaction: its rows are understood and staged, a gate looks at
 * them, and they are merged as of the night.
 */
public final class DatasetLoad {
    /** Sorts and hash tables of one load; the server's own settings serve many small statements. */
    private static final String MEMORY = "set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'";

    private final Watch watch;
    private final UnitNames units;
    private final Regions regions;
    private final LoadGate gate;
    private final @Nullable DataSource beside;

    public DatasetLoad(Watch watch, UnitNames units, Regions regions) {
        this(watch, units, regions, LoadGate.OPEN, null);
    }

    /**
     * Loads for one watch.
     *
     * @param gate decides whether a load may come into force
     * @param beside where there are connections for what is made beside the caller's transaction; without it all is made in that
     */
    public DatasetLoad(Watch watch, UnitNames units, Regions regions, LoadGate gate, @Nullable DataSource beside) {
        this.watch = watch;
        this.units = units;
        this.regions = regions;
        this.gate = gate;
        this.beside = beside;
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
        Result result = load(
                new Delivery(connection, beside, run, source(delivered), delivered, run.businessDate(), true), gate);
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
     * @param late leaves out what must not come into force any more
     */
    public Result loadLate(Connection connection, Run run, DeliveredDataset delivered, LocalDate landed, LoadGate late)
            throws SQLException, IOException {
        return load(new Delivery(connection, beside, run, source(delivered), delivered, landed, false), late);
    }

    private Source source(DeliveredDataset delivered) {
        return watch.source(delivered.sourceId())
                .orElseThrow(() -> new IllegalStateException(
                        "landing.stat_row has rows of source '%s', which the watch does not have"
                                .formatted(delivered.sourceId())));
    }

    private Result load(Delivery delivery, LoadGate asked) throws SQLException, IOException {
        Connection connection = delivery.connection();
        if (delivery.tonight()) {
            AppliedCorrections.restart(connection, delivery.run(), delivery.datasetId());
        }
        execute(connection, MEMORY);
        addDataset(connection, delivery.dataset());
        try (Staging staging = new Staging(connection)) {
            return new Loading(delivery, watch, units, regions, asked, staging).load();
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

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
