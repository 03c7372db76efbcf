package io.sillok.transform.date;

import io.sillok.model.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date or period named in a text.
 *
 * @param span where it stands
 * @param surface the text of the span
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param grain how exactly it is named
 * @param why what the reading rests on, as one clause
 * @param alternatives what else it may mean, the likelier first; mostly nothing
 * @param contradicted a weekday beside the date that is not its own; null where none is
 * @param zone whose clock the days are named by, where it is not the source's: 24일(현지시간) in New York; else null
 * @param at the moment that the text names by that clock, in the source's zone; null where it names none
 */
public record DateMention(
        Span span,
        String surface,
        LocalDate from,
        LocalDate to,
        Grain grain,
        String why,
        List<Alternative> alternatives,
        @Nullable Contradiction contradicted,
        @Nullable ZoneId zone,
        @Nullable ZonedDateTime at) {
    /**
     * Another reading.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param why what it would rest on, as one clause
     */
    public record Alternative(LocalDate from, LocalDate to, String why) {}

    /**
     * A day and a weekday that stand together and do not agree.
     *
     * @param day as the date says
     * @param weekday as the text has it
     */
    public record Contradiction(LocalDate day, DayOfWeek weekday) {}

    /** A date by the source's own clock. */
    public DateMention(
            Span span,
            String surface,
            LocalDate from,
            LocalDate to,
            Grain grain,
            String why,
            List<Alternative> alternatives,
            @Nullable Contradiction contradicted) {
        this(span, surface, from, to, grain, why, alternatives, contradicted, null, null);
    }

    /** The same by the clock of another zone, and the moment where the text gives one. */
    DateMention in(ZoneId other, @Nullable ZonedDateTime moment) {
        return new DateMention(span, surface, from, to, grain, why, alternatives, contradicted, other, moment);
    }

    /** The same, with what the reading rests on put otherwise. */
    DateMention because(String other) {
        return new DateMention(span, surface, from, to, grain, other, alternatives, contradicted, zone, at);
    }

    /** A date that means one thing. */
    public DateMention(Span span, String surface, LocalDate from, LocalDate to, Grain grain, String why) {
        this(span, surface, from, to, grain, why, List.of(), null);
    }

    public DateMention {
        alternatives = List.copyOf(alternatives);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("'%s' ends on %s, before it begins on %s".formatted(surface, to, from));
        }
        if (surface.length() != span.length()) {
            throw new IllegalArgumentException("surface '%s' does not fill %s".formatted(surface, span));
        }
    }
}
