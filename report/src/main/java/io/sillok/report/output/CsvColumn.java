package io.sillok.report.output;

import io.sillok.report.definition.QueryRows;
import io.sillok.report.figure.Evidence;
import io.sillok.report.figure.Fig;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A query's column as a table has it: each value in one cell or in several. */
sealed interface CsvColumn {
    /** The table's columns that it becomes. */
    List<Csv.Field> fields();

    /** A value's cells, as many as there are fields: {@link BigDecimal}, {@link Boolean}, {@link String} or null. */
    List<@Nullable Object> cells(@Nullable Object value);

    /** The column of that name, by what it holds in the first row that has a value; one without any in this issue counts as text. */
    static CsvColumn of(String name, QueryRows query) {
        Object first = query.rows().stream()
                .map(row -> row.get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        if (first instanceof Fig) {
            return new Figures(name);
        }
        return first instanceof Evidence ? new Sentences(name) : new Values(name, type(first));
    }

    private static String type(Object value) {
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

    /** The bare value, its unit and the figure's key. */
    record Figures(String name) implements CsvColumn {
        @Override
        public List<Csv.Field> fields() {
            return List.of(
                    new Csv.Field(name, "number"),
                    new Csv.Field(name + "_unit", "string"),
                    new Csv.Field(name + "_figure", "string"));
        }

        @Override
        public List<@Nullable Object> cells(@Nullable Object value) {
            return value instanceof Fig fig
                    ? Arrays.asList(fig.value(), fig.unit(), fig.key())
                    : Collections.nCopies(fields().size(), null);
        }
    }

    /** The sentence, its key, and who published it when and where. */
    record Sentences(String name) implements CsvColumn {
        @Override
        public List<Csv.Field> fields() {
            return List.of(
                    new Csv.Field(name, "string"),
                    new Csv.Field(name + "_key", "string"),
                    new Csv.Field(name + "_source", "string"),
                    new Csv.Field(name + "_date", "date"),
                    new Csv.Field(name + "_url", "string"));
        }

        @Override
        public List<@Nullable Object> cells(@Nullable Object value) {
            return value instanceof Evidence evidence
                    ? Arrays.asList(
                            evidence.origin().text(),
                            evidence.key(),
                            evidence.origin().sourceId(),
                            evidence.origin().publishedOn().toString(),
                            evidence.origin().url())
                    : Collections.nCopies(fields().size(), null);
        }
    }

    /**
     * Values as they are; lists and objects as JSON.
     *
     * @param type Frictionless type
     */
    record Values(String name, String type) implements CsvColumn {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public List<Csv.Field> fields() {
            return List.of(new Csv.Field(name, type));
        }

        @Override
        public List<@Nullable Object> cells(@Nullable Object value) {
            return Collections.singletonList(cell(value));
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
                return list.stream().map(Values::plain).toList();
            }
            return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
        }
    }
}
