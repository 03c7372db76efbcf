package io.sillok.transform.gate;

import io.sillok.transform.statistics.DeliveredDataset;
import io.sillok.transform.statistics.LoadGate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A load that was held back and accepted since.
 *
 * @param id as in {@code ops.held_load}
 * @param lastSeen the latest night that delivered it
 */
public record HeldLoad(int id, DeliveredDataset delivered, LocalDate lastSeen) {
    private static final String ACCEPTED = """
            select load_id, source_id, dataset, last_seen
            from ops.held_load
            where (status = 'accepted' or status = 'merged' and settled_run_id = ?) and load_id > ?
                and last_seen < (select business_date from ops.run where run_id = ?)
            order by load_id
            """;

    /** Those that wait to come into force, or that this very run has brought into force already. */
    public static List<HeldLoad> accepted(Connection connection, long runId, int after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ACCEPTED)) {
            select.setLong(1, runId);
            select.setInt(2, after);
            select.setLong(3, runId);
            List<HeldLoad> loads = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    loads.add(new HeldLoad(
                            row.getInt(1),
                            new DeliveredDataset(row.getString(2), row.getString(3)),
                            row.getObject(4, LocalDate.class)));
                }
            }
            return loads;
        }
    }

    /** Through which it comes into force, except for what has been said since. */
    public LoadGate gate() {
        return new LateGate(id, lastSeen);
    }

    /** Says that this run has brought it into force. */
    public void merged(Connection connection, long runId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update ops.held_load set status = 'merged', settled_run_id = ? where load_id = ?")) {
            update.setLong(1, runId);
            update.setInt(2, id);
            update.executeUpdate();
        }
    }
}
