package io.sillok.transform.statistics;

import io.sillok.model.landing.StatRow;
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
