package io.sillok.ingest.statistics;

import io.sillok.model.unit.Units;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One data set of JSON-stat: a cube laid out row by row, the last dimension turning fastest.
 *
 * <p>The time dimension is the one whose role says so, else one that is called time, period, year, quarter, month or date. There may
 * be none.
 */
final class JsonStatTable {
    private static final Set<String> TIMES =
            Set.of("time", "time_period", "period", "year", "quarter", "month", "date");
    private static final Pattern UPDATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

    private final String name;
    private final JsonNode table;
    private final List<String> ids = new ArrayList<>();
    private final List<List<String>> codes = new ArrayList<>();
    /** Time's codes as they are read; empty where there is no time. */
    private final List<String> periods;

    private final long size;
    private final int time;
    private final int metric;
    /** What the metric's categories are measured in, as many as they are. */
    private final List<Cells> units;

    private final @Nullable String updated;

    /**
     * Reads the frame.
     *
     * @param table without its values
     * @throws IllegalArgumentException saying what is wrong with it
     * @throws ArithmeticException where it has too many cells to be counted
     */
    JsonStatTable(String key, JsonNode table) {
        this.table = table;
        this.name = name(key, table);
        JsonNode dimension = table.get("dimension");
        // version 1 keeps these three inside the dimensions
        JsonNode frame = table.has("id") && table.has("size") ? table : dimension;
        JsonTrees.elements(frame.get("id")).forEach(id -> ids.add(id.asString()));
        int sizes = frame.path("size").size();
        if (sizes != ids.size()) {
            throw new IllegalArgumentException("there are %d sizes for %d dimensions".formatted(sizes, ids.size()));
        }
        long cells = 1;
        for (int i = 0; i < ids.size(); i++) {
            int extent = frame.path("size").path(i).asInt(-1);
            codes.add(codes(dimension.path(ids.get(i)).path("category"), extent, ids.get(i)));
            cells = Math.multiplyExact(cells, extent);
        }
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("the data set has no dimensions");
        }
        this.size = cells;
        JsonNode role = table.has("role") ? table.get("role") : dimension.path("role");
        this.time = index(role.path("time").path(0).asString(""), TIMES);
        this.metric = index(role.path("metric").path(0).asString(""), Set.of());
        this.units = metric < 0 ? List.of() : units(codes.get(metric), dimension.path(ids.get(metric)));
        this.periods = time < 0 ? List.of() : periods(codes.get(time), dimension.path(ids.get(time)));
        int statuses = table.path("status").isArray() ? table.path("status").size() : 1;
        if (statuses != 1 && statuses != size) {
            throw new IllegalArgumentException(
                    "the data set has %d cells, and its status is an array of %d".formatted(size, statuses));
        }
        this.updated = day(table.path("updated").asString(""));
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    /** The codes, unit and status of the cell with this number. */
    Cells cells(long number) {
        Cells cells = new Cells();
        long rest = number;
        for (int i = ids.size() - 1; i >= 0; i--) {
            List<String> of = codes.get(i);
            int at = (int) (rest % of.size());
            rest /= of.size();
            if (i == time) {
                cells.dimension("TIME_PERIOD", periods.get(at));
            } else {
                cells.dimension(ids.get(i), of.get(at));
            }
            if (i == metric) {
                cells.all(units.get(at));
            }
        }
        attribute(cells, "OBS_STATUS", status(number));
        if (updated != null) {
            cells.attribute(Cells.EDITION, updated);
        }
        name(cells, number);
        return cells;
    }

    /**
     * The standard's unit has a label and a symbol, either alone too: a label that is a mere multiple, {@code million}, is one of the
     * symbol's. Publishers add a base, and its multiplier.
     */
    private static Cells unit(JsonNode unit) {
        Cells cells = new Cells();
        String symbol = unit.path("symbol").asString("").strip();
        String label = unit.path("label").asString("").strip();
        boolean multiple =
                Units.standard().resolve("%s %s".formatted(label, symbol)).isPresent();
        String measured =
                label.isEmpty() || symbol.isEmpty() ? label + symbol : multiple ? label + " " + symbol : label;
        if (unit.has("base")) {
            attribute(cells, "UNIT_MEASURE", unit.get("base"));
        } else if (!measured.isEmpty()) {
            cells.attribute("UNIT_MEASURE", measured);
        }
        attribute(cells, "UNIT_MULT", unit.has("multiplier") ? unit.get("multiplier") : unit.get("mult"));
        return cells;
    }

    private static List<Cells> units(List<String> codes, JsonNode metric) {
        JsonNode units = metric.path("category").path("unit");
        return codes.stream().map(code -> unit(units.path(code))).toList();
    }

    /** Codes may be the publisher's own, numbers even, beside labels that name the periods. */
    private static List<String> periods(List<String> codes, JsonNode time) {
        JsonNode labels = time.path("category").path("label");
        List<String> named =
                codes.stream().map(code -> labels.path(code).asString("")).toList();
        return PeriodNames.of(codes).or(() -> PeriodNames.of(named)).orElse(codes);
    }

    /** What the categories but time's are called, and the data set; labels that merely repeat the codes say nothing. */
    private void name(Cells cells, long number) {
        StringBuilder title = new StringBuilder();
        long rest = number;
        for (int i = ids.size() - 1; i >= 0; i--) {
            List<String> of = codes.get(i);
            String code = of.get((int) (rest % of.size()));
            rest /= of.size();
            String label = table.path("dimension")
                    .path(ids.get(i))
                    .path("category")
                    .path("label")
                    .path(code)
                    .asString("");
            if (i != time && !label.isBlank() && !label.equals(code)) {
                title.insert(0, title.isEmpty() ? "" : "; ").insert(0, label.strip());
            }
        }
        if (!title.isEmpty()) {
            cells.attribute("TITLE", title.toString());
        }
        attribute(cells, "TITLE_COMPL", table.get("label"));
    }

    /** The day of {@code 2024-03-05}, {@code 2024-03-05T09:00:00Z} or {@code …+0200}, as its publisher has it; null for anything else. */
    private static @Nullable String day(String updated) {
        Matcher day = UPDATED.matcher(updated.strip());
        try {
            return day.matches() ? LocalDate.parse(day.group(1)).toString() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** One for all cells, an array, or an object that leaves gaps. */
    private @Nullable JsonNode status(long number) {
        JsonNode status = table.path("status");
        if (status.isString()) {
            return status;
        } else if (status.isArray()) {
            return status.size() == 1 ? status.get(0) : number < status.size() ? status.get((int) number) : null;
        }
        return status.get(String.valueOf(number));
    }

    /** The numbers of the cells that have a status of their own in an object. */
    SortedSet<Long> withStatus() {
        SortedSet<Long> numbers = new TreeSet<>();
        if (table.path("status").isObject()) {
            for (String cell : table.path("status").propertyNames()) {
                if (cell.matches("\\d{1,18}") && Long.parseLong(cell) < size) {
                    numbers.add(Long.parseLong(cell));
                }
            }
        }
        return numbers;
    }

    private static void attribute(Cells cells, String id, @Nullable JsonNode value) {
        String text = JsonTrees.text(value);
        if (text != null) {
            cells.attribute(id, text);
        }
    }

    /** The codes in their order; the index may be an array, an object of places, or left out where the labels tell. */
    private static List<String> codes(JsonNode category, int extent, String id) {
        JsonNode index = category.path("index");
        @Nullable String[] codes = new @Nullable String[Math.max(0, extent)];
        if (index.isArray()) {
            for (int i = 0; i < Math.min(codes.length, index.size()); i++) {
                codes[i] = JsonTrees.text(index.get(i));
            }
        } else if (index.isObject()) {
            for (Map.Entry<String, JsonNode> place : index.properties()) {
                int at = place.getValue().asInt(-1);
                if (at >= 0 && at < codes.length) {
                    codes[at] = place.getKey();
                }
            }
        } else if (category.path("label").isObject() && category.path("label").size() == codes.length) {
            int at = 0;
            for (String label : category.path("label").propertyNames()) {
                codes[at++] = label;
            }
        }
        List<String> all = new ArrayList<>();
        for (String code : codes) {
            if (code == null) {
                throw new IllegalArgumentException(
                        "the dimension '%s' does not name each of its categories".formatted(id));
            }
            all.add(code);
        }
        if (extent < 0) {
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
