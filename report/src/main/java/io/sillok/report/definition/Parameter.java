package io.sillok.report.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a query may ask of its issue, by name: {@code :period_start}. */
public enum Parameter {
    /** First day of the issue's period. */
    PERIOD_START("date"),
    /** Last day of the issue's period, inclusive. */
    PERIOD_END("date"),
    /** The day the issue is made for; rows of later business dates are not to be seen. */
    BUSINESS_DATE("date"),
    /** The instant up to which knowledge counts. */
    AS_OF("timestamptz"),
    /** As {@code AS_OF}, of the issue before; of the period's beginning where there is none. */
    PREVIOUS_AS_OF("timestamptz"),
    /** The issue's id. */
    ISSUE("text"),
    /** The issue before's id, or null. */
    PREVIOUS_ISSUE("text"),
    /** The report's id. */
    REPORT("text"),
    /** Last day of the period after this one. */
    NEXT_PERIOD_END("date"),
    /** Ids of the places that make the area home, as the watch lists them. */
    HOME_PLACES("text[]"),
    /** Ids of the places that make the area nation. */
    NATION_PLACES("text[]"),
    /** Ids of the places that make the area partner. */
    PARTNER_PLACES("text[]");

    private final String type;

    Parameter(String type) {
        this.type = type;
    }

    /** PostgreSQL's type. */
    public String type() {
        return type;
    }

    /** As queries write it, without the colon. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Parameter> of(String label) {
        return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(p -> ":" + p.label()).collect(Collectors.joining(", "));
    }
}
