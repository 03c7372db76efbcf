package io.sillok.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** {@code Retry-After} in both its forms (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
    private RetryAfter() {}

    /** Never before now and never farther than the cap; empty where the value is neither form. */
    static Optional<Instant> at(String value, Instant now, Duration cap) {
        String text = value.strip();
        Instant farthest = now.plus(cap);
        if (text.matches("[0-9]+")) {
            // more digits than a century has seconds
            Instant asked = text.length() > 10 ? farthest : now.plusSeconds(Long.parseLong(text));
            return Optional.of(asked.isAfter(farthest) ? farthest : asked);
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(text))
                .map(asked -> asked.isBefore(now) ? now : asked.isAfter(farthest) ? farthest : asked);
    }
}
