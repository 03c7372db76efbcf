package io.sillok.transform.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The parts of {@code reporting.observation}, by ranges of series. What the migrations' functions do with them is the schema's owner's
 * to do.
 */
public final class ObservationParts {
    private ObservationParts() {}

    /** Series from the first on and before the next. */
    record Range(int first, int next) {
        /** The table of the part that holds them. */
        String table() {
            return "reporting.observation_from_" + first;
        }
    }

    /** Before a run: drops what a killed one left behind, and has the planner look where there is much that it has not seen. */
    public static void tidy(Connection connection) throws SQLException {
        dropLoose(connection);
        look(connection);
    }

    /** Drops parts that were made in a transaction of their own and never attached. */
    static void dropLoose(Connection connection) throws SQLException {
        execute(connection, "select reporting.drop_loose_observation_parts()");
    }

    static void look(Connection connection) throws SQLException {
        execute(connection, "select reporting.look_at_observations()");
    }

    /** An empty part without a key. */
    static void make(Connection connection, Range range) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select reporting.make_observation_part(?)")) {
            call.setInt(1, range.first());
            call.execute();
        }
    }

    static void attach(Connection connection, Range range) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select reporting.attach_observation_part(?, ?)")) {
            call.setInt(1, range.first());
            call.setInt(2, range.next());
            call.execute();
        }
    }

    /** How large all of them are, in bytes. */
    static long size(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("select coalesce(sum(pg_relation_size(inhrelid)), 0) from pg_inherits"
                                + " where inhparent = 'reporting.observation'::regclass")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
