package io.sillok.transform.scan;

import java.util.List;

/**
 * Letters that satisfy a condition, which is asked once for each. Two bits say what is known of a letter, so that the sets of all
 * readers stay in a processor's cache together. Safe to share.
 */
public final class LetterSet {
    private static final int UNKNOWN = 0;
    private static final int OUT = 1;
    private static final int IN = 2;

    private final Condition condition;
    /** Sixteen letters to a number: who writes at once with another loses what is asked again, and nothing else. */
    private final int[] known = new int[1 << 12];

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

    /** The letters of a text. */
    public static LetterSet of(String letters) {
        return where(letter -> letters.indexOf(letter) >= 0);
    }

    /** Letters that one of the words begins with. */
    public static LetterSet beginning(List<String> words) {
        StringBuilder first = new StringBuilder();
        words.forEach(word -> first.append(word.charAt(0)));
        return of(first.toString());
    }

    public boolean has(char letter) {
        int answer = known[letter >> 4] >>> shift(letter) & 3;
        return answer == UNKNOWN ? ask(letter) : answer == IN;
    }

    private boolean ask(char letter) {
        boolean in = condition.of(letter);
        known[letter >> 4] |= (in ? IN : OUT) << shift(letter);
        return in;
    }

    private static int shift(char letter) {
        return (letter & 15) << 1;
    }
}
