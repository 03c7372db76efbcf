package io.sillok.transform.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a pattern can begin with some letters, which the pattern itself tells: where it fails on them without having asked what
 * follows ({@link Matcher#hitEnd()}), it fails whatever follows. Safe to share.
 */
final class Gate {
    private final Pattern pattern;
    /** Letters that it may begin with. */
    private final LetterSet letters = LetterSet.where(letter -> may(String.valueOf(letter)));

    private final Pairs pairs = new Pairs(this::may);
    private final Beginnings beginnings = new Beginnings(this::may);
    /** Whether it asks for the bounds of words, which are one thing behind a letter and another behind none. */
    private final boolean bounds;

    Gate(String regex) {
        this.pattern = Pattern.compile(withoutLookbehind(regex));
        this.bounds = regex.contains("\\b") || regex.contains("\\B");
    }

    /**
     * The pattern less what it asks of the letters before it, which its own do not tell: it begins where it did, and elsewhere.
     *
     * @throws IllegalArgumentException for such a question within a negative lookahead, which without it would forbid more
     */
    private static String withoutLookbehind(String regex) {
        StringBuilder kept = new StringBuilder();
        int inside = -1;
        int negated = -1;
        int depth = 0;
        boolean letters = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean escape = c == '\\';
            letters = escape ? letters : letters ? c != ']' : c == '[';
            boolean opens = c == '(' && !letters;
            boolean closes = c == ')' && !letters;
            if (opens && inside < 0 && (regex.startsWith("(?<=", i) || regex.startsWith("(?<!", i))) {
                if (negated >= 0) {
                    throw new IllegalArgumentException("a lookbehind within a negative lookahead: " + regex);
                }
                inside = depth;
            }
            if (opens && inside < 0 && negated < 0 && regex.startsWith("(?!", i)) {
                negated = depth;
            }
            if (inside < 0) {
                kept.append(regex, i, Math.min(regex.length(), escape ? i + 2 : i + 1));
            }
            depth += opens ? 1 : closes ? -1 : 0;
            inside = closes && depth == inside ? -1 : inside;
            negated = closes && depth == negated ? -1 : negated;
            i += escape ? 1 : 0;
        }
        return kept.toString();
    }

    /** Whether the pattern may begin at this place, as its first two letters tell; where it does not, it does not match there. */
    boolean open(String text, int at) {
        if (at >= text.length() || !open(text.charAt(at))) {
            return false;
        }
        return at + 1 == text.length() || pairs.has(text.charAt(at), text.charAt(at + 1));
    }

    /** The same, as more of its letters tell: for where nothing is left but to try the pattern. */
    boolean openWide(String text, int at) {
        if (!open(text, at)) {
            return false;
        }
        int longest = Math.min(Beginnings.LONGEST, text.length() - at);
        for (int length = 3; length <= longest; length++) {
            if (!beginnings.may(text, at, length)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the pattern may begin with the letter. */
    boolean open(char first) {
        return letters.has(first);
    }

    /** Whether a match may begin so, whatever follows. */
    boolean may(String beginning) {
        return Character.isSurrogate(beginning.charAt(0))
                || Character.isSurrogate(beginning.charAt(beginning.length() - 1))
                || may("", beginning)
                || (bounds && may("a", beginning));
    }

    private boolean may(String before, String beginning) {
        Matcher m = pattern.matcher(before + beginning);
        m.useAnchoringBounds(false).useTransparentBounds(true);
        return m.region(before.length(), before.length() + beginning.length()).lookingAt() || m.hitEnd();
    }
}
