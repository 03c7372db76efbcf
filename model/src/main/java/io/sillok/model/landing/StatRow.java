package io.sillok.model.landing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One statistical value as delivered: every cell is still text.
 *
 * @param pointer where it stands in its document ({@code row 12 column 2024})
 * @param dataset the publisher's dataset identifier
 * @param dimensions code by dimension, without period, value, unit, multiplier and status
 * @param period as delivered; empty where the table says no time
 * @param value as delivered; null where the publisher gives none
 * @param unit as delivered, if any
 * @param multiplier SDMX UNIT_MULT as delivered, if any: the power of ten
 * @param status SDMX OBS_STATUS as delivered, if any
 * @param vintage the day by which the publisher dates this edition, as delivered, if any
 * @param attributes what the publisher says of the series that the value belongs to, under SDMX's names: {@code TITLE}, {@code
 *     BASE_PER}, {@code REPORTING_YEAR_START_DAY}…
 */
public record StatRow(
        String pointer,
        String dataset,
        SortedMap<String, String> dimensions,
        String period,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String multiplier,
        @Nullable String status,
        @Nullable String vintage,
        SortedMap<String, String> attributes) {
    /** Of whose series the publisher says nothing more. */
    public static final SortedMap<String, String> NO_ATTRIBUTES = Collections.unmodifiableSortedMap(new TreeMap<>());

    /** A value of which nothing is said beside its codes. */
    public StatRow(
            String pointer,
            String dataset,
            SortedMap<String, String> dimensions,
            String period,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String multiplier,
            @Nullable String status,
            @Nullable String vintage) {
        this(pointer, dataset, dimensions, period, value, unit, multiplier, status, vintage, NO_ATTRIBUTES);
    }

    /** A value of a publisher who does not date editions. */
    public StatRow(
            String pointer,
            String dataset,
            SortedMap<String, String> dimensions,
            String period,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String multiplier,
            @Nullable String status) {
        this(pointer, dataset, dimensions, period, value, unit, multiplier, status, null);
    }
}
