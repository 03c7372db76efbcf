package io.sillok.model;

import java.util.Arrays;
import java.util.Optional;

/** What values have been cleared of, by SDMX's CL_SEASONAL_ADJUST. */
public enum Adjustment {
    /** Nothing: 원계열. */
    NONE("N"),
    /** The seasons: 계절조정. */
    SEASONAL("S"),
    /** The number of working days. */
    WORKING_DAY("W"),
    /** Both. */
    SEASONAL_AND_WORKING_DAY("Y"),
    /** All but the trend. */
    TREND("T");

    private final String code;

    Adjustment(String code) {
        this.code = code;
    }

    /** SDMX's. */
    public String code() {
        return code;
    }

    /** The one of that code, if there is one. */
    public static Optional<Adjustment> ofCode(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}
