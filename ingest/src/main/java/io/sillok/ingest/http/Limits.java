package io.sillok.ingest.http;

import java.time.Duration;

/**
 * What no server may exceed, however it behaves.
 *
 * @param redirects followed for one request
 */
public record Limits(Times times, Sizes sizes, Manners manners, int redirects) {
    public static final Limits DEFAULT = new Limits(Times.DEFAULT, Sizes.DEFAULT, Manners.DEFAULT, 10);

    public Limits {
        if (redirects < 0) {
            throw new IllegalArgumentException("%d redirects".formatted(redirects));
        }
    }

    /**
     * How long it may take.
     *
     * @param deadline for a whole request, its redirects included: names, connecting, headers and body; waiting for a host's
     *     turn does not count
     * @param connect for one connection, and again for TLS on it
     * @param silence between two packets
     */
    public record Times(Duration deadline, Duration connect, Duration silence) {
        public static final Times DEFAULT =
                new Times(Duration.ofMinutes(2), Duration.ofSeconds(15), Duration.ofSeconds(30));

        public Times {
            for (Duration limit : new Duration[] {deadline, connect, silence}) {
                if (limit.isNegative() || limit.isZero()) {
                    throw new IllegalArgumentException("a time limit is not positive: " + limit);
                }
            }
        }
    }

    /**
     * How much it may be.
     *
     * @param wireBytes of a body as received
     * @param bodyBytes of a body once decoded, and of every layer on the way
     * @param ratio of decoded to received bytes, judged from {@code ratioFrom} decoded bytes on
     * @param ratioFrom see ratio
     * @param headerLine longest line of a response's head, in bytes
     * @param headerLines most lines of a response's head
     * @param memory a body up to this many bytes stays in memory, a longer one goes to a file
     */
    public record Sizes(
            long wireBytes, long bodyBytes, int ratio, long ratioFrom, int headerLine, int headerLines, int memory) {
        public static final Sizes DEFAULT = new Sizes(64L << 20, 256L << 20, 200, 4L << 20, 16 << 10, 200, 1 << 20);

        public Sizes {
            if (wireBytes < 1 || bodyBytes < 1 || ratio < 1 || ratioFrom < 0 || memory < 0) {
                throw new IllegalArgumentException("a size limit is negative or zero");
            }
            if (headerLine < 256 || headerLines < 8) {
                throw new IllegalArgumentException("no response's head fits into these limits");
            }
        }
    }

    /**
     * How far apart requests to one host are.
     *
     * @param delay between the end of one request and the start of the next
     * @param crawlDelay the longest delay that a robots.txt can ask of us
     * @param retryAfter the farthest ahead that a server can put us off
     * @param patience how long a request waits for a host that asked for quiet; beyond it, it fails with the time to retry at
     */
    public record Manners(Duration delay, Duration crawlDelay, Duration retryAfter, Duration patience) {
        public static final Manners DEFAULT =
                new Manners(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofDays(1), Duration.ofMinutes(1));

        public Manners {
            for (Duration limit : new Duration[] {delay, crawlDelay, retryAfter, patience}) {
                if (limit.isNegative()) {
                    throw new IllegalArgumentException("a delay is negative: " + limit);
                }
            }
        }
    }
}
