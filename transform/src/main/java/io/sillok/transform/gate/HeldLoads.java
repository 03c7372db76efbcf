package io.sillok.transform.gate;

import io.sillok.model.ops.Run;
import io.sillok.transform.statistics.LoadGate;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table {@code ops.held_load}, as the transform sees it: in the caller's transaction, with {@code changed} at hand. */
final class HeldLoads {
    private static final String FINGERPRINT = SqlFile.read(HeldLoads.class, "fingerprint.sql");
    private static final String HOLD = SqlFile.read(HeldLoads.class, "hold.sql");
    private static final String HOLD_CELLS = SqlFile.read(HeldLoads.class, "hold_cells.sql");
    private static final String SAID_SINCE = SqlFile.read(HeldLoads.class, "said_since.sql");
    private static final String KNOWN = """
            select load_id, status from ops.held_load
            where dataset_id = ? and fingerprint = ?
                and (status in ('held', 'accepted', 'rejected') or status = 'merged' and settled_run_id = ?)
            order by load_id desc limit 1
            """;

    private final Connection connection;
    private final Run run;
    private final LoadGate.Load load;

    HeldLoads(Connection connection, Run run, LoadGate.Load load) {
        this.connection = connection;
        this.run = run;
        this.load = load;
    }

    /** What a load would change, as one text, and how much. */
    record Content(String fingerprint, long added, long modified, long deleted) {}

    /** A load with the same content. */
    record Known(int id, String status) {}

    Content content() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FINGERPRINT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Content(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    Optional<Known> known(Content content) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setString(1, load.delivered().datasetId());
            select.setString(2, content.fingerprint());
            select.setLong(3, run.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Known(row.getInt(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** Keeps a load with all that it would change. */
    int hold(Content content, List<LoadJudge.Reason> reasons) throws SQLException {
        supersede(false);
        int id;
        try (PreparedStatement insert = connection.prepareStatement(HOLD)) {
            insert.setString(1, load.delivered().sourceId());
            insert.setString(2, load.delivered().dataset());
            insert.setString(3, load.delivered().datasetId());
            insert.setObject(4, run.businessDate());
            insert.setObject(5, run.asOf().atOffset(ZoneOffset.UTC));
            insert.setObject(6, run.businessDate());
            insert.setLong(7, run.id());
            insert.setBoolean(8, load.complete());
            insert.setString(9, content.fingerprint());
            insert.setLong(10, load.cells());
            insert.setLong(11, content.added());
            insert.setLong(12, content.modified());
            insert.setLong(13, content.deleted());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                id = row.getInt(1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into ops.held_reason (load_id, position, code, holds, message) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < reasons.size(); i++) {
                insert.setInt(1, id);
                insert.setInt(2, i + 1);
                insert.setString(3, reasons.get(i).gate().code());
                insert.setBoolean(4, reasons.get(i).holds());
                insert.setString(5, reasons.get(i).text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(HOLD_CELLS)) {
            insert.setInt(1, id);
            insert.executeUpdate();
        }
        return id;
    }

    /** The same was delivered again, which is newer than anything said meanwhile. */
    void seen(Known known) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update ops.held_cell h set said_since = false from ops.held_load l"
                        + " where l.load_id = ? and l.last_seen < ? and h.load_id = l.load_id and h.said_since")) {
            update.setInt(1, known.id());
            update.setObject(2, run.businessDate());
            update.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update ops.held_load set last_seen = greatest(last_seen, ?) where load_id = ?")) {
            update.setObject(1, run.businessDate());
            update.setInt(2, known.id());
            update.executeUpdate();
        }
    }

    void merged(Known known) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update ops.held_load set status = 'merged', settled_run_id = ? where load_id = ?")) {
            update.setLong(1, run.id());
            update.setInt(2, known.id());
            update.executeUpdate();
        }
    }

    /**
     * Notes of which cells of loads that are still held back this one says something, now that it comes into force.
     *
     * @param said the night that delivered it
     */
    void saidSince(LocalDate said) throws SQLException {
        if (load.vintage() != null) {
            return; // editions with a date go by their dates
        }
        try (PreparedStatement update = connection.prepareStatement(SAID_SINCE)) {
            update.setString(1, load.delivered().datasetId());
            update.setObject(2, said);
            update.executeUpdate();
        }
    }

    /**
     * What this load takes the place of: an earlier judgement of the same night; and, where it holds everything, whatever was
     * delivered before it.
     *
     * @param comesIntoForce whether it does, so that accepted ones are overtaken as well
     */
    void supersede(boolean comesIntoForce) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update ops.held_load set status = 'superseded', settled_run_id = ?
                where dataset_id = ? and (run_id = ? or ?)
                    and (status = 'held' or status = 'accepted' and ?)
                """)) {
            update.setLong(1, run.id());
            update.setString(2, load.delivered().datasetId());
            update.setLong(3, run.id());
            update.setBoolean(4, load.complete());
            update.setBoolean(5, comesIntoForce);
            update.executeUpdate();
        }
    }
}
