package io.sillok.transform.story;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event as one article tells it.
 *
 * @param kind as in {@code reporting.event}
 * @param from first day, or null where the text does not say
 * @param to last day, or null where the text does not say
 * @param who ids or names of those taking part, of what it is about, and of the place
 */
record StoryEvent(
        String kind, @Nullable LocalDate from, @Nullable LocalDate to, Set<String> who) {
    /** Whether this is news of a happening, rather than words about one. */
    boolean telling() {
        return !kind.equals("statement") && !kind.equals("budget");
    }

    boolean dated() {
        return from != null && to != null;
    }

    /** Both days known, and none in common. */
    boolean apart(StoryEvent other) {
        return from != null
                && to != null
                && other.from != null
                && other.to != null
                && (to.isBefore(other.from) || other.to.isBefore(from));
    }

    /** The same kind of thing with somebody or something in common, on days that may be the same. */
    boolean maybeSame(StoryEvent other) {
        return kind.equals(other.kind) && !apart(other) && !Collections.disjoint(who, other.who);
    }

    /** The same kind of thing with somebody or something in common, on a day in common. */
    boolean same(StoryEvent other) {
        return dated() && other.dated() && maybeSame(other);
    }
}
