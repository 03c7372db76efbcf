package io.sillok.app.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*)");
    private static final Pattern PORT = Pattern.compile(
            "0*(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])");

    /** From {@code SILLOK_DB_URL}, {@code SILLOK_DB_USER} and {@code SILLOK_DB_PASSWORD}; null where the first is not set. */
    public static @Nullable DatabaseAddress fromEnvironment(Map<String, String> environment) {
        String url = environment.get("SILLOK_DB_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        if (!url.startsWith(PREFIX) || !portsAreNumbers(url) || !accepted(url)) {
            throw DatabaseUnavailable.addressUnknown();
        }
        return new DatabaseAddress(url, environment.get("SILLOK_DB_USER"), environment.get("SILLOK_DB_PASSWORD"));
    }

    private static boolean accepted(String url) {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException nobodysAddress) {
            return false;
        }
    }

    /** The driver only says that it is none for such an address; there may be several hosts, and of IPv6 in brackets. */
    private static boolean portsAreNumbers(String url) {
        Matcher hosts = HOSTS.matcher(url);
        if (!hosts.lookingAt()) {
            return true; // a database of this machine: jdbc:postgresql:NAME
        }
        for (String host : hosts.group(1).split(",", -1)) {
            int colon = host.indexOf(':', host.indexOf(']') + 1);
            if (colon >= 0 && !PORT.matcher(host.substring(colon + 1)).matches()) {
                return false;
            }
        }
        return true;
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
