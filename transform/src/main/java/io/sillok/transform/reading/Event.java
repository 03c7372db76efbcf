package io.sillok.transform.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, will happen or was meant to.
 *
 * @param kind what it is
 * @param status how far it has come
 * @param from first day, or null where the text does not say
 * @param to last day, or null where the text does not say
 * @param place where
 * @param about the programme, the fair, the matter
 * @param aboutId id of the watch's programme or entity that it is about
 * @param participants in order of mention, each once
 * @param sentence index into the article's sentences
 */
public record Event(
        EventKind kind,
        EventStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String place,
        @Nullable String about,
        @Nullable String aboutId,
        List<Participant> participants,
        int sentence) {
    public Event {
        participants = List.copyOf(participants);
        if ((from == null) != (to == null) || (from != null && to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("an event from %s to %s".formatted(from, to));
        }
        if (sentence < 0) {
            throw new IllegalArgumentException("an event in sentence %d".formatted(sentence));
        }
    }
}
