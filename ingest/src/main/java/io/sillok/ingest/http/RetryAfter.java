package io.sillok.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** {@code Retry-After} in both its forms (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
    /** RFC 9110, 5.6.7: "A recipient that parses a timestamp value in an HTTP field MUST accept all three" formats. */
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private RetryAfter() {}

    /** When an answer wants the next request, if it says so. */
    static Optional<Instant> of(Answer answer, PoliteWeb.Setup setup) {
        return Header.first(answer.received(), "Retry-After")
                .flatMap(v ->
                        at(v, setup.clock().instant(), setup.limits().manners().retryAfter()));
    }

    /** Never before now and never farther than the cap; empty where the value is neither form. */
    static Optional<Instant> at(String value, Instant now, Duration cap) {
        String text = value.strip();
        Instant farthest = now.plus(cap);
        if (text.matches("[0-9]+")) {
            // more digits than a century has seconds
            Instant asked = text.length() > 10 ? farthest : now.plusSeconds(Long.parseLong(text));
            return Optional.of(asked.isAfter(farthest) ? farthest : asked);
        }
        return date(text).map(asked -> asked.isBefore(now) ? now : asked.isAfter(farthest) ? farthest : asked);
    }

    private static Optional<Instant> date(String text) {
        Instant date = DateUtils.parseStandardDate(text);
        if (date != null) {
            return Optional.of(date);
        }
        try {
            return Optional.of(LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
