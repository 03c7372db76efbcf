package io.sillok.ingest.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What each origin's robots.txt lets us fetch (RFC 9309); asked once a day, and an hour after it could not be had. */
final class Robots {
    /** RFC 9309, 2.5: "The parsing limit MUST be at least 500 kibibytes." */
    static final int LONGEST = 500 << 10;

    /** RFC 9309, 2.3.1.2: "Crawlers SHOULD follow at least five consecutive redirects." */
    static final int REDIRECTS = 5;

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final Duration UNREACHABLE_FOR = Duration.ofHours(1);

    private final Agent agent;
    private final InstantSource clock;
    private final Fetcher fetcher;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    Robots(Agent agent, InstantSource clock, Fetcher fetcher) {
        this.agent = agent;
        this.clock = clock;
        this.fetcher = fetcher;
    }

    /** Fetches a robots.txt by the same ways as everything else, without asking robots.txt first. */
    @FunctionalInterface
    interface Fetcher {
        Fetched fetch(Request request) throws IOException, InterruptedException;
    }

    /**
     * What an origin says.
     *
     * @param unreachable why it could not be had, or null where there are rules
     * @param crawlDelay between two requests, zero where it says nothing
     */
    record Rules(@Nullable BaseRobotRules rules, @Nullable String unreachable, Duration crawlDelay) {
        private static final Rules ALL = new Rules(null, null, Duration.ZERO);

        boolean allow(URI address) {
            return rules == null || rules.isAllowed(address.toString());
        }
    }

    /** The rules for an address's origin; {@code request} lends its hosts. */
    Rules of(URI address, Request request) throws IOException, InterruptedException {
        Entry entry = entries.computeIfAbsent(WebAddress.origin(address), o -> new Entry());
        entry.lock.lockInterruptibly();
        try {
            Rules known = entry.rules;
            Instant now = clock.instant();
            if (known != null && now.isBefore(entry.until)) {
                return known;
            }
            return fetch(address, request, entry, now);
        } finally {
            entry.lock.unlock();
        }
    }

    private Rules fetch(URI address, Request request, Entry entry, Instant now)
            throws IOException, InterruptedException {
        URI robots = WebAddress.normal(URI.create(WebAddress.origin(address) + "/robots.txt"));
        Request asked = Request.of(robots)
                .hosts(request.hosts())
                .privateHosts(request.privateHosts())
                .accept("text/plain, */*;q=0.1")
                .robots(false)
                .build();
        try (Fetched fetched = fetcher.fetch(asked)) {
            Rules rules = rules(robots, fetched);
            // another request may list the host that this one may not follow to
            boolean ours = rules.unreachable() != null && fetched instanceof Fetched.Refused;
            entry.rules = ours ? null : rules;
            entry.until = now.plus(rules.unreachable() == null ? GOOD_FOR : UNREACHABLE_FOR);
            return rules;
        }
    }

    private Rules rules(URI robots, Fetched fetched) throws IOException {
        if (fetched instanceof Fetched.Page page) {
            return parsed(robots, page.body().range(0, LONGEST));
        }
        if (fetched instanceof Fetched.Failed failed && allows(failed.status())) {
            return Rules.ALL;
        }
        String code =
                fetched.findings().isEmpty() ? "" : fetched.findings().get(0).code();
        if (code.equals("redirect_endless")) {
            // RFC 9309, 2.3.1.2: after five redirects "crawlers MAY assume that the robots.txt file is unavailable"
            return Rules.ALL;
        }
        String why = fetched.findings().isEmpty()
                ? "an answer that nobody asked for"
                : fetched.findings().get(0).problem();
        return new Rules(null, why, Duration.ZERO);
    }

    /** RFC 9309, 2.3.1.3: 4xx means that there are no rules; 429 says "not now" and is taken for a failure. */
    private static boolean allows(int status) {
        return status >= 400 && status < 500 && status != 429 || status == 204 || status == 205;
    }

    private Rules parsed(URI robots, byte[] text) {
        // the parser forbids everything where a delay exceeds its limit; ours is capped elsewhere
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        BaseRobotRules rules = parser.parseContent(robots.toString(), text, "text/plain", List.of(agent.token()));
        long delay = rules.getCrawlDelay();
        return new Rules(rules, null, delay <= 0 ? Duration.ZERO : Duration.ofMillis(delay));
    }

    /** Guarded by its lock. */
    private static final class Entry {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Rules rules;
        private Instant until = Instant.MIN;
    }
}
