package io.sillok.transform.figure;

import java.util.Locale;

/** Over what time a figure was summed up. */
public enum Accumulation {
    /** 누적: since the beginning of what is counted. */
    CUMULATIVE,
    /** 연간: in a year, or each year. */
    ANNUAL;

    /** The name in machine output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
