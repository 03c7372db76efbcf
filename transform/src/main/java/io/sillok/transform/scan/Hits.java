package io.sillok.transform.scan;

import java.util.Arrays;
import java.util.List;

/**
 * Where a text may hold the patterns of a set: the places at which something begins that one of them needs, as one pass found them.
 * Each pattern is then looked for at its places alone, and finds what it finds in the whole text.
 */
public final class Hits {
    private static final int FIRST_SIZE = 16;
    private static final int[] NOWHERE = {};
    private static final long[] NOTHING = {};

    private final List<Scan> scans;
    private final String text;
    private int[] places = NOWHERE;
    /** One bit for each pattern that may begin at the place; behind it, for each whose anchor may. */
    private long[] needed = NOTHING;

    private int size;
    private long held;

    Hits(List<Scan> scans, String text) {
        this.scans = scans;
        this.text = text;
    }

    void add(int place, long openings, long anchors) {
        if (size == places.length) {
            int more = Math.max(FIRST_SIZE, 2 * size);
            places = Arrays.copyOf(places, more);
            needed = Arrays.copyOf(needed, 2 * more);
        }
        places[size] = place;
        needed[2 * size] = openings;
        needed[2 * size + 1] = anchors;
        held |= openings | anchors;
        size++;
    }

    /** One bit for each pattern that the text may hold, the first pattern's the lowest; those without are not in the text. */
    public long held() {
        return held;
    }

    /** The numbers of the patterns that the text may hold, ascending. */
    public int[] numbers() {
        int[] numbers = new int[Long.bitCount(held)];
        long left = held;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
        return numbers;
    }

    /** Whether the text may hold the pattern, which is one of the set. */
    public boolean may(Scan scan) {
        return (held >>> index(scan) & 1) != 0;
    }

    /** What the pattern finds, which is one of the set. */
    public Finds of(Scan scan) {
        return of(index(scan));
    }

    /** What the pattern finds that has this number in the set. */
    public Finds of(int scan) {
        return new Finds(scans.get(scan), text, this, scan);
    }

    private int index(Scan scan) {
        int index = scans.indexOf(scan);
        if (index < 0) {
            throw new IllegalArgumentException("not of this set: " + scan.pattern());
        }
        return index;
    }

    /** The number of the first of the places from a number on that lies at {@code from} or behind it. */
    int skip(int number, int from) {
        int i = number;
        while (i < size && places[i] < from) {
            i++;
        }
        return i;
    }

    /** The first place before {@code to} at which the pattern may begin, among those from a number on; else {@code to}. */
    int opening(int number, int to, int scan) {
        return next(number, to, scan, 0);
    }

    /** The same for the pattern's anchor. */
    int anchor(int number, int to, int scan) {
        return next(number, to, scan, 1);
    }

    private int next(int number, int to, int scan, int side) {
        for (int i = number; i < size && places[i] < to; i++) {
            if ((needed[2 * i + side] >>> scan & 1) != 0) {
                return places[i];
            }
        }
        return to;
    }
}
