package io.sillok.transform.scan;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Pairs of letters by the order in which texts brought them: news says the same few thousand again and again, and what is known of
 * them stands close together. So many pairs have numbers at once; then all are forgotten, so that no text makes it grow. Safe to
 * share.
 */
final class PairNumbers {
    /** What has no number, since there are no more of them. */
    static final int NONE = -1;

    static final int MOST = 1 << 16;

    private static final int SMALLEST = 1 << 12;
    /** Odd, so that no two pairs are scattered to one number. */
    private static final int SCATTER = 0x9E3779B1;

    private static PairNumbers current = new PairNumbers();

    /** The pair in the upper half, in the lower one more than its number; with open addressing. */
    private AtomicLongArray table = new AtomicLongArray(SMALLEST);

    private int met;

    private PairNumbers() {}

    /** The numbers in use; who remembers something by others forgets it. */
    static PairNumbers current() {
        return current;
    }

    int of(char letter, char next) {
        int pair = letter << Character.SIZE | next;
        AtomicLongArray pairs = table;
        int last = pairs.length() - 1;
        for (int i = pair * SCATTER >>> Integer.numberOfLeadingZeros(last); ; i = i + 1 & last) {
            long entry = pairs.getOpaque(i);
            if (entry == 0) {
                return meet(pair);
            }
            if ((int) (entry >>> Integer.SIZE) == pair) {
                return (int) entry - 1;
            }
        }
    }

    private synchronized int meet(int pair) {
        if (met == MOST) {
            current = this == current ? new PairNumbers() : current;
            return NONE;
        }
        if (2 * met >= table.length()) {
            AtomicLongArray more = new AtomicLongArray(2 * table.length());
            for (int i = 0; i < table.length(); i++) {
                if (table.get(i) != 0) {
                    put(more, table.get(i));
                }
            }
            table = more;
        }
        return (int) put(table, (long) pair << Integer.SIZE | met + 1) - 1;
    }

    /** The entry that is there afterwards: another may have met the pair meanwhile. */
    private long put(AtomicLongArray pairs, long entry) {
        int pair = (int) (entry >>> Integer.SIZE);
        int last = pairs.length() - 1;
        int i = pair * SCATTER >>> Integer.numberOfLeadingZeros(last);
        while (pairs.get(i) != 0 && (int) (pairs.get(i) >>> Integer.SIZE) != pair) {
            i = i + 1 & last;
        }
        if (pairs.get(i) == 0) {
            pairs.set(i, entry);
            met = Math.max(met, (int) entry);
        }
        return pairs.get(i);
    }
}
