package io.sillok.transform.scan;

import java.util.List;

/** Letters that satisfy a condition, which is asked once for each. Safe to share. */
public final class LetterSet {
    private static final byte UNKNOWN = 0;
    private static final byte OUT = 1;
    private static final byte IN = 2;

    private final Condition condition;
    /** What is known of each letter, in pages of 256 letters. */
    private final byte[][] letters = new byte[256][];

    /** Says the same of a letter each time. */
    @FunctionalInterface
    public interface Condition {
        boolean of(char letter);
    }

    private LetterSet(Condition condition) {
        this.condition = condition;
    }

    public static LetterSet where(Condition condition) {
        return new LetterSet(condition);
    }

    /** Letters that one of the words begins with. */
    public static LetterSet beginning(List<String> words) {
        StringBuilder first = new StringBuilder();
        words.forEach(word -> first.append(word.charAt(0)));
        String all = first.toString();
        return where(letter -> all.indexOf(letter) >= 0);
    }

    public boolean has(char letter) {
        byte[] page = letters[letter >> 8];
        byte known = page == null ? UNKNOWN : page[letter & 0xff];
        return known == UNKNOWN ? ask(letter) : known == IN;
    }

    private boolean ask(char letter) {
        boolean in = condition.of(letter);
        byte[] page = letters[letter >> 8];
        if (page == null) {
            page = new byte[256];
            letters[letter >> 8] = page;
        }
        page[letter & 0xff] = in ? IN : OUT;
        return in;
    }
}
