package io.sillok.model;

import java.util.OptionalInt;

/** Years of which only the last two digits are written. */
public final class ShortYear {
    /** Those between are of no century that all would agree on: spreadsheets begin the last one with 30, POSIX with 69. */
    private static final int LAST_OF_THIS_CENTURY = 29;

    private static final int FIRST_OF_LAST_CENTURY = 69;

    private ShortYear() {}

    /**
     * The year in full; empty where it may be of either century.
     *
     * @param digits from 0 to 99
     */
    public static OptionalInt inFull(int digits) {
        if (digits <= LAST_OF_THIS_CENTURY) {
            return OptionalInt.of(2000 + digits);
        }
        return digits >= FIRST_OF_LAST_CENTURY ? OptionalInt.of(1900 + digits) : OptionalInt.empty();
    }
}
