package io.sillok.transform.scan;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are looked for in the same texts, up to 64: one pass over a text tells which of them it may hold, and where.
 * Safe to share.
 */
public final class ScanSet {
    private static final int SMALLEST = 1 << 8;
    private static final int LARGEST = 1 << 14;
    /** Odd, so that no two pairs are scattered to one number. */
    private static final int SCATTER = 0x9E3779B1;

    private final List<Scan> scans;
    /** Letters with which something begins that one of the patterns needs. */
    private final LetterSet first;
    /** Pairs of letters with which it begins; most others end the look at a place here. */
    private final Beginnings needed = new Beginnings(pair -> (openings(pair, 0) | anchors(pair, 0)) != 0);
    /**
     * Which patterns need such a pair: twice as many places as have been asked for, up to the largest number, since those
     * remembered in one place drive each other out.
     */
    private @Nullable Pair[] pairs = new Pair[SMALLEST];
    /** How many have been asked for since the table was made. */
    private int asked;

    /** Two letters, and one bit for each pattern that may begin with them, and whose anchor may. */
    private record Pair(int letters, long openings, long anchors) {}

    private ScanSet(List<Scan> scans) {
        if (scans.size() > Long.SIZE) {
            throw new IllegalArgumentException("%d patterns are more than a set holds".formatted(scans.size()));
        }
        this.scans = List.copyOf(scans);
        this.first = LetterSet.where(
                letter -> (openings(String.valueOf(letter), 0) | anchors(String.valueOf(letter), 0)) != 0);
    }

    public static ScanSet of(List<Scan> scans) {
        return new ScanSet(scans);
    }

    /** Where the text may hold the patterns. */
    public Hits in(CharSequence letters) {
        String text = letters.toString();
        Hits hits = new Hits(scans, text);
        int last = text.length() - 1;
        for (int i = 0; i < last; i++) {
            char letter = text.charAt(i);
            if (first.has(letter) && needed.may(text, i, 2)) {
                Pair pair = pair(letter, text.charAt(i + 1));
                hits.add(i, pair.openings, pair.anchors);
            }
        }
        if (last >= 0 && first.has(text.charAt(last))) {
            hits.add(last, openings(text, last), anchors(text, last));
        }
        return hits;
    }

    private Pair pair(char letter, char next) {
        @Nullable Pair[] table = pairs;
        int letters = letter << 16 | next;
        int place = letters * SCATTER >>> Integer.numberOfLeadingZeros(table.length) + 1;
        Pair known = table[place];
        if (known == null || known.letters != letters) {
            String both = String.valueOf(new char[] {letter, next});
            known = new Pair(letters, openings(both, 0), anchors(both, 0));
            table[place] = known;
            asked++;
            if (2 * asked > table.length && table.length < LARGEST) {
                pairs = new Pair[2 * table.length];
                asked = 0;
            }
        }
        return known;
    }

    private long openings(String text, int at) {
        return which(scan -> scan.opens(text, at));
    }

    private long anchors(String text, int at) {
        return which(scan -> scan.anchors(text, at));
    }

    /** One bit for each pattern of which the test is true. */
    private long which(Predicate<Scan> test) {
        long which = 0;
        for (int i = 0; i < scans.size(); i++) {
            which |= test.test(scans.get(i)) ? 1L << i : 0;
        }
        return which;
    }
}
