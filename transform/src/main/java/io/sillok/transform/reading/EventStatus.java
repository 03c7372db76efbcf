package io.sillok.transform.reading;

import java.util.Locale;

/** How far an event has come, by the sentence's verb. */
public enum EventStatus {
    DONE,
    PLANNED,
    PROPOSED,
    UNDER_REVIEW,
    CANCELLED,
    FAILED;

    /** The name in machine output: {@code under-review}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
