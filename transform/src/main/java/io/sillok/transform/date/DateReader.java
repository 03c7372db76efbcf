package io.sillok.transform.date;

import io.sillok.model.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Reads the dates and periods of a text, left to right, from the day it was published and from what it named last.
 *
 * <p>What could be a length of time as well (징역 3년, 5일간) is no date. Time is in proportion to the text's length.
 */
public final class DateReader {
    /**
     * The dates of a text.
     *
     * @param published the day of publication
     * @param zone the zone that {@code published} is a day in, and that days in the text are taken to lie in
     */
    public List<DateMention> read(String text, LocalDate published, ZoneId zone) {
        return read(text, published, zone, Recurrence.in(text));
    }

    /**
     * The dates of a text whose recurring times are known.
     *
     * @param recurring as {@link Recurrence} finds them
     */
    public List<DateMention> read(String text, LocalDate published, ZoneId zone, List<Span> recurring) {
        return new StoryClock(text, zone).read(new DateScan(text).read(published, recurring));
    }
}
