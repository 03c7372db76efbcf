package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON-stat 1 and 2: a data set, or a bundle of several. */
public final class JsonStatDecoder implements StatisticsDecoder {
    @Override
    public String version() {
        return "json-stat/1";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        TableFindings findings = new TableFindings(delivery.name(), "JSON-stat");
        JsonNode root;
        try {
            root = JsonTrees.read(delivery);
        } catch (JacksonException e) {
            return Decoding.refused(
                    "application/json",
                    findings.broken("json_malformed", "", "the file is not JSON: " + e.getOriginalMessage()));
        }
        List<JsonStatTable> tables = new ArrayList<>();
        try {
            if (root.has("value") && root.has("dimension")) {
                tables.add(new JsonStatTable("", root, findings));
            } else if (root.isObject()) {
                for (Map.Entry<String, JsonNode> part : root.properties()) {
                    if (part.getValue().has("value") && part.getValue().has("dimension")) {
                        tables.add(new JsonStatTable(part.getKey(), part.getValue(), findings));
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            return Decoding.refused("application/json", findings.refused(String.valueOf(e.getMessage())));
        }
        if (tables.isEmpty()) {
            return Decoding.refused("application/json", findings.refused("the file holds no data set"));
        }
        Iterator<TreeDecoding.Made> rows = tables.stream()
                .flatMap(table -> IntStream.range(0, table.size()).mapToObj(table::row))
                .iterator();
        return new TreeDecoding(rows);
    }
}
