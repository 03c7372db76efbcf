package io.sillok.report.definition;

import io.sillok.report.figure.Evidence;
import io.sillok.report.figure.Fig;
import io.sillok.report.figure.FigureStore;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a query gave. Text that names a figure and JSON that calculates one have become a {@link Fig}, text that names a sentence an
 * {@link Evidence}; other JSON has become lists and maps, dates are {@link LocalDate}, numbers {@link BigDecimal}.
 *
 * @param name of the query
 * @param columns in their order
 * @param rows in the query's order
 */
public record QueryRows(String name, List<String> columns, List<Map<String, @Nullable Object>> rows) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Runs a query. */
    static QueryRows run(
            Connection connection, NamedQuery query, Map<Parameter, Object> parameters, FigureStore figures)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.parameters().size(); i++) {
                bind(connection, select, i + 1, query.parameters().get(i), parameters);
            }
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                ResultSetMetaData meta = row.getMetaData();
                for (int c = 1; c <= meta.getColumnCount(); c++) {
                    columns.add(meta.getColumnLabel(c));
                }
                while (row.next()) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (int c = 1; c <= columns.size(); c++) {
                        values.put(columns.get(c - 1), value(row, c, meta.getColumnTypeName(c), figures));
                    }
                    rows.add(values);
                }
            }
            return new QueryRows(query.name(), List.copyOf(columns), rows);
        } catch (SQLException e) {
            throw new SQLException("query %s: %s".formatted(query.name(), e.getMessage()), e.getSQLState(), e);
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement select,
            int position,
            Parameter parameter,
            Map<Parameter, Object> parameters)
            throws SQLException {
        Object value = parameters.get(parameter);
        if (value instanceof List<?> list) {
            select.setArray(position, connection.createArrayOf("text", list.toArray()));
        } else {
            select.setObject(position, value);
        }
    }

    private static @Nullable Object value(ResultSet row, int column, String type, FigureStore figures)
            throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        if (type.equals("json") || type.equals("jsonb")) {
            return resolve(JSON.readValue(row.getString(column), Object.class), figures);
        }
        if (value instanceof Array array) {
            return resolve(List.of((Object[]) array.getArray()), figures);
        }
        if (value instanceof Date) {
            return row.getObject(column, LocalDate.class);
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return resolve(value, figures);
    }

    private static @Nullable Object resolve(@Nullable Object value, FigureStore figures) throws SQLException {
        if (value instanceof String text) {
            return figures.named(text);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                resolved.put(String.valueOf(entry.getKey()), entry.getValue());
            }
            if (FigureStore.isDerived(resolved)) {
                return figures.derived(resolved).orElse(null);
            }
            for (Map.Entry<String, @Nullable Object> entry : resolved.entrySet()) {
                entry.setValue(resolve(entry.getValue(), figures));
            }
            return resolved;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> resolved = new ArrayList<>();
            for (Object item : list) {
                resolved.add(resolve(item, figures));
            }
            return resolved;
        }
        return value;
    }
}
