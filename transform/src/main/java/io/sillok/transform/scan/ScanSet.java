package io.sillok.transform.scan;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Predicate;

/**
 * Patterns that are looked for in the same texts, up to 64: one pass over a text tells which of them it may hold, and where.
 * Safe to share.
 */
public final class ScanSet {
    private final List<Scan> scans;
    /** Letters with which something begins that one of the patterns needs; most others end the look at a place here. */
    private final LetterSet first;

    private Known known = new Known(PairNumbers.current());

    /** What is known of pairs of letters, by their numbers. */
    private final class Known {
        private static final int SMALLEST = 1 << 8;

        private final PairNumbers numbers;
        /** One more than a pair's kind; 0 where it has not been asked about. */
        private AtomicIntegerArray kinds = new AtomicIntegerArray(SMALLEST);
        /** By kind, one bit for each pattern that may begin with such a pair; kind 0 is of those that none needs. */
        private long[] openings = {0};
        /** One bit for each pattern whose anchor may. */
        private long[] anchors = {0};

        Known(PairNumbers numbers) {
            this.numbers = numbers;
        }

        void add(Hits hits, int place, char letter, char next) {
            int number = numbers.of(letter, next);
            AtomicIntegerArray asked = kinds;
            int kind = number >= 0 && number < asked.length() ? asked.getAcquire(number) : 0;
            if (kind == 0) {
                ask(hits, place, number, String.valueOf(new char[] {letter, next}));
            } else if (kind > 1) {
                hits.add(place, openings[kind - 1], anchors[kind - 1]);
            }
        }

        private void ask(Hits hits, int place, int number, String pair) {
            long opening = ScanSet.this.openings(pair, 0);
            long anchor = ScanSet.this.anchors(pair, 0);
            if ((opening | anchor) != 0) {
                hits.add(place, opening, anchor);
            }
            if (number != PairNumbers.NONE) {
                remember(number, opening, anchor);
            }
        }

        private synchronized void remember(int number, long opening, long anchor) {
            int kind = 0;
            while (kind < openings.length && (openings[kind] != opening || anchors[kind] != anchor)) {
                kind++;
            }
            if (kind == openings.length) {
                openings = Arrays.copyOf(openings, kind + 1);
                anchors = Arrays.copyOf(anchors, kind + 1);
                openings[kind] = opening;
                anchors[kind] = anchor;
            }
            if (number >= kinds.length()) {
                AtomicIntegerArray more = new AtomicIntegerArray(Math.max(2 * kinds.length(), number + 1));
                for (int i = 0; i < kinds.length(); i++) {
                    more.setRelease(i, kinds.get(i));
                }
                kinds = more;
            }
            kinds.setRelease(number, kind + 1);
        }
    }

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
        Known pairs = known();
        int last = text.length() - 1;
        for (int i = 0; i < last; i++) {
            char letter = text.charAt(i);
            if (first.has(letter)) {
                pairs.add(hits, i, letter, text.charAt(i + 1));
            }
        }
        if (last >= 0 && first.has(text.charAt(last))) {
            hits.add(last, openings(text, last), anchors(text, last));
        }
        return hits;
    }

    private Known known() {
        PairNumbers numbers = PairNumbers.current();
        if (known.numbers != numbers) {
            known = new Known(numbers);
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
