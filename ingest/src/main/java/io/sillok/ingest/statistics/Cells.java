package io.sillok.ingest.statistics;

import io.sillok.model.landing.StatRow;
import java.util.ArrayList;
import java.util.List;
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
    /** The power of ten that values are given in; the OECD's older structures call it their own way. */
    private static final List<String> MULTIPLIERS = List.of("UNIT_MULT", "POWERCODE");
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
            "POWERCODE",
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
            "UPDATE_DATE",
            "COUNTRY_UPDATE_DATE",
            "DECIMALS_DISPLAYED",
            "SCALE", // in which the IMF shows values that it delivers in full
            "TITLE_EN",
            "TITLE_FR",
            "BASE_PER",
            "REPORTING_YEAR_START_DAY",
            "REPYEARSTART",
            "ACTION",
            "STRUCTURE",
            "STRUCTURE_ID",
            "STRUCTURE_NAME",
            "DATAFLOW");

    /** Of these, what some structures identify their observations by, as the BIS its exchange rates by {@code COLLECTION}. */
    private static final Set<String> AT_TIMES_DIMENSIONS = Set.of(
            "COLLECTION", "COLL_METHOD", "AVAILABILITY", "COMPILATION", "COVERAGE", "BASE_PER", "REF_YEAR_PRICE");

    /** Codes of SDMX's CL_OBS_STATUS by which there is no value. */
    private static final Set<String> MISSING = Set.of("H", "J", "K", "L", "M", "N", "O", "Q");

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

    /** What has the day by which the publisher dates the edition. */
    static final String EDITION = "EDITION";

    private final TreeMap<String, String> dimensions = new TreeMap<>();
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private String unitName = "";

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
        if (UNITS.contains(id)) {
            attribute(id, value); // it may identify the series as well
        }
        return dimension(id, value);
    }

    /** Whether it is an observation of a series that goes by this dimension. */
    boolean goesBy(String dimension) {
        return sameDimension(dimension).stream().anyMatch(dimensions::containsKey);
    }

    /** An observation of a series holds the dimension that it goes by, measures and attributes, and nothing else. */
    Cells describedBut(String dimension) {
        Set<String> kept = sameDimension(dimension);
        dimensions.forEach((id, cell) -> {
            if (!kept.contains(id)) {
                attributes.put(id, cell);
            }
        });
        dimensions.keySet().retainAll(kept);
        return this;
    }

    /** Nothing that was read so far is a dimension. */
    Cells described() {
        attributes.putAll(dimensions);
        dimensions.clear();
        return this;
    }

    private static Set<String> sameDimension(String id) {
        return PERIODS.contains(id) ? PERIODS : Set.of(id);
    }

    /** What a code is called; names of several codes make the series' title where the file gives none. */
    Cells name(String name) {
        if (!name.isBlank()) {
            names.add(name.strip());
        }
        return this;
    }

    /** What a dimension's code is called. */
    Cells name(String id, String name) {
        if (UNITS.contains(id)) {
            unitName = name.strip();
        }
        return name(name);
    }

    /** What an attribute's code is called: heard of those alone that say what kind of numbers the series has. */
    Cells attributeName(String id, String name) {
        return UNITS.contains(id) || OF_SERIES.contains(id) ? name(id, name) : this;
    }

    /** What the table is called. */
    Cells table(String name) {
        if (!name.isBlank()) {
            attributes.putIfAbsent("TITLE_COMPL", name.strip());
        }
        return this;
    }

    Cells all(Cells other) {
        names.addAll(other.names);
        unitName = other.unitName.isEmpty() ? unitName : other.unitName;
        dimensions.putAll(other.dimensions);
        attributes.putAll(other.attributes);
        return this;
    }

    /** A cell of a format that does not tell them apart, in a place where no dimension stands. */
    static boolean isAttribute(String id) {
        return ATTRIBUTES.contains(id) || UNITS.contains(id);
    }

    /** Whether a column in front of the value holds an attribute: beside the dimensions only what never is one. */
    static boolean isAttribute(String id, boolean amongDimensions) {
        return ATTRIBUTES.contains(id) && !(amongDimensions && AT_TIMES_DIMENSIONS.contains(id));
    }

    Cells without(String id) {
        dimensions.remove(id);
        attributes.remove(id);
        return this;
    }

    /** Takes over the attributes of a group that this observation belongs to; nearer ones stay. */
    void adopt(Cells group) {
        if (unitName.isEmpty() && UNITS.stream().noneMatch(attributes::containsKey)) {
            unitName = group.unitName;
            names.addAll(group.names);
        }
        group.attributes.forEach(attributes::putIfAbsent);
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

    /** Whether any cell says the period: there are tables without time. */
    boolean hasPeriod() {
        return PERIODS.stream().anyMatch(id -> !dimensions.getOrDefault(id, "").isBlank());
    }

    boolean isEmpty() {
        return dimensions.isEmpty() && attributes.isEmpty();
    }

    /** Whether a dimension is switched off: SDMX's {@code ~} says that what is told belongs to no observation. */
    boolean ofNoObservation() {
        return dimensions.containsValue("~");
    }

    /** Whether anything but the value is said of the observation that these codes are of. */
    boolean describes() {
        return attributes.keySet().stream().anyMatch(id -> !id.equals("OBS_VALUE") && !UNITS.contains(id));
    }

    /** The row that takes back every observation of these codes, and of this period where a cell says it. */
    StatRow deletion(String pointer, String dataset) {
        return new StatRow(
                pointer,
                dataset,
                codes(),
                period(),
                null,
                null,
                null,
                "M",
                null,
                StatRow.NO_ATTRIBUTES,
                StatRow.Action.DELETE);
    }

    private SortedMap<String, String> codes() {
        TreeMap<String, String> codes = new TreeMap<>(dimensions);
        codes.keySet().removeAll(PERIODS);
        return codes;
    }

    private String period() {
        return dimensions.getOrDefault("TIME_PERIOD", dimensions.getOrDefault("TIME", ""));
    }

    /** The row; its period is empty where no cell says it. */
    StatRow row(String pointer, String dataset, @Nullable String value) {
        return row(pointer, dataset, value, false);
    }

    /**
     * The row of a message that may add to what is known.
     *
     * @param merges whether a value that is known stays where none is given; a status by which there is none says enough
     */
    StatRow row(String pointer, String dataset, @Nullable String value, boolean merges) {
        boolean none = value == null || value.isBlank() || value.equals("NaN");
        String status = text(attributes.getOrDefault("OBS_STATUS", attributes.getOrDefault("OBS_FLAG", "")));
        String unit = null;
        for (String id : UNITS) {
            String cell = attributes.getOrDefault(id, dimensions.getOrDefault(id, ""));
            unit = unit == null ? text(cell) : unit;
        }
        if (unit != null && !unitName.isEmpty() && !unitName.equals(unit)) {
            unit += ": " + unitName; // as SDMX-CSV writes a code with its label
        }
        return new StatRow(
                pointer,
                dataset,
                codes(),
                period(),
                none ? null : value,
                unit,
                multiplier(),
                none && status == null ? "M" : status,
                attributes.get(EDITION),
                ofSeries(),
                merges && value == null && (status == null || !MISSING.contains(status)) ? StatRow.Action.MERGE : null);
    }

    private @Nullable String multiplier() {
        return MULTIPLIERS.stream()
                .map(id -> attributes.getOrDefault(id, ""))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(null);
    }

    private SortedMap<String, String> ofSeries() {
        TreeMap<String, String> ofSeries = new TreeMap<>();
        for (String id : OF_SERIES) {
            String cell = attributes.getOrDefault(id, "");
            if (!cell.isBlank()) {
                ofSeries.put(id, cell.strip());
            }
        }
        if (!names.isEmpty()) {
            ofSeries.putIfAbsent("TITLE", String.join("; ", names));
        }
        return ofSeries.isEmpty() ? StatRow.NO_ATTRIBUTES : ofSeries;
    }

    private static @Nullable String text(String cell) {
        return cell.isBlank() ? null : cell;
    }
}
