package io.sillok.transform.date;

import java.util.Locale;

/** How long a named period is. */
public enum Grain {
    /** A time of day; its mention gives the day. */
    TIME,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    /** A budget's year, 회계연도: in Korea the calendar year. */
    FISCAL_YEAR,
    /** Ten years and more. */
    DECADE;

    /** The name in machine output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
