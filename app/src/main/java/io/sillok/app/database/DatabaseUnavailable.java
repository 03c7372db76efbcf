package io.sillok.app.database;

import java.net.UnknownHostException;

/** There is no database to work on: not reachable, not allowed, or another watch's. The message says what to do next. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean misconfigured;

    private DatabaseUnavailable(boolean misconfigured, String message, Throwable cause) {
        super(message, cause);
        this.misconfigured = misconfigured;
    }

    static DatabaseUnavailable unreachable(String address, Throwable cause) {
        return new DatabaseUnavailable(
                false,
                "[%s] the database cannot be used: %s; expected: a PostgreSQL 16 or later that accepts this user. Start the server or correct SILLOK_DB_URL, then run the same command again (docs/findings/database_unreachable.md)"
                        .formatted(address, reason(cause)),
                cause);
    }

    static DatabaseUnavailable misconfigured(String address, String problem) {
        return new DatabaseUnavailable(true, "[%s] %s".formatted(address, problem), new IllegalStateException(problem));
    }

    /** True where the setting is wrong, false where the server is. */
    public boolean misconfigured() {
        return misconfigured;
    }

    private static String reason(Throwable cause) {
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
}
