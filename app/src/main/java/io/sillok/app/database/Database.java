package io.sillok.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.sillok.app.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/**
 * The database of one watch: on the embedded server, under a name made of the watch's id, unless {@code SILLOK_DB_URL} names
 * another. Opening it brings its schema up to date.
 */
public final class Database implements AutoCloseable {
    /** The first that knows the right to set a role. */
    private static final int OLDEST_SUPPORTED = 16;

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
        HikariDataSource pool = pool(address);
        try {
            requireSupported(pool, address);
            migrate(pool, address);
            Database database = new Database(address, server, pool);
            database.claimFor(watchId);
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
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
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            SQLException cause = DatabaseUnavailable.sql(e);
            throw cause == null ? e : DatabaseUnavailable.notConnected(address, cause);
        }
    }

    /** Others speak PostgreSQL's protocol as well; an older server fails in the middle of the first migration. */
    private static void requireSupported(DataSource dataSource, DatabaseAddress address) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select version()");
                ResultSet row = select.executeQuery()) {
            row.next();
            String version = row.getString(1);
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (!version.startsWith("PostgreSQL") || major < OLDEST_SUPPORTED) {
                throw DatabaseUnavailable.unsupported(
                        address, "the server says that it is " + version.split(" on |,", 2)[0], null);
            }
        } catch (SQLException e) {
            throw DatabaseUnavailable.notConnected(address, e);
        }
    }

    private static void migrate(DataSource dataSource, DatabaseAddress address) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas("flyway")
                .defaultSchema("flyway")
                .locations("classpath:db/migration")
                // a schema that this program does not know yet is not written to
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw newest(flyway)
                    .map(version -> DatabaseUnavailable.schemaNewer(address, version, e))
                    .orElseGet(() -> DatabaseUnavailable.migrationRefused(address, e));
        } catch (FlywayException e) {
            throw refusal(address, e);
        }
    }

    /** The newest version that the schema has and this program does not know; empty where it knows the newest. */
    private static Optional<String> newest(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(migration -> String.valueOf(migration.getVersion()))
                .reduce((earlier, later) -> later);
    }

    private void claimFor(String watchId) {
        try (Connection connection = pool.getConnection();
                PreparedStatement claim = connection.prepareStatement(
                        "insert into ops.watch (watch_id) values (?) on conflict do nothing");
                PreparedStatement read = connection.prepareStatement("select watch_id from ops.watch")) {
            claim.setString(1, watchId);
            claim.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                if (!row.getString(1).equals(watchId)) {
                    throw DatabaseUnavailable.anotherWatchs(address, row.getString(1), watchId);
                }
            }
        } catch (SQLException e) {
            throw refusal(address, e);
        }
    }

    /** Losing the connection meanwhile is no refusal: PostgreSQL's classes 08 and 57P. */
    private static DatabaseUnavailable refusal(DatabaseAddress address, Exception failure) {
        SQLException sql = DatabaseUnavailable.sql(failure);
        return sql != null && String.valueOf(sql.getSQLState()).matches("08...|57P..")
                ? DatabaseUnavailable.notConnected(address, sql)
                : DatabaseUnavailable.migrationRefused(address, failure);
    }
}
