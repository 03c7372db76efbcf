package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A server on the loopback address.
 *
 * @param port its port
 * @param password of {@link #USER}
 */
record ServerAddress(int port, String password) {
    static final String USER = "sillok";

    private static final String ADMINISTRATION = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final String ALREADY_EXISTS = "42P04";
    private static final String TAKEN_MEANWHILE = "23505";
    private static final String WRONG_PASSWORD = "28P01";

    /** Not reachable, or not accepting connections yet or any more. */
    private static final Set<String> NOT_NOW = Set.of("08001", "08004", "08006", "57P01", "57P02", "57P03");

    String jdbcUrl(String database) {
        // on the loopback address, asking for encryption costs round trips and gives nothing
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable"
                .formatted(port, checked(database));
    }

    /** Whether the server there is the one of this data folder, and accepts connections. */
    boolean answersFor(Path cluster) throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), cluster);
        } catch (SQLException e) {
            if (NOT_NOW.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw new PostgresUnavailable(
                    "127.0.0.1:" + port,
                    "the embedded PostgreSQL refuses the connection: " + e.getMessage(),
                    WRONG_PASSWORD.equals(e.getSQLState())
                            ? "the password in the file 'password' beside " + cluster
                            : "a server that accepts user " + USER,
                    "Undo what was changed by hand in " + cluster.getParent() + " and run the same command again",
                    e);
        }
    }

    /** Creates a database unless it exists; another process may do the same at the same time. */
    void createDatabaseIfMissing(String name) {
        checked(name);
        try (Connection connection = connect();
                PreparedStatement exists = connection.prepareStatement("select 1 from pg_database where datname = ?");
                Statement statement = connection.createStatement()) {
            exists.setString(1, name);
            try (ResultSet row = exists.executeQuery()) {
                if (!row.next()) {
                    statement.execute("create database \"" + name + "\" template template0");
                }
            }
        } catch (SQLException e) {
            if (!ALREADY_EXISTS.equals(e.getSQLState()) && !TAKEN_MEANWHILE.equals(e.getSQLState())) {
                throw new PostgresUnavailable(
                        "127.0.0.1:" + port,
                        "the database '%s' could not be created: %s".formatted(name, e.getMessage()),
                        "room on the disk and a running server",
                        "Mend what the message names and run the same command again",
                        e);
            }
        }
    }

    /** How many clients other than this call are connected. */
    int otherClients() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "sillok");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(jdbcUrl(ADMINISTRATION), properties);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "database name '%s' is not lower-case letters, digits and underscores".formatted(name));
        }
        return name;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "127.0.0.1:" + port;
    }
}
