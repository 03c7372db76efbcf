package io.sillok.transform.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a pattern can begin with two letters, which the pattern itself tells: where it fails on them without having asked what
 * follows ({@link Matcher#hitEnd()}), it fails whatever follows.
 *
 * <p>Each pair is asked about once and remembered; those remembered in one place of the table drive each other out, so that no text
 * makes it grow. Safe to share.
 */
final class Gate {
    private static final int UNKNOWN = 0;
    private static final int NEVER = 1;
    private static final int MAYBE = 2;

    private static final int PLACES = 12;
    /** Four pairs to a place: fewer drive each other out where a pattern may begin with many. */
    private static final int WAYS = 2;

    /** Odd, so that no two pairs are scattered to one number. */
    private static final int SCATTER = 0x9E3779B1;

    private final Pattern pattern;
    /** Letters that it may begin with. */
    private final LetterSet letters = LetterSet.where(letter -> may(String.valueOf(letter)));
    /** For a pair scattered to 32 bits, of which the upper 12 are its place: the other 20, and what is known of it. */
    private final int[] pairs = new int[1 << PLACES + WAYS];

    Gate(String regex) {
        this.pattern = Pattern.compile(withoutLookbehind(regex));
    }

    /** The pattern less what it asks of the letters before it, which its own do not tell: it begins where it did, and elsewhere. */
    private static String withoutLookbehind(String regex) {
        StringBuilder kept = new StringBuilder();
        int inside = -1;
        int depth = 0;
        boolean letters = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean escape = c == '\\';
            letters = escape ? letters : letters ? c != ']' : c == '[';
            boolean opens = c == '(' && !letters;
            boolean closes = c == ')' && !letters;
            if (opens && inside < 0 && (regex.startsWith("(?<=", i) || regex.startsWith("(?<!", i))) {
                inside = depth;
            }
            if (inside < 0) {
                kept.append(regex, i, Math.min(regex.length(), escape ? i + 2 : i + 1));
            }
            depth += opens ? 1 : closes ? -1 : 0;
            inside = closes && depth == inside ? -1 : inside;
            i += escape ? 1 : 0;
        }
        return kept.toString();
    }

    /** Whether the pattern may begin at this place; where it does not, it does not match there. */
    boolean open(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char first = text.charAt(at);
        return open(first) && (at + 1 == text.length() || open(first, text.charAt(at + 1)));
    }

    /** Whether the pattern may begin with the letter. */
    boolean open(char first) {
        return letters.has(first);
    }

    private boolean open(char first, char second) {
        int scattered = (first << 16 | second) * SCATTER;
        int place = scattered >>> 32 - PLACES << WAYS;
        int rest = scattered << PLACES;
        for (int i = place; i < place + (1 << WAYS); i++) {
            int known = pairs[i];
            if (known == (rest | NEVER)) {
                return false;
            }
            if (known == (rest | MAYBE)) {
                return true;
            }
            if (known == UNKNOWN) {
                return ask(i, rest, first, second);
            }
        }
        return ask(place + (rest >>> 32 - WAYS), rest, first, second);
    }

    private boolean ask(int place, int rest, char first, char second) {
        boolean may = may(String.valueOf(new char[] {first, second}));
        pairs[place] = rest | (may ? MAYBE : NEVER);
        return may;
    }

    /** Whether a match may begin so, whatever follows. */
    boolean may(String beginning) {
        return Character.isSurrogate(beginning.charAt(0))
                || Character.isSurrogate(beginning.charAt(beginning.length() - 1))
                || may("", beginning)
                || may("a", beginning);
    }

    /** A word's bound is one thing behind a letter and another behind none. */
    private boolean may(String before, String beginning) {
        Matcher m = pattern.matcher(before + beginning);
        m.useAnchoringBounds(false).useTransparentBounds(true);
        return m.region(before.length(), before.length() + beginning.length()).lookingAt() || m.hitEnd();
    }
}
