package io.sillok.transform.scan;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a pattern finds in a text, one after the other, as {@link Matcher#find()} does. */
public final class Finds {
    private final Scan scan;
    private final String text;
    /** Made where the pattern may begin for the first time; most texts hold no such place. */
    private @Nullable Matcher matcher;

    /** Where to look, where one pass has told; else the pattern has no anchors, and each place is asked. */
    private final @Nullable Hits hits;

    private final int number;
    private int from;
    private int anchor = -1;
    /** Which of the hits is next. */
    private int hit;

    Finds(Scan scan, String text) {
        this(scan, text, null, 0);
    }

    Finds(Scan scan, String text, @Nullable Hits hits, int number) {
        this.scan = scan;
        this.text = text;
        this.hits = hits;
        this.number = number;
    }

    /** Goes to the next match; false where there is none. */
    public boolean find() {
        int i = from;
        while (i < text.length()) {
            int near = nearAnchor(i);
            i = next(i, near);
            if (i < text.length() && matches(i)) {
                return true;
            }
            i++;
        }
        from = text.length();
        return false;
    }

    /** The first place from here on that the next anchor is near to, or the text's end. */
    private int nearAnchor(int i) {
        if (hits == null || !scan.anchored()) {
            return text.length();
        }
        if (anchor < i) {
            hit = hits.skip(hit, i);
            anchor = hits.anchor(hit, text.length(), number);
        }
        return anchor == text.length() ? anchor : Math.max(i, anchor - scan.reach());
    }

    private int next(int i, int near) {
        if (hits == null) {
            return scan.next(text, i, near);
        }
        hit = hits.skip(hit, i);
        return hits.opening(hit, near, number);
    }

    private boolean matches(int at) {
        from = at + 1;
        if (!scan.mayMatch(text, at)) {
            return false;
        }
        Matcher m = matcher;
        if (m == null) {
            m = scan.pattern().matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
            matcher = m;
        }
        boolean found = m.region(at, text.length()).lookingAt();
        from = found ? Math.max(from, m.end()) : from;
        return found;
    }

    /** Goes to the first match that begins at this place or behind it; false where there is none. */
    public boolean find(int at) {
        from = at;
        anchor = -1;
        hit = 0;
        return find();
    }

    public int start() {
        return found().start();
    }

    /** Where the group begins, or -1 where it took no part. */
    public int start(int group) {
        return found().start(group);
    }

    public int end() {
        return found().end();
    }

    /** Where the group ends, or -1 where it took no part. */
    public int end(int group) {
        return found().end(group);
    }

    public String group() {
        return found().group();
    }

    /** What a group holds that takes part in every match. */
    public String group(int group) {
        String held = found().group(group);
        if (held == null) {
            throw new IllegalStateException("group %d of '%s' took no part".formatted(group, scan.pattern()));
        }
        return held;
    }

    /** What a group holds that takes part in every match. */
    public String group(String group) {
        String held = found().group(group);
        if (held == null) {
            throw new IllegalStateException("group %s of '%s' took no part".formatted(group, scan.pattern()));
        }
        return held;
    }

    /** Whether the group took part. */
    public boolean has(int group) {
        return found().start(group) >= 0;
    }

    /** Whether the group took part. */
    public boolean has(String group) {
        return found().start(group) >= 0;
    }

    private Matcher found() {
        if (matcher == null) {
            throw new IllegalStateException("nothing is found yet");
        }
        return matcher;
    }
}
