package io.sillok.ingest.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;

/** Puts a chunk's records into their table, on the chunk's own connection. */
interface Landing<L extends Line> {
    /**
     * What became of lines.
     *
     * @param loaded rows that the database says it has taken
     * @param duplicate lines that it says it had before
     */
    record Saved(long loaded, long duplicate) {
        static final Saved NOTHING = new Saved(0, 0);

        Saved plus(Saved other) {
            return new Saved(loaded + other.loaded, duplicate + other.duplicate);
        }
    }

    /** Inserts all lines with one statement. */
    Saved insert(Connection connection, List<L> lines) throws SQLException;

    /**
     * Inserts lines; those that the database refuses are left out and told, the others are in.
     *
     * @param refused receives each line that the database will not take, with the reason
     */
    default Saved save(Connection connection, List<L> lines, Map<L, SQLException> refused) throws SQLException {
        if (lines.isEmpty()) {
            return Saved.NOTHING;
        }
        Savepoint before = connection.setSavepoint();
        try {
            Saved inserted = insert(connection, lines);
            connection.releaseSavepoint(before);
            return inserted;
        } catch (SQLException e) {
            if (!isAboutTheData(e)) {
                throw e;
            }
            connection.rollback(before);
            connection.releaseSavepoint(before);
            if (lines.size() == 1) {
                refused.put(lines.get(0), e);
                return Saved.NOTHING;
            }
            // halving finds few bad rows among many good ones in few statements
            int middle = lines.size() / 2;
            return save(connection, lines.subList(0, middle), refused)
                    .plus(save(connection, lines.subList(middle, lines.size()), refused));
        }
    }

    /** Data exceptions, constraint violations and limits exceeded; anything else is broken machinery. */
    private static boolean isAboutTheData(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
