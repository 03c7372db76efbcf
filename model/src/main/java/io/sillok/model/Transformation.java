package io.sillok.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What was done to values before they were published, in the manner of SDMX's CL_TRANSFORMATION. {@code N}, {@code G1} and {@code
 * GY} are its codes; the others are made after them.
 */
public enum Transformation {
    /** As counted or measured. */
    LEVEL("N"),
    /** A rate of change, nobody says over which time: 증감률. */
    CHANGE("G"),
    /** A rate of change over the period before: 전월비, 전분기 대비. */
    PERIOD_CHANGE("G1"),
    /** A rate of change over the same period of the year before: 전년동월비. */
    YEAR_CHANGE("GY"),
    /** A difference from the period before, in the unit of the level. */
    PERIOD_DIFFERENCE("D1"),
    /** A difference from the same period of the year before, in the unit of the level. */
    YEAR_DIFFERENCE("DY"),
    /** Added up since the year began: 누계. */
    CUMULATIVE("YTD"),
    /** A rate of change of what is added up since the year began. */
    CUMULATIVE_YEAR_CHANGE("GYTD");

    private final String code;

    Transformation(String code) {
        this.code = code;
    }

    /** As SDMX has it, or would. */
    public String code() {
        return code;
    }

    /** The one of that code, if there is one. */
    public static Optional<Transformation> ofCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
    }

    /** Whether it says how something moved, not how much there is of it. */
    public boolean move() {
        return this != LEVEL && this != CUMULATIVE;
    }

    /** Whether it is a rate, in per cent. */
    public boolean rate() {
        return switch (this) {
            case CHANGE, PERIOD_CHANGE, YEAR_CHANGE, CUMULATIVE_YEAR_CHANGE -> true;
            case LEVEL, CUMULATIVE, PERIOD_DIFFERENCE, YEAR_DIFFERENCE -> false;
        };
    }
}
