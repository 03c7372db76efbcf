package io.sillok.transform.date;

/** How long a named period is. */
public enum Grain {
    TIME,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    FISCAL_YEAR,
    DECADE;

    /** The name in machine output. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace("_", "-");
    }
}
