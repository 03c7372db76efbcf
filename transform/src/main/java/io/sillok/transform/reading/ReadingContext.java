package io.sillok.transform.reading;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is known of a piece of news before it is opened.
 *
 * @param delivered the business date it was delivered on
 * @param zone the source's, for times without one
 * @param language of the source, for texts whose script does not tell
 * @param latest no article was published after this day
 */
public record ReadingContext(LocalDate delivered, ZoneId zone, String language, LocalDate latest) {
    /** Zones differ, and tomorrow's paper appears tonight: a day of grace after the delivery. */
    public ReadingContext(LocalDate delivered, ZoneId zone, String language) {
        this(delivered, zone, language, delivered.plusDays(1));
    }
}
