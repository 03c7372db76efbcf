package io.sillok.report.output;

import io.sillok.report.definition.QueryRows;
import io.sillok.report.figure.Evidence;
import io.sillok.report.figure.Fig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query's rows as a table: RFC 4180, UTF-8. A column of figures becomes three: the bare value, {@code _unit} and
 * {@code _figure}, the key; a column of sentences the sentence, {@code _key}, {@code _source}, {@code _date} and {@code _url}. Lists and objects stand as JSON.
 *
 * @param fields names and Frictionless types of the columns
 * @param rows cells as {@link BigDecimal}, {@link Boolean}, {@link String} or null
 */
public record Csv(List<Field> fields, List<List<@Nullable Object>> rows) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** RFC 4180. */
    public static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    // OWASP: what a spreadsheet may take for a formula, also behind blanks
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");
    /** What a spreadsheet needs at the beginning of a file to take it for UTF-8. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A column: name and Frictionless type. */
    public record Field(String name, String type) {}

    /** The table of a query's rows. */
    public static Csv of(QueryRows query) {
        Map<String, String> kinds = kinds(query);
        List<Field> fields = new ArrayList<>();
        kinds.forEach((column, kind) -> {
            if (kind.equals("figure")) {
                fields.add(new Field(column, "number"));
                fields.add(new Field(column + "_unit", "string"));
                fields.add(new Field(column + "_figure", "string"));
            } else if (kind.equals("evidence")) {
                fields.add(new Field(column, "string"));
                fields.add(new Field(column + "_key", "string"));
                fields.add(new Field(column + "_source", "string"));
                fields.add(new Field(column + "_date", "date"));
                fields.add(new Field(column + "_url", "string"));
            } else {
                fields.add(new Field(column, kind));
            }
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> row : query.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            kinds.forEach((column, kind) -> {
                Object value = row.get(column);
                if (kind.equals("evidence")) {
                    cells.addAll(
                            value instanceof Evidence evidence ? evidence(evidence) : Collections.nCopies(5, null));
                } else if (!kind.equals("figure")) {
                    cells.add(cell(value));
                } else if (value instanceof Fig fig) {
                    cells.add(fig.value());
                    cells.add(fig.unit());
                    cells.add(fig.key());
                } else {
                    cells.add(null);
                    cells.add(null);
                    cells.add(null);
                }
            });
            rows.add(cells);
        }
        return new Csv(List.copyOf(fields), rows);
    }

    private static List<@Nullable Object> evidence(Evidence evidence) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(evidence.origin().text());
        cells.add(evidence.key());
        cells.add(evidence.origin().sourceId());
        cells.add(evidence.origin().publishedOn().toString());
        cells.add(evidence.origin().url());
        return cells;
    }

    /** The file's bytes: numbers bare, text as it is. */
    public byte[] bytes() {
        return text(false).getBytes(StandardCharsets.UTF_8);
    }

    /** The twin for spreadsheets: byte order mark, and an apostrophe before text that would run as a formula. */
    public byte[] excelBytes() {
        return (BYTE_ORDER_MARK + text(true)).getBytes(StandardCharsets.UTF_8);
    }

    private String text(boolean guarded) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(fields.stream().map(Field::name).toList());
            for (List<@Nullable Object> row : rows) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (Object cell : row) {
                    cells.add(
                            cell instanceof BigDecimal number
                                    ? number.toPlainString()
                                    : guarded && cell instanceof String text ? guard(text) : cell);
                }
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A text as a spreadsheet may hold it: an apostrophe stands before what would run as a formula. */
    public static String guard(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** What each column holds in any row: a column without a value in this issue counts as text. */
    private static Map<String, String> kinds(QueryRows query) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String column : query.columns()) {
            String kind = query.rows().stream()
                    .map(row -> row.get(column))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .map(Csv::kind)
                    .orElse("string");
            kinds.put(column, kind);
        }
        return kinds;
    }

    private static String kind(Object value) {
        if (value instanceof Fig) {
            return "figure";
        }
        if (value instanceof Evidence) {
            return "evidence";
        }
        if (value instanceof BigDecimal) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof LocalDate) {
            return "date";
        }
        if (value instanceof Instant) {
            return "datetime";
        }
        return value instanceof List<?> ? "array" : value instanceof Map<?, ?> ? "object" : "string";
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value == null || value instanceof BigDecimal || value instanceof Boolean || value instanceof String) {
            return value;
        }
        return value instanceof List<?> || value instanceof Map<?, ?>
                ? JSON.writeValueAsString(plain(value))
                : value.toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Fig fig) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("figure", fig.key());
            json.put("value", fig.value().toPlainString());
            json.put("unit", fig.unit());
            return json;
        }
        if (value instanceof Evidence evidence) {
            return evidence.key();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            map.forEach((k, v) -> json.put(String.valueOf(k), plain(v)));
            return json;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Csv::plain).toList();
        }
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }
}
