package io.sillok.transform.scan;

import java.util.Arrays;

/**
 * Answers by number, two bits for each, so that those of all readers stay in a processor's cache together. Safe to share: who
 * writes at once with another loses what is asked again, and nothing else.
 */
final class Answers {
    static final int UNKNOWN = 0;
    static final int NO = 1;
    static final int YES = 2;

    private static final int SMALLEST = 1 << 5;

    /** Sixteen to a place. */
    private int[] known = new int[SMALLEST];

    int of(int number) {
        int[] places = known;
        return number >> 4 < places.length ? places[number >> 4] >>> shift(number) & 3 : UNKNOWN;
    }

    void put(int number, boolean answer) {
        int[] places = known;
        if (number >> 4 >= places.length) {
            places = Arrays.copyOf(places, Math.max(2 * places.length, (number >> 4) + 1));
            known = places;
        }
        places[number >> 4] |= (answer ? YES : NO) << shift(number);
    }

    private static int shift(int number) {
        return (number & 15) << 1;
    }
}
