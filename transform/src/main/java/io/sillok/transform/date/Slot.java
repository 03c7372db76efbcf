package io.sillok.transform.date;

/** The parts of a date, from the longest to the shortest. */
enum Slot {
    YEAR,
    HALF,
    QUARTER,
    SEASON,
    MONTH,
    WEEK,
    PART,
    DAY,
    WEEKDAY,
    TIME;

    boolean longerThan(Slot other) {
        return compareTo(other) < 0;
    }
}
