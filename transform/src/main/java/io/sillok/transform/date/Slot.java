package io.sillok.transform.date;

/** The parts of a date, from the longest to the shortest. */
enum Slot {
    YEAR(0),
    HALF(1),
    QUARTER(2),
    SEASON(3),
    MONTH(4),
    WEEK(5),
    PART(6),
    DAY(7),
    WEEKDAY(8),
    TIME(9);

    private final int place;

    Slot(int place) {
        this.place = place;
    }

    /** How many parts are longer. */
    int place() {
        return place;
    }

    boolean longerThan(Slot other) {
        return compareTo(other) < 0;
    }
}
