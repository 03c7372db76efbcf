package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One data set of JSON-stat: a cube laid out row by row, the last dimension turning fastest.
 *
 * <p>The time dimension is the one whose role says so, else one that is called time, period, year, quarter or month.
 */
final class JsonStatTable {
    private static final Set<String> TIMES = Set.of("time", "time_period", "period", "year", "quarter", "month");

    private final String name;
    private final JsonNode table;
    private final TableFindings findings;
    private final List<String> ids = new ArrayList<>();
    private final List<List<String>> codes = new ArrayList<>();
    private final int size;
    private final int time;
    private final int metric;

    /**
     * Reads the frame.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    JsonStatTable(String key, JsonNode table, TableFindings findings) {
        this.table = table;
        this.findings = findings;
        this.name = name(key, table);
        JsonNode dimension = table.get("dimension");
        // version 1 keeps these three inside the dimensions
        JsonNode frame = table.has("id") && table.has("size") ? table : dimension;
        JsonTrees.elements(frame.get("id")).forEach(id -> ids.add(id.asString()));
        long cells = 1;
        for (int i = 0; i < ids.size(); i++) {
            int extent = frame.path("size").path(i).asInt(-1);
            codes.add(codes(dimension.path(ids.get(i)).path("category"), extent, ids.get(i)));
            cells = Math.multiplyExact(cells, extent);
        }
        if (ids.isEmpty() || cells > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the data set has no dimensions, or too many cells");
        }
        this.size = (int) cells;
        JsonNode role = table.has("role") ? table.get("role") : dimension.path("role");
        this.time = index(role.path("time").path(0).asString(""), TIMES);
        this.metric = index(role.path("metric").path(0).asString(""), Set.of());
    }

    int size() {
        return size;
    }

    /** The cell with this number. */
    TreeDecoding.Made row(int number) {
        Cells cells = new Cells();
        int rest = number;
        for (int i = ids.size() - 1; i >= 0; i--) {
            List<String> of = codes.get(i);
            String code = of.get(rest % of.size());
            rest /= of.size();
            cells.dimension(i == time ? "TIME_PERIOD" : ids.get(i), code);
            if (i == metric) {
                JsonNode unit = table.path("dimension")
                        .path(ids.get(i))
                        .path("category")
                        .path("unit")
                        .path(code);
                attribute(cells, "UNIT_MEASURE", unit.has("base") ? unit.get("base") : unit.get("label"));
                attribute(cells, "UNIT_MULT", unit.get("mult"));
            }
        }
        JsonNode status = table.path("status");
        attribute(
                cells,
                "OBS_STATUS",
                status.isString() ? status : at(status.has("value") ? status.get("value") : status, number));
        JsonNode value = at(table.get("value"), number);
        String pointer = "row " + (number + 1);
        String raw = value == null ? "null" : value.toString();
        Optional<StatRow> row = cells.row(pointer, name, JsonTrees.text(value));
        return row.map(r -> TreeDecoding.Made.row(r, raw))
                .orElseGet(() ->
                        TreeDecoding.Made.rejected(findings.row(pointer, "the data set has no time dimension"), raw));
    }

    private static void attribute(Cells cells, String id, @Nullable JsonNode value) {
        String text = JsonTrees.text(value);
        if (text != null) {
            cells.attribute(id, text);
        }
    }

    /** An array, or an object that leaves gaps. */
    private static @Nullable JsonNode at(JsonNode cells, int number) {
        return cells.isArray() ? cells.get(number) : cells.get(String.valueOf(number));
    }

    /** The codes in their order; the index may be an array, an object of places, or left out where there is one category. */
    private static List<String> codes(JsonNode category, int extent, String id) {
        JsonNode index = category.path("index");
        @Nullable String[] codes = new @Nullable String[Math.max(0, extent)];
        if (index.isArray()) {
            for (int i = 0; i < Math.min(codes.length, index.size()); i++) {
                codes[i] = index.get(i).asString();
            }
        } else if (index.isObject()) {
            for (Map.Entry<String, JsonNode> place : index.properties()) {
                int at = place.getValue().asInt(-1);
                if (at >= 0 && at < codes.length) {
                    codes[at] = place.getKey();
                }
            }
        } else if (codes.length == 1 && category.path("label").isObject()) {
            category.path("label").propertyNames().stream().findFirst().ifPresent(only -> codes[0] = only);
        }
        List<String> all = new ArrayList<>();
        for (String code : codes) {
            if (code == null) {
                throw new IllegalArgumentException(
                        "the dimension '%s' does not name each of its categories".formatted(id));
            }
            all.add(code);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("the dimension '%s' has no size".formatted(id));
        }
        return all;
    }

    private int index(String named, Set<String> usual) {
        int found = ids.indexOf(named);
        for (int i = 0; found < 0 && i < ids.size(); i++) {
            found = usual.contains(ids.get(i).toLowerCase(Locale.ROOT)) ? i : -1;
        }
        return found;
    }

    /** The publisher's identifier: the bundle's key, the extension's id, the address's last part, or the label. */
    private static String name(String key, JsonNode table) {
        String id = table.path("extension").path("id").asString("");
        String href = table.path("href").asString("");
        String file = href.substring(href.lastIndexOf('/') + 1).replaceAll("\\.\\w+$", "");
        String own = !id.isEmpty()
                ? id
                : !file.isEmpty() ? file : table.path("label").asString("");
        return key.isEmpty() || key.equals("dataset") ? own : key;
    }
}
