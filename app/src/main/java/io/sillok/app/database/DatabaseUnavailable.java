package io.sillok.app.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * There is no database to work on: not reachable, not allowed, not fit, or another watch's. The message says what to do next, and
 * names the page of its code.
 */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean misconfigured;

    private DatabaseUnavailable(boolean misconfigured, Object where, String message, @Nullable Throwable cause) {
        super("[%s] %s".formatted(where, message), cause);
        this.misconfigured = misconfigured;
    }

    /** The address itself, of which nothing is printed: it may hold a password where nobody expects one. */
    static DatabaseUnavailable addressUnknown() {
        return new DatabaseUnavailable(
                true,
                "SILLOK_DB_URL",
                "the address is not understood; expected: jdbc:postgresql://HOST:PORT/DATABASE, with a port from 1 to 65535. Correct the variable (docs/operating.md)",
                null);
    }

    /** What a failed attempt to connect, or the loss of a connection, means for the operator. */
    static DatabaseUnavailable notConnected(DatabaseAddress address, SQLException cause) {
        return switch (String.valueOf(cause.getSQLState())) {
            // 08004 is the driver's: the server asks for a password, or for encryption, that it was not given
            case "28P01", "28000", "08004" ->
                new DatabaseUnavailable(
                        true,
                        address,
                        "the server does not let this user in: %s; expected: a user with its password. Correct SILLOK_DB_USER and SILLOK_DB_PASSWORD, or the server's pg_hba.conf, then run the same command again (docs/findings/database_login_refused.md)"
                                .formatted(reason(cause)),
                        cause);
            case "3D000" ->
                new DatabaseUnavailable(
                        true,
                        address,
                        "the server has no such database: %s; expected: one that the user owns. Create it (createdb --owner USER NAME) or correct SILLOK_DB_URL, then run the same command again (docs/findings/database_missing.md)"
                                .formatted(reason(cause)),
                        cause);
            case "42501" ->
                new DatabaseUnavailable(
                        true,
                        address,
                        "the user may not enter this database: %s; expected: a database that the user owns. Have its owner grant CONNECT, or correct SILLOK_DB_USER, then run the same command again (docs/findings/database_login_refused.md)"
                                .formatted(reason(cause)),
                        cause);
            case "08P01" -> unsupported(address, "what answers there does not speak PostgreSQL's protocol", cause);
            default ->
                new DatabaseUnavailable(
                        false,
                        address,
                        "the database cannot be reached: %s; expected: a running PostgreSQL 16 or later. Start the server or correct SILLOK_DB_URL, then run the same command again (docs/findings/database_unreachable.md)"
                                .formatted(reason(cause)),
                        cause);
        };
    }

    static DatabaseUnavailable unsupported(DatabaseAddress address, String found, @Nullable Throwable cause) {
        return new DatabaseUnavailable(
                true,
                address,
                found
                        + "; expected: PostgreSQL 16 or later. Upgrade the server or name another in SILLOK_DB_URL (docs/findings/database_unsupported.md)",
                cause);
    }

    static DatabaseUnavailable schemaNewer(DatabaseAddress address, String version, Throwable cause) {
        return new DatabaseUnavailable(
                true,
                address,
                "its schema (V%s) was made by a newer version of Sillok; expected: the schema of this version, or an older one. Run the version that was run last, put a backup back, or name another database (docs/findings/schema_newer.md)"
                        .formatted(version),
                cause);
    }

    /** The schema cannot be brought up to date; what was begun is rolled back. */
    static DatabaseUnavailable migrationRefused(DatabaseAddress address, Throwable cause) {
        @Nullable SQLException sql = sql(cause);
        String problem = "its schema cannot be brought up to date: "
                + (sql == null ? found(String.valueOf(cause.getMessage())) : reason(sql));
        boolean misconfigured = true;
        String next;
        if (sql == null) {
            next =
                    "expected: a database that nobody but Sillok has made anything in. Put a backup back, or name another database";
        } else {
            switch (String.valueOf(sql.getSQLState())) {
                case "42501" ->
                    next =
                            "expected: a user that owns the database and has CREATEROLE, or the four roles granted to it. Grant what is missing (docs/operating.md) and run the same command again";
                case "25006" ->
                    next =
                            "expected: a server that can be written to, no standby. Name the primary in SILLOK_DB_URL and run the same command again";
                default -> {
                    misconfigured = false;
                    next =
                            "expected: no obstacle in the server. Mend what the message names and run the same command again; nothing was changed";
                }
            }
        }
        return new DatabaseUnavailable(
                misconfigured, address, "%s; %s (docs/findings/migration_refused.md)".formatted(problem, next), cause);
    }

    static DatabaseUnavailable anotherWatchs(DatabaseAddress address, String owner, String watchId) {
        return new DatabaseUnavailable(
                true,
                address,
                "this database belongs to the watch '%s', not to '%s'; expected: one database for each watch. Name another database in SILLOK_DB_URL (docs/operating.md)"
                        .formatted(owner, watchId),
                null);
    }

    /** True where the setting is wrong, false where the server is. */
    public boolean misconfigured() {
        return misconfigured;
    }

    /** The innermost error of the server or its driver in what was thrown; null where there is none. */
    static @Nullable SQLException sql(Throwable thrown) {
        SQLException innermost = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                innermost = sql;
            }
        }
        return innermost;
    }

    private static String reason(SQLException cause) {
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (deepest instanceof UnknownHostException) {
            return "nobody knows a host " + deepest.getMessage();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }

    /** Of Flyway's message what it found; behind that it speaks to its own users. */
    private static String found(String message) {
        return message.lines()
                .filter(line -> line.contains("etected") || line.contains("ismatch") || line.startsWith("Found"))
                .findFirst()
                .orElse(message.lines().findFirst().orElse(""))
                .replaceAll("^[-> ]+|[. ]+$", "");
    }
}
