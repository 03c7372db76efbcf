package io.sillok.transform.scan;

import java.util.List;

/**
 * Letters that satisfy a condition, which is asked once for each. Safe to share.
 */
public final class LetterSet {
    private final Condition condition;
    private final Answers known = new Answers();

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
        int number = LetterNumbers.of(letter);
        int answer = known.of(number);
        return answer == Answers.UNKNOWN ? ask(letter, number) : answer == Answers.YES;
    }

    private boolean ask(char letter, int number) {
        boolean in = condition.of(letter);
        known.put(number, in);
        return in;
    }
}
