package io.sillok.app.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL is and who asks.
 *
 * @param url JDBC address
 * @param user role to connect as, or null where the address or the server's default says
 * @param password its password, or null; never printed
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String PREFIX = "jdbc:postgresql:";

    /** From {@code SILLOK_DB_URL}, {@code SILLOK_DB_USER} and {@code SILLOK_DB_PASSWORD}; null where the first is not set. */
    public static @Nullable DatabaseAddress fromEnvironment(Map<String, String> environment) {
        String url = environment.get("SILLOK_DB_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        if (!url.startsWith(PREFIX)) {
            throw DatabaseUnavailable.misconfigured(
                    "SILLOK_DB_URL",
                    "the address is not understood; expected: jdbc:postgresql://HOST:PORT/DATABASE. Correct the variable (docs/operating.md)");
        }
        return new DatabaseAddress(url, environment.get("SILLOK_DB_USER"), environment.get("SILLOK_DB_PASSWORD"));
    }

    /** The address without its parameters, which may hold a password. */
    public String printable() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return printable();
    }
}
