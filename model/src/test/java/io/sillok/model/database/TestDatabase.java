package io.sillok.model.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL server for the tests of one JVM; every call of {@link #create} gives a fresh, migrated database on it, for as long as
 * the test class runs that asked for it.
 */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Those that are there, by name. */
    private static final Queue<String> MADE = new ConcurrentLinkedQueue<>();

    private TestDatabase() {}

    /** A database of its own with every migration applied, the owner connected. */
    public static DataSource create() {
        return Server.POSTGRES.getDatabase("postgres", make(" template migrated"));
    }

    /** The JDBC address of a database of its own with nothing in it, for whoever migrates by himself. */
    public static String createEmpty() {
        return Server.POSTGRES.getJdbcUrl("postgres", make(""));
    }

    /**
     * Takes away what has been made, whoever is still connected. A database is some 600 files: what is left of a few hundred tests
     * would be deleted when the JVM ends, for longer than whoever started it waits.
     */
    static void dropAll() {
        for (String name = MADE.poll(); name != null; name = MADE.poll()) {
            onServer("drop database " + name + " with (force)");
        }
    }

    private static String make(String how) {
        String name = "test_" + NUMBER.incrementAndGet();
        onServer("create database " + name + how);
        MADE.add(name);
        return name;
    }

    private static void onServer(String statement) {
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection()) {
            Sql.execute(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the test server refuses: " + statement, e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("jit", "off")
                        .start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database migrated");
                }
                Flyway.configure()
                        .dataSource(postgres.getDatabase("postgres", "migrated"))
                        .schemas("flyway")
                        .defaultSchema("flyway")
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("the test server could not be set up", e);
            }
        }
    }
}
