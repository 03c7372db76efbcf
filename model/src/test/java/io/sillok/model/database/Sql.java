package io.sillok.model.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What tests ask of a database and have it do, in one statement. */
public final class Sql {
    private Sql() {}

    /** The first column of the rows, as text. */
    public static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /** The number in the only row. */
    public static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(texts(connection, query).get(0));
    }

    public static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
