package io.sillok.transform.scan;

/** Hangul's composed syllables, and of which letters one is made, by Unicode's order of them (The Unicode Standard, 3.12). */
public final class Hangul {
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private Hangul() {}

    public static boolean isHangul(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** Whether every character is a syllable; of no characters, too. */
    public static boolean isAllHangul(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isHangul(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public static boolean hasHangul(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHangul(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The place of a syllable's first consonant in Unicode's order, from 0; -1 where it is no syllable. */
    public static int initialOf(char c) {
        return isHangul(c) ? (c - FIRST) / (VOWELS * FINALS) : -1;
    }

    /** The place of a syllable's final consonant in Unicode's order; 0 where it has none, or the letter is no syllable. */
    public static int finalOf(char c) {
        return isHangul(c) ? (c - FIRST) % FINALS : 0;
    }

    /** Whether a syllable ends in a consonant, with which particles agree. */
    public static boolean isClosed(char c) {
        return finalOf(c) != 0;
    }
}
