package io.sillok.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sillok.app.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/**
 * The database of one watch: on the embedded server, under a name made of the watch's id, unless {@code SILLOK_DB_URL} names
 * another. Opening it brings its schema up to date.
 */
public final class Database implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres server;
    private final HikariDataSource pool;

    private Database(DatabaseAddress address, @Nullable EmbeddedPostgres server, HikariDataSource pool) {
        this.address = address;
        this.server = server;
        this.pool = pool;
    }

    /**
     * Opens the watch's database, starting the embedded server where it is not running.
     *
     * @param home folder of the embedded server's data
     * @param progress told what takes time
     */
    public static Database open(String watchId, Path home, Map<String, String> environment, Consumer<String> progress) {
        DatabaseAddress named = DatabaseAddress.fromEnvironment(environment);
        if (named != null) {
            return open(watchId, named, null);
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(home, progress::accept);
        try {
            String name = watchId.toLowerCase(Locale.ROOT).replace('-', '_');
            server.createDatabaseIfMissing(name);
            return open(watchId, new DatabaseAddress(server.jdbcUrl(name), server.user(), server.password()), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Database open(String watchId, DatabaseAddress address, @Nullable EmbeddedPostgres server) {
        HikariDataSource pool = null;
        try {
            pool = pool(address);
            migrate(pool, address);
            Database database = new Database(address, server, pool);
            database.claimFor(watchId);
            return database;
        } catch (RuntimeException | SQLException e) {
            if (pool != null) {
                pool.close();
            }
            throw e instanceof DatabaseUnavailable known
                    ? known
                    : DatabaseUnavailable.unreachable(address.printable(), e);
        }
    }

    /** Connections of the owner, who may do everything. */
    public DataSource owner() {
        return pool;
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sillok");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(15_000);
        config.addDataSourceProperty(
                "ApplicationName", "sillok " + ProcessHandle.current().pid());
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // the caller's locale and zone must not reach a query's result
        config.setConnectionInitSql("set time zone 'UTC'");
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource dataSource, DatabaseAddress address) {
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .schemas("flyway")
                    .defaultSchema("flyway")
                    .locations("classpath:db/migration")
                    // a schema that this program does not know yet is not written to
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw DatabaseUnavailable.misconfigured(
                    address.printable(),
                    "its schema was made by another version of Sillok, most likely a newer one: %s; expected: the schema of this version, or an older one. Run the version that was run last, or name another database (docs/operating.md)"
                            .formatted(oneLine(String.valueOf(e.getMessage()))));
        } catch (FlywayException e) {
            throw e.getCause() instanceof SQLException sql ? new IllegalStateException(sql) : e;
        }
    }

    /** Of Flyway's message what it found; behind that it speaks to its own users. */
    private static String oneLine(String message) {
        return message.lines()
                .filter(line -> line.contains("etected") || line.contains("ismatch"))
                .findFirst()
                .orElse(message.lines().findFirst().orElse(""))
                .replaceAll("^[-> ]+|[. ]+$", "");
    }

    private void claimFor(String watchId) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement claim = connection.prepareStatement(
                        "insert into ops.watch (watch_id) values (?) on conflict do nothing");
                PreparedStatement read = connection.prepareStatement("select watch_id from ops.watch")) {
            claim.setString(1, watchId);
            claim.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                if (!row.getString(1).equals(watchId)) {
                    throw DatabaseUnavailable.misconfigured(
                            address.printable(),
                            "this database belongs to the watch '%s', not to '%s'; expected: one database for each watch. Name another database in SILLOK_DB_URL (docs/operating.md)"
                                    .formatted(row.getString(1), watchId));
                }
            }
        }
    }
}
