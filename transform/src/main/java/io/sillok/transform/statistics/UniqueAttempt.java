package io.sillok.transform.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Work that is taken back where it finds two rows of one key, or a part of a table in its place. */
interface UniqueAttempt {
    String UNIQUE_VIOLATION = "23505";
    /** PostgreSQL's invalid_object_definition: of a part whose range another one has. */
    String RANGE_TAKEN = "42P17";

    /** False takes the work back as well. */
    boolean run() throws SQLException;

    /** False, with everything as it was, where the work came to nothing. */
    static boolean succeeds(Connection connection, UniqueAttempt work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            if (work.run()) {
                connection.releaseSavepoint(before);
                return true;
            }
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState()) && !RANGE_TAKEN.equals(e.getSQLState())) {
                throw e;
            }
        }
        connection.rollback(before);
        return false;
    }
}
