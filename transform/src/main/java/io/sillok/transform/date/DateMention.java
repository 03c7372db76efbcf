package io.sillok.transform.date;

import io.sillok.model.Span;
import java.time.LocalDate;

/**
 * A date or period named in a text.
 *
 * @param span where it stands
 * @param surface the text of the span
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param grain how exactly it is named
 * @param why what the reading rests on, as one clause
 */
public record DateMention(Span span, String surface, LocalDate from, LocalDate to, Grain grain, String why) {
    public DateMention {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("'%s' ends on %s, before it begins on %s".formatted(surface, to, from));
        }
        if (surface.length() != span.length()) {
            throw new IllegalArgumentException("surface '%s' does not fill %s".formatted(surface, span));
        }
    }
}
