package io.sillok.transform.event;

import io.sillok.transform.reading.EventStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far the words say that a deed has come.
 *
 * @param status null where they do not say that it happened, will happen or was meant to
 * @param dated whether the day named for it still holds; what was put off has none
 * @param chained the verb goes on into the next one and has its tense from there: 만나, 방문해, 체결하고
 */
record Standing(@Nullable EventStatus status, boolean dated, boolean chained) {
    /** No event: a condition, a possibility, a purpose, a denial, a mere topic. */
    static final Standing NONE = new Standing(null, false, false);

    static final Standing CHAINED = new Standing(null, true, true);
    static final Standing DONE = of(EventStatus.DONE);
    static final Standing PLANNED = of(EventStatus.PLANNED);
    static final Standing PROPOSED = of(EventStatus.PROPOSED);
    static final Standing UNDER_REVIEW = of(EventStatus.UNDER_REVIEW);
    static final Standing CANCELLED = of(EventStatus.CANCELLED);
    static final Standing FAILED = of(EventStatus.FAILED);
    /** Still meant to happen, on a day that nobody knows. */
    static final Standing POSTPONED = new Standing(EventStatus.PLANNED, false, false);

    private static Standing of(EventStatus status) {
        return new Standing(status, true, false);
    }

    boolean none() {
        return status == null && !chained;
    }
}
