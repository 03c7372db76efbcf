package io.sillok.transform.statistics;

import io.sillok.model.landing.StatRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** A row of {@code landing.stat_row}, every cell still text. */
record LandedRow(
        String documentId,
        String pointer,
        SortedMap<String, String> dimensions,
        SortedMap<String, String> attributes,
        String period,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String multiplier,
        @Nullable String status,
        @Nullable String vintage,
        StatRow.@Nullable Action action) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> DIMENSIONS = new TypeReference<>() {};
    private static final SortedMap<String, String> NONE = Collections.unmodifiableSortedMap(new TreeMap<>());

    /**
     * The row at which a result stands, its value, codes and attributes apart.
     *
     * @param row with the columns of {@code landing.stat_row} by their names
     */
    static LandedRow of(
            ResultSet row,
            @Nullable String value,
            SortedMap<String, String> dimensions,
            SortedMap<String, String> attributes)
            throws SQLException {
        return new LandedRow(
                row.getString("document_id"),
                row.getString("pointer"),
                dimensions,
                attributes,
                row.getString("period"),
                value,
                row.getString("unit"),
                row.getString("multiplier"),
                row.getString("status"),
                row.getString("vintage"),
                StatRow.Action.ofCode(row.getString("action")).orElse(null));
    }

    static SortedMap<String, String> dimensions(String json) {
        return JSON.readValue(json, DIMENSIONS);
    }

    static SortedMap<String, String> attributes(@Nullable String json) {
        return json == null ? NONE : JSON.readValue(json, DIMENSIONS);
    }

    static String json(SortedMap<String, String> dimensions) {
        return JSON.writeValueAsString(dimensions);
    }

    /** The row as it stands in quarantine: what was delivered, as one JSON object. */
    String raw() {
        TreeMap<String, Object> row = new TreeMap<>();
        row.put("dimensions", dimensions);
        if (!attributes.isEmpty()) {
            row.put("attributes", attributes);
        }
        row.put("period", period);
        row.put("value", value);
        row.put("unit", unit);
        row.put("multiplier", multiplier);
        row.put("status", status);
        if (action != null) {
            row.put("action", action.code());
        }
        return JSON.writeValueAsString(row);
    }
}
