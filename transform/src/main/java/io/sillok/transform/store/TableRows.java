package io.sillok.transform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a table, or a part of it, should hold: missing ones are added, different ones changed, others taken away,
 * and where all is as it should be nothing is written.
 */
final class TableRows {
    private final String table;
    private final List<Column> key;
    private final List<Column> rest;
    private final List<Column> trail;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /**
     * A column and what PostgreSQL reads its text as.
     *
     * @param cast {@code text}, {@code date}, {@code text[]}…
     */
    private record Column(String name, String cast) {
        static List<Column> list(String declaration) {
            List<Column> columns = new ArrayList<>();
            for (String column : declaration.split(",", -1)) {
                if (!column.isBlank()) {
                    String[] parts = column.strip().split(" ", -1);
                    columns.add(new Column(parts[0], parts.length == 1 ? "text" : parts[1]));
                }
            }
            return columns;
        }
    }

    /**
     * A table of schema {@code reporting}.
     *
     * @param key the primary key's columns, each with its type where it is not text: {@code "code, valid_from date"}
     * @param rest the other columns
     */
    TableRows(String table, String key, String rest) {
        this(table, key, rest, "");
    }

    /**
     * As above.
     *
     * @param trail columns that say where a row comes from: they are written with it but do not make it different
     */
    TableRows(String table, String key, String rest, String trail) {
        this.table = table;
        this.key = Column.list(key);
        this.rest = Column.list(rest);
        this.trail = Column.list(trail);
    }

    /** One row, in the order of the columns: texts for every type, and {@code String[]} for an array. */
    TableRows add(@Nullable Object... values) {
        if (values.length != key.size() + rest.size() + trail.size()) {
            throw new IllegalArgumentException("%s values for a row of %s".formatted(values.length, table));
        }
        rows.add(values);
        return this;
    }

    /** Adds and changes; takes nothing away. */
    void upsert(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<Column> all = new ArrayList<>(key);
        all.addAll(rest);
        all.addAll(trail);
        List<Column> written = all.subList(key.size(), all.size());
        boolean arrays = all.stream().anyMatch(c -> c.cast().endsWith("[]"));
        String values = arrays
                ? " values (" + all.stream().map(c -> "?::" + c.cast()).collect(Collectors.joining(", ")) + ")"
                // all rows in one statement: an array for each column
                : " select "
                        + all.stream()
                                .map(c -> "r." + c.name() + "::" + c.cast())
                                .collect(Collectors.joining(", "))
                        + " from unnest("
                        + all.stream().map(c -> "?::text[]").collect(Collectors.joining(", ")) + ") as r ("
                        + names(all, "") + ")";
        String insert = "insert into reporting." + table + " as t (" + names(all, "") + ")" + values
                + " on conflict (" + names(key, "") + ") do "
                + (rest.isEmpty()
                        ? "nothing"
                        : "update set "
                                + written.stream()
                                        .map(c -> c.name() + " = excluded." + c.name())
                                        .collect(Collectors.joining(", "))
                                + " where (" + names(rest, "t.") + ") is distinct from (" + names(rest, "excluded.")
                                + ")");
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            if (!arrays) {
                Collection<@Nullable Object[]> distinct = lastOfEachKey();
                for (int i = 0; i < all.size(); i++) {
                    int column = i;
                    statement.setArray(
                            i + 1,
                            connection.createArrayOf(
                                    "text",
                                    distinct.stream().map(row -> row[column]).toArray()));
                }
                statement.executeUpdate();
                return;
            }
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    if (row[i] instanceof String[] array) {
                        statement.setArray(i + 1, connection.createArrayOf("text", array));
                    } else {
                        statement.setString(i + 1, (String) row[i]);
                    }
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** One statement may touch a row but once: of rows with one key the last counts. */
    private Collection<@Nullable Object[]> lastOfEachKey() {
        Map<List<@Nullable Object>, @Nullable Object[]> last = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            last.put(Arrays.asList(row).subList(0, key.size()), row);
        }
        return last.values();
    }

    /** Takes away the table's rows that are not among these; a row of {@code t} that meets a condition stays. */
    void sweep(Connection connection, String... unless) throws SQLException {
        StringBuilder and = new StringBuilder();
        for (String condition : unless) {
            and.append(" and not ").append(condition);
        }
        delete(connection, and.toString(), List.of());
    }

    /** Takes away rows that are not among these, of those only that have one of the values in {@code column}. */
    void sweepWithin(Connection connection, String column, Collection<String> values) throws SQLException {
        delete(connection, " and t." + column + " = any (?)", values);
    }

    private void delete(Connection connection, String and, Collection<String> values) throws SQLException {
        String wanted =
                "select from unnest(" + key.stream().map(c -> "?::text[]").collect(Collectors.joining(", "))
                        + ") as w (" + names(key, "") + ") where "
                        + key.stream()
                                .map(c -> "w." + c.name() + "::" + c.cast() + " = t." + c.name())
                                .collect(Collectors.joining(" and "));
        try (PreparedStatement statement = connection.prepareStatement(
                "delete from reporting." + table + " t where not exists (" + wanted + ")" + and)) {
            for (int i = 0; i < key.size(); i++) {
                int column = i;
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text", rows.stream().map(row -> row[column]).toArray()));
            }
            if (and.contains("?")) {
                statement.setArray(key.size() + 1, connection.createArrayOf("text", values.toArray()));
            }
            statement.executeUpdate();
        }
    }

    /** The values of the key's first column, each once. */
    Set<String> firstKeys() {
        Set<String> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.add(String.valueOf(row[0])));
        return keys;
    }

    private static String names(List<Column> columns, String prefix) {
        return columns.stream().map(c -> prefix + c.name()).collect(Collectors.joining(", "));
    }
}
