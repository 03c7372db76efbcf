package io.sillok.transform.scan;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What is known of two, three or four letters that a match may begin with. Each beginning is asked about once and remembered.
 *
 * <p>The table holds twice as many as have been asked about, so that the tables of all patterns stay in a processor's cache
 * together, and no more than the largest does: then those remembered in one place of it drive each other out, and no text makes it
 * grow. Safe to share: what one of two who ask at once loses is asked again, and nothing else.
 */
final class Beginnings {
    /** As many letters as a number holds. */
    static final int LONGEST = Long.SIZE / Character.SIZE;

    private static final int UNKNOWN = 0;
    private static final int NEVER = 1;
    private static final int MAYBE = 2;

    private static final int SMALLEST = 1 << 6;
    private static final int LARGEST = 1 << 13;
    /** Four beginnings to a place: fewer drive each other out where a pattern may begin with many. */
    private static final int WAYS = 2;

    /** Odd, so that no two beginnings are scattered to one number. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final Condition condition;
    /** For a beginning scattered to 64 bits, of which the upper ones are its place: the others, and what is known of it. */
    private AtomicLongArray known = new AtomicLongArray(SMALLEST);
    /** How many have been asked about since the table was made. */
    private int asked;

    /** Says the same of a beginning each time. */
    @FunctionalInterface
    interface Condition {
        boolean of(String beginning);
    }

    Beginnings(Condition condition) {
        this.condition = condition;
    }

    /** Whether a match may begin with so many letters as stand here. */
    boolean may(String text, int at, int length) {
        long letters = 0;
        for (int i = at; i < at + length; i++) {
            letters = letters << Character.SIZE | text.charAt(i);
        }
        // a zero in front would make three letters look like two
        return text.charAt(at) == 0 || may(letters, length);
    }

    private boolean may(long letters, int length) {
        AtomicLongArray table = known;
        long scattered = letters * SCATTER;
        int places = Integer.numberOfTrailingZeros(table.length()) - WAYS;
        int place = (int) (scattered >>> Long.SIZE - places) << WAYS;
        long rest = scattered << places;
        for (int i = place; i < place + (1 << WAYS); i++) {
            long entry = table.getOpaque(i);
            if (entry == (rest | NEVER)) {
                return false;
            }
            if (entry == (rest | MAYBE)) {
                return true;
            }
            if (entry == UNKNOWN) {
                return ask(table, i, rest, letters, length);
            }
        }
        return ask(table, place + (int) (rest >>> Long.SIZE - WAYS), rest, letters, length);
    }

    private boolean ask(AtomicLongArray table, int at, long rest, long letters, int length) {
        char[] beginning = new char[length];
        for (int i = 0; i < length; i++) {
            beginning[i] = (char) (letters >>> (length - 1 - i) * Character.SIZE);
        }
        boolean may = condition.of(String.valueOf(beginning));
        asked++;
        if (2 * asked > table.length() && table.length() < LARGEST) {
            known = new AtomicLongArray(2 * table.length());
            asked = 0;
        } else {
            table.setOpaque(at, rest | (may ? MAYBE : NEVER));
        }
        return may;
    }
}
