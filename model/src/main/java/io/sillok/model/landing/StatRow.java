package io.sillok.model.landing;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One statistical value as delivered: every cell is still text.
 *
 * @param pointer where it stands in its document ({@code row 12 column 2024})
 * @param dataset the publisher's dataset identifier
 * @param dimensions code by dimension, without period, value, unit, multiplier and status; a deletion may leave some out
 * @param period as delivered; empty where the table says no time
 * @param value as delivered; null where the publisher gives none
 * @param unit as delivered, if any
 * @param multiplier SDMX UNIT_MULT as delivered, if any: the power of ten
 * @param status SDMX OBS_STATUS as delivered, if any
 * @param vintage the day by which the publisher dates this edition, as delivered, if any
 * @param attributes what the publisher says of the series that the value belongs to, under SDMX's names: {@code TITLE}, {@code
 *     BASE_PER}, {@code REPORTING_YEAR_START_DAY}…; {@code REF_AREA} is the name of a place of which codes say nothing
 * @param action what a message asks for beside saying the value; null where it says the value and no more
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
        SortedMap<String, String> attributes,
        @Nullable Action action) {
    /** Of whose series the publisher says nothing more. */
    public static final SortedMap<String, String> NO_ATTRIBUTES = Collections.unmodifiableSortedMap(new TreeMap<>());

    /** What SDMX's messages ask for. */
    public enum Action {
        /** Says no value, and leaves one that is known as it is. */
        MERGE("M"),
        /** Takes back every observation that has these codes and this period; what is left out may be any. */
        DELETE("D");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        /** SDMX's letter for it. */
        public String code() {
            return code;
        }

        public static Optional<Action> ofCode(@Nullable String code) {
            return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
        }
    }

    /** A value of which nothing is said beside its codes. */
    public StatRow(
            String pointer,
            String dataset,
            SortedMap<String, String> dimensions,
            String period,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String multiplier,
            @Nullable String status) {
        this(pointer, dataset, dimensions, period, value, unit, multiplier, status, null, NO_ATTRIBUTES, null);
    }

    /** The same, standing elsewhere. */
    public StatRow at(String otherPointer) {
        return new StatRow(
                otherPointer,
                dataset,
                dimensions,
                period,
                value,
                unit,
                multiplier,
                status,
                vintage,
                attributes,
                action);
    }

    /** The same, of a series of which this is said. */
    public StatRow described(SortedMap<String, String> said) {
        return new StatRow(
                pointer, dataset, dimensions, period, value, unit, multiplier, status, vintage, said, action);
    }
}
