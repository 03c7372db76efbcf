package io.sillok.ingest.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of cells. Most columns of a table say few things again and again: a text is the same string as the last one that says
 * so, which costs nothing to make and little to compare.
 */
final class CellTexts {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 40;
    /** A column that so often said something new says something new each time. */
    private static final int PATIENCE = 1000;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];
    private int[] repeats = new int[16];

    String of(int column, char[] chars, int begin, int end) {
        if (column >= repeats.length) {
            repeats = Arrays.copyOf(repeats, 2 * column);
        }
        if (end - begin > LONGEST || repeats[column] <= -PATIENCE) {
            return new String(chars, begin, end - begin);
        }
        int hash = column;
        for (int i = begin; i < end; i++) {
            hash = hash * 31 + chars[i];
        }
        int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && says(known, chars, begin, end)) {
            repeats[column] = Math.min(PATIENCE, repeats[column] + 1);
            return known;
        }
        repeats[column]--;
        String made = new String(chars, begin, end - begin);
        slots[slot] = made;
        return made;
    }

    private static boolean says(String known, char[] chars, int begin, int end) {
        if (known.length() != end - begin) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (known.charAt(i - begin) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
