package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * JSON-stat 1 and 2: a data set, or several in a bundle or a collection. Read twice, first for the dimensions, then for the values,
 * which are not held.
 */
public final class JsonStatDecoder implements StatisticsDecoder {
    static final String MEDIA_TYPE = "application/json";

    @Override
    public String version() {
        return "json-stat/4";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        TableFindings findings = new TableFindings(delivery.name(), "JSON-stat");
        JsonNode root;
        try {
            root = JsonTrees.frame(delivery, JsonStatDecoder::isBulk);
        } catch (JacksonException e) {
            return Decoding.refused(MEDIA_TYPE, findings.notJson(delivery, "", e));
        }
        SortedMap<Integer, JsonStatTable> tables = new TreeMap<>();
        try {
            tables(root, tables);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Decoding.refused(MEDIA_TYPE, findings.refused(String.valueOf(e.getMessage())));
        }
        if (tables.isEmpty()) {
            JsonNode error = root.has("error") ? root.get("error") : root.get("warning");
            return Decoding.refused(
                    MEDIA_TYPE,
                    findings.refused(
                            error == null ? "the file holds no data set" : "the publisher answers: " + said(error)));
        }
        return new JsonStatCells(findings, new JsonBulk(delivery, JsonStatDecoder::isBulk), tables);
    }

    /** A category may be called so, too; data sets hold their values beside their dimensions. */
    private static boolean isBulk(String path, String name) {
        return name.equals("value") && !path.contains("/dimension");
    }

    private static void tables(JsonNode root, SortedMap<Integer, JsonStatTable> tables) {
        if (isDataset(root)) {
            add("", root, tables);
        } else if (root.isObject()) {
            for (Map.Entry<String, JsonNode> part : root.properties()) {
                if (isDataset(part.getValue())) {
                    add(part.getKey(), part.getValue(), tables);
                }
            }
            for (JsonNode item : JsonTrees.elements(root.path("link").get("item"))) {
                if (isDataset(item)) {
                    add("", item, tables);
                }
            }
        }
    }

    private static boolean isDataset(JsonNode node) {
        return node.path("value").isInt() && node.has("dimension");
    }

    private static void add(String key, JsonNode table, SortedMap<Integer, JsonStatTable> tables) {
        tables.put(table.get("value").asInt(), new JsonStatTable(key, table));
    }

    private static String said(JsonNode error) {
        JsonNode first = error.isArray() ? error.path(0) : error;
        return first.path("label").asString(first.path("message").asString(first.toString()));
    }
}
