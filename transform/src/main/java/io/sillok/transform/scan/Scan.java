package io.sillok.transform.scan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where it can begin, and finds what it would find if it were tried everywhere. Safe to share.
 */
public final class Scan {
    private final Pattern pattern;
    /** What the pattern's own first letters tell. */
    private final Gate own;
    /** Where every match begins, but for those near an anchor; null where all are near one, or begin as the pattern itself tells. */
    private final @Nullable Gate opening;
    /** Something rarer that matches hold; null where they are looked for by their beginning alone. */
    private final @Nullable Gate anchor;
    /** How far behind its beginning a match holds the anchor at most. */
    private final int reach;
    /** One pass over a text tells both where it may begin and where its anchors may; null where there are none. */
    private final @Nullable ScanSet alone;

    private Scan(Pattern pattern, @Nullable Gate opening, @Nullable Gate anchor, int reach) {
        if (pattern.matcher("").matches()) {
            throw new IllegalArgumentException("the pattern finds nothing everywhere: " + pattern);
        }
        this.pattern = pattern;
        this.own = new Gate(pattern.pattern());
        this.opening = opening;
        this.anchor = anchor;
        this.reach = reach;
        this.alone = anchor == null ? null : ScanSet.of(List.of(this));
    }

    public static Scan of(String regex) {
        return new Scan(Pattern.compile(regex), null, null, 0);
    }

    /**
     * A pattern that may begin nearly everywhere, but only where something rarer stands a little behind.
     *
     * @param anchor what every match holds, by its own beginning
     * @param reach how far behind the match's beginning the anchor begins at most
     */
    public static Scan around(String anchor, int reach, String regex) {
        return new Scan(Pattern.compile(regex), null, new Gate(anchor), reach);
    }

    /**
     * The same pattern, where matches without an anchor begin in a way of their own.
     *
     * @param beginning matches wherever one of those does
     */
    public Scan or(String beginning) {
        return new Scan(pattern, new Gate(beginning), anchor, reach);
    }

    /** What it finds in the text, from the beginning on. */
    public Finds in(CharSequence text) {
        return alone == null ? new Finds(this, text.toString()) : alone.in(text).of(0);
    }

    /** Whether it is found anywhere in the text. */
    public boolean found(CharSequence text) {
        return in(text).find();
    }

    /** A match that begins where the text does; null where none does. */
    public @Nullable Matcher lookingAt(CharSequence text) {
        Matcher m = mayMatch(text.toString(), 0) ? pattern.matcher(text) : null;
        return m != null && m.lookingAt() ? m : null;
    }

    /** The match of the whole text; null where it is none. */
    public @Nullable Matcher whole(CharSequence text) {
        Matcher m = mayMatch(text.toString(), 0) ? pattern.matcher(text) : null;
        return m != null && m.matches() ? m : null;
    }

    /** Whether the whole text matches. */
    public boolean matches(CharSequence text) {
        return whole(text) != null;
    }

    /** Whether a match may begin so, whatever stands before and behind: a question for when a reader is made, not for while it reads. */
    public boolean mayBegin(String beginning) {
        return own.may(beginning);
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether a match may begin here, as far as its first letters tell. */
    boolean mayMatch(String text, int at) {
        return own.openWide(text, at);
    }

    /** Whether a match may begin here that is near no anchor. */
    boolean opens(String text, int at) {
        Gate gate = opening != null ? opening : anchor == null ? own : null;
        return gate != null && gate.open(text, at);
    }

    /** Whether the anchor may begin here. */
    boolean anchors(String text, int at) {
        return anchor != null && anchor.open(text, at);
    }

    /** The first place before {@code to} where a match may begin, of a pattern without anchors; else {@code to}. */
    int next(String text, int from, int to) {
        int i = from;
        while (i < to && !own.open(text, i)) {
            i++;
        }
        return i;
    }

    boolean anchored() {
        return anchor != null;
    }

    int reach() {
        return reach;
    }
}
