package io.sillok.model.ops;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The books of a run ({@code ops.balance}): for each source, what came in and where it went. */
public final class Books {
    private static final String ADD = """
            insert into ops.balance as b (run_id, source_id, what, fetched, loaded, duplicate, quarantined, filtered)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (run_id, source_id, what) do update
            set fetched = b.fetched + excluded.fetched, loaded = b.loaded + excluded.loaded,
                duplicate = b.duplicate + excluded.duplicate, quarantined = b.quarantined + excluded.quarantined,
                filtered = b.filtered + excluded.filtered
            """;

    private Books() {}

    /**
     * One line of the books.
     *
     * @param what document, item, row, article or observation
     */
    public record Entry(
            String sourceId, String what, long fetched, long loaded, long duplicate, long quarantined, long filtered) {
        public boolean balanced() {
            return fetched == loaded + duplicate + quarantined + filtered;
        }
    }

    /** Adds to the line of this source; call it in the transaction that writes what it counts. */
    public static void add(Connection connection, Run run, Entry entry) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setLong(1, run.id());
            add.setString(2, entry.sourceId());
            add.setString(3, entry.what());
            add.setLong(4, entry.fetched());
            add.setLong(5, entry.loaded());
            add.setLong(6, entry.duplicate());
            add.setLong(7, entry.quarantined());
            add.setLong(8, entry.filtered());
            add.executeUpdate();
        }
    }

    /** Every line of a run, by source and kind. */
    public static List<Entry> of(Connection connection, Run run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select source_id, what, fetched, loaded, duplicate, quarantined, filtered from ops.balance"
                        + " where run_id = ? order by source_id, what")) {
            select.setLong(1, run.id());
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7)));
                }
            }
            return entries;
        }
    }
}
