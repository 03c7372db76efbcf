package io.sillok.report.export;

import io.sillok.model.Frequency;
import io.sillok.report.text.Resources;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A series that is exported.
 *
 * @param id as in {@code reporting.series}
 * @param key dataset, a colon, codes
 * @param datasetId source, a slash, the publisher's dataset
 * @param dataset the publisher's dataset
 * @param dimensions code by dimension
 * @param unit what its values count, or null where nobody says
 * @param region what place it is about, or null
 * @param title as the publisher names it, or null
 * @param transformation SDMX's code, or ours in its manner, of level or change; null where nobody says
 * @param basePeriod in which an index is 100, or in whose prices values are; null where nobody says
 * @param adjustment SDMX's code of seasonal adjustment; null where nobody says
 */
public record ExportedSeries(
        int id,
        String key,
        String datasetId,
        String sourceId,
        String dataset,
        SortedMap<String, String> dimensions,
        Frequency frequency,
        @Nullable String unit,
        @Nullable String region,
        @Nullable String title,
        @Nullable String transformation,
        @Nullable String basePeriod,
        @Nullable String adjustment) {
    private static final String SELECT = Resources.text(ExportedSeries.class, "series.sql");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> DIMENSIONS = new TypeReference<>() {};

    public ExportedSeries {
        dimensions = Collections.unmodifiableSortedMap(dimensions);
    }

    /** Those of the keys and the datasets that there are, each once, by dataset and key. */
    public static List<ExportedSeries> find(
            Connection connection, Collection<String> keys, Collection<String> datasetIds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            select.setArray(2, connection.createArrayOf("text", datasetIds.toArray()));
            List<ExportedSeries> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ExportedSeries(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            JSON.readValue(row.getString(6), DIMENSIONS),
                            Frequency.valueOf(row.getString(7)),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10),
                            row.getString(11),
                            row.getString(12),
                            row.getString(13)));
                }
            }
            return found;
        }
    }

    /** The dimensions as one JSON object. */
    String dimensionsAsJson() {
        return JSON.writeValueAsString(dimensions);
    }
}
