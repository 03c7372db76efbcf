package io.sillok.transform.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are looked for in the same texts, up to 64: one pass over a text tells which of them it may hold, and most hold none.
 * Safe to share.
 */
public final class ScanSet {
    private static final int PLACES = 14;
    /** Odd, so that no two pairs are scattered to one number. */
    private static final int SCATTER = 0x9E3779B1;

    private final List<Scan> scans;
    /** Letters with which something begins that one of the patterns needs. */
    private final LetterSet first;
    /** What is known of pairs of letters; those remembered in one place drive each other out, so that no text makes it grow. */
    private final @Nullable Pair[] pairs = new Pair[1 << PLACES];

    /** Two letters, and one bit for each pattern that may need what begins with them. */
    private record Pair(int letters, long scans) {}

    private ScanSet(List<Scan> scans) {
        if (scans.size() > Long.SIZE) {
            throw new IllegalArgumentException("%d patterns are more than a set holds".formatted(scans.size()));
        }
        this.scans = List.copyOf(scans);
        this.first = LetterSet.where(letter -> needed(String.valueOf(letter), 0) != 0);
    }

    public static ScanSet of(List<Scan> scans) {
        return new ScanSet(scans);
    }

    /** One bit for each pattern that the text may hold, the first pattern's the lowest; those without are not in the text. */
    public long in(CharSequence letters) {
        String text = letters.toString();
        long found = 0;
        int last = text.length() - 1;
        for (int i = 0; i < last; i++) {
            char letter = text.charAt(i);
            if (first.has(letter)) {
                found |= needed(letter, text.charAt(i + 1));
            }
        }
        return last < 0 ? 0 : found | needed(text, last);
    }

    private long needed(char letter, char next) {
        int letters = letter << 16 | next;
        int place = letters * SCATTER >>> 32 - PLACES;
        Pair known = pairs[place];
        if (known == null || known.letters != letters) {
            known = new Pair(letters, needed(String.valueOf(new char[] {letter, next}), 0));
            pairs[place] = known;
        }
        return known.scans;
    }

    private long needed(String text, int at) {
        long needed = 0;
        for (int i = 0; i < scans.size(); i++) {
            needed |= scans.get(i).opens(text, at) ? 1L << i : 0;
        }
        return needed;
    }
}
