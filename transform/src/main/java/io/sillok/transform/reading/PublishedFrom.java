package io.sillok.transform.reading;

import java.util.Locale;

/** What an article's publication day rests on, the better first. */
public enum PublishedFrom {
    /** The page says. */
    PAGE,
    /** The feed says. */
    FEED,
    /** Nobody says: the day of delivery. */
    DELIVERY;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
