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
    private static final byte UNKNOWN = 0;
    private static final byte NEVER = 1;
    private static final byte MAYBE = 2;

    private static final int PAIRS = 12;
    /** Odd, so that no two pairs are scattered to one number. */
    private static final int SCATTER = 0x9E3779B1;

    private final Pattern pattern;
    /** What is known of each letter as the first, in pages of 256 letters. */
    private final byte[][] letters = new byte[256][];
    /** For a pair scattered to 32 bits, of which the upper 12 are its place: the other 20, and what is known of it. */
    private final int[] pairs = new int[1 << PAIRS];

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
    boolean open(CharSequence text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char first = text.charAt(at);
        return open(first) && (at + 1 == text.length() || open(first, text.charAt(at + 1)));
    }

    /** Whether the pattern may begin with the letter. */
    boolean open(char first) {
        byte[] page = letters[first >> 8];
        byte known = page == null ? UNKNOWN : page[first & 0xff];
        return known == UNKNOWN ? ask(first) : known == MAYBE;
    }

    private boolean open(char first, char second) {
        int scattered = (first << 16 | second) * SCATTER;
        int place = scattered >>> 32 - PAIRS;
        int rest = scattered << PAIRS;
        int known = pairs[place];
        if (known == (rest | NEVER)) {
            return false;
        }
        if (known == (rest | MAYBE)) {
            return true;
        }
        boolean may = may(String.valueOf(new char[] {first, second}));
        pairs[place] = rest | (may ? MAYBE : NEVER);
        return may;
    }

    private boolean ask(char letter) {
        boolean may = may(String.valueOf(letter));
        byte[] page = letters[letter >> 8];
        if (page == null) {
            page = new byte[256];
            letters[letter >> 8] = page;
        }
        page[letter & 0xff] = may ? MAYBE : NEVER;
        return may;
    }

    private boolean may(String beginning) {
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
