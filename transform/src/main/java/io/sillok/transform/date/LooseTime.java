package io.sillok.transform.date;

import io.sillok.model.Span;
import java.util.Locale;

/**
 * A time that the text names without fixing it to the calendar: a length, something that comes again, a season, an era.
 *
 * @param span where it stands
 * @param surface the text of the span
 */
public record LooseTime(Span span, String surface, Kind kind) {
    /** What kind of time. */
    public enum Kind {
        /** 징역 3년, 15년간, 한 달. */
        DURATION,
        /** 매년, 매주 목요일. */
        RECURRING,
        /** 겨울, 동계. */
        SEASON,
        /** 조선시대. */
        ERA,
        /** 취임 1주년, 서거 5주기. */
        ANNIVERSARY,
        /** 5·18 민주화운동: a day of some year, which names what happened on it. */
        MEMORIAL_DAY;

        /** The name in machine output. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LooseTime {
        if (surface.length() != span.length()) {
            throw new IllegalArgumentException("surface '%s' does not fill %s".formatted(surface, span));
        }
    }
}
