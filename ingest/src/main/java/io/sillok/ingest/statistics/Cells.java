package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one observation by SDMX's names for them ({@code TIME_PERIOD}, {@code OBS_VALUE}, {@code UNIT_MULT}…), and
 * how they become a row.
 */
final class Cells {
    private static final Set<String> PERIODS = Set.of("TIME_PERIOD", "TIME");
    private static final List<String> UNITS = List.of("UNIT_MEASURE", "UNIT", "unit");
    /** SDMX's cross-domain concepts that describe an observation and never identify one. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "OBS_VALUE",
            "OBS_STATUS",
            "OBS_FLAG",
            "CONF_STATUS",
            "CONF_STATUS_OBS",
            "OBS_CONF",
            "OBS_PRE_BREAK",
            "OBS_COM",
            "UNIT_MULT",
            "DECIMALS",
            "TITLE",
            "TITLE_COMPL",
            "COLL_METHOD",
            "COLLECTION",
            "TIME_FORMAT",
            "COMMENT",
            "COMMENT_OBS",
            "COMMENT_TS",
            "COMMENT_DSET",
            "PRE_BREAK_VALUE",
            "PUBL_PUBLIC",
            "PUBL_MU",
            "PUBL_ECB",
            "SOURCE_PUB",
            "SOURCE_DETAIL",
            "NAT_TITLE",
            "AVAILABILITY",
            "COMPILATION",
            "COVERAGE",
            "BREAKS",
            "DOM_SER_IDS",
            "COMMENT_REF",
            "DISS_ORG",
            "TIME_PER_COLLECT",
            "REF_YEAR_PRICE",
            "VALIDFROM",
            "VALID_FROM",
            "VALID_TO",
            "SERIES_KEY",
            "OBS_KEY",
            "SOURCE_AGENCY",
            "EMBARGO_DATE",
            "LAST_UPDATE",
            "BASE_PER",
            "REPORTING_YEAR_START_DAY",
            "REPYEARSTART",
            "ACTION",
            "STRUCTURE",
            "STRUCTURE_ID",
            "STRUCTURE_NAME",
            "DATAFLOW");

    /** Attributes that say what kind of numbers a series is of. */
    private static final List<String> OF_SERIES = List.of(
            "TITLE",
            "TITLE_COMPL",
            "TRANSFORMATION",
            "ADJUSTMENT",
            "SEASONAL_ADJUST",
            "BASE_PER",
            "REF_YEAR_PRICE",
            "REPORTING_YEAR_START_DAY",
            "REPYEARSTART");

    private final TreeMap<String, String> dimensions = new TreeMap<>();
    private final TreeMap<String, String> attributes = new TreeMap<>();

    /** A cell that the file calls a dimension. */
    Cells dimension(String id, String code) {
        dimensions.put(id, code);
        return this;
    }

    /** A cell that the file calls an attribute; the nearest one to the observation counts. */
    Cells attribute(String id, String value) {
        attributes.put(id, value);
        return this;
    }

    /** A cell of a format that does not tell dimensions from attributes. */
    Cells either(String id, String value) {
        if (ATTRIBUTES.contains(id)) {
            return attribute(id, value);
        }
        if (id.equals("UNIT_MEASURE")) {
            attribute(id, value); // it may identify the series as well
        }
        return dimension(id, value);
    }

    Cells all(Cells other) {
        dimensions.putAll(other.dimensions);
        attributes.putAll(other.attributes);
        return this;
    }

    /** A cell of a format that does not tell them apart, in a place where no dimension stands. */
    static boolean isAttribute(String id) {
        return ATTRIBUTES.contains(id) || UNITS.contains(id);
    }

    Cells attributesOf(Cells other) {
        attributes.putAll(other.attributes);
        return this;
    }

    Cells without(String id) {
        dimensions.remove(id);
        attributes.remove(id);
        return this;
    }

    /** Takes over the attributes of a group that this observation belongs to; nearer ones stay. */
    void adopt(Cells group) {
        group.attributes.forEach(attributes::putIfAbsent);
        String unit = dimensions.containsKey("UNIT_MEASURE") ? null : group.dimensions.get("UNIT_MEASURE");
        if (unit != null) {
            attributes.putIfAbsent("UNIT_MEASURE", unit);
        }
    }

    /** The observation's value as delivered, or null. */
    @Nullable
    String value() {
        return attributes.get("OBS_VALUE");
    }

    /** The codes by dimension, the period's among them. */
    SortedMap<String, String> dimensions() {
        return dimensions;
    }

    boolean hasStatus() {
        return attributes.containsKey("OBS_STATUS") || attributes.containsKey("OBS_FLAG");
    }

    Cells withoutAttributes() {
        attributes.clear();
        return this;
    }

    /** Whether any cell says the period: there are tables without time. */
    boolean hasPeriod() {
        return PERIODS.stream().anyMatch(id -> !dimensions.getOrDefault(id, "").isBlank());
    }

    boolean isEmpty() {
        return dimensions.isEmpty() && attributes.isEmpty();
    }

    /** The row; its period is empty where no cell says it. */
    StatRow row(String pointer, String dataset, @Nullable String value) {
        String period = "";
        TreeMap<String, String> codes = new TreeMap<>();
        for (Map.Entry<String, String> cell : dimensions.entrySet()) {
            if (PERIODS.contains(cell.getKey())) {
                period = cell.getValue();
            } else {
                codes.put(cell.getKey(), cell.getValue());
            }
        }
        boolean none = value == null || value.isBlank() || value.equals("NaN");
        String status = text(attributes.getOrDefault("OBS_STATUS", attributes.getOrDefault("OBS_FLAG", "")));
        String unit = null;
        for (String id : UNITS) {
            String cell = attributes.getOrDefault(id, dimensions.getOrDefault(id, ""));
            unit = unit == null ? text(cell) : unit;
        }
        return new StatRow(
                pointer,
                dataset,
                codes,
                period,
                none ? null : value,
                unit,
                text(attributes.getOrDefault("UNIT_MULT", "")),
                none && status == null ? "M" : status,
                null,
                ofSeries());
    }

    private SortedMap<String, String> ofSeries() {
        TreeMap<String, String> ofSeries = new TreeMap<>();
        for (String id : OF_SERIES) {
            String cell = attributes.getOrDefault(id, "");
            if (!cell.isBlank()) {
                ofSeries.put(id, cell.strip());
            }
        }
        return ofSeries.isEmpty() ? StatRow.NO_ATTRIBUTES : ofSeries;
    }

    private static @Nullable String text(String cell) {
        return cell.isBlank() ? null : cell;
    }
}
