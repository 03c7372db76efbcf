package io.sillok.ingest.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a feed alone after failures in a row: twice as long each time up to the cap, half of it by chance so
 * that feeds which failed together do not come back together. The cap holds for ever after: no feed is given up.
 */
public record Backoff(Duration base, Duration cap) {
    public Backoff {
        if (base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("backoff from %s to %s".formatted(base, cap));
        }
    }

    /**
     * The wait before the next try.
     *
     * @param failures in a row so far; none means no wait
     */
    public Duration after(int failures, RandomGenerator random) {
        if (failures <= 0) {
            return Duration.ZERO;
        }
        long most = cap.toMillis();
        long wait = Math.max(1, base.toMillis());
        for (int i = 1; i < failures && wait < most; i++) {
            wait = wait > most / 2 ? most : wait * 2;
        }
        wait = Math.min(wait, most);
        return Duration.ofMillis(wait - random.nextLong(wait / 2 + 1));
    }
}
