package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What loads came to, in {@code ops.load}. */
final class LoadRecord {
    private static final String WRITE = """
            insert into ops.load (run_id, dataset_id, first, held, rows, written, deleted, unchanged, quarantined, instants)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (run_id, dataset_id) do update
            set held = excluded.held, rows = excluded.rows, written = excluded.written,
                deleted = greatest(ops.load.deleted, excluded.deleted), unchanged = excluded.unchanged,
                quarantined = excluded.quarantined, instants = excluded.instants
            """;

    private LoadRecord() {}

    /** Whether the run has loaded the dataset before it was started again. */
    static boolean exists(Connection connection, Run run, String datasetId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from ops.load where run_id = ? and dataset_id = ?)")) {
            select.setLong(1, run.id());
            select.setString(2, datasetId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Writes it.
     *
     * @param instants from when on what was merged is known
     */
    static void write(
            Connection connection,
            Run run,
            String datasetId,
            boolean first,
            boolean held,
            List<Instant> instants,
            DatasetLoad.Result result)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setLong(1, run.id());
            write.setString(2, datasetId);
            write.setBoolean(3, first);
            write.setBoolean(4, held);
            write.setLong(5, result.rows());
            write.setLong(6, result.written());
            write.setLong(7, result.tombstones());
            write.setLong(8, result.unchanged());
            write.setLong(9, result.quarantined());
            write.setArray(
                    10,
                    connection.createArrayOf(
                            "timestamptz",
                            instants.stream().map(Instant::toString).toArray()));
            write.executeUpdate();
        }
    }
}
