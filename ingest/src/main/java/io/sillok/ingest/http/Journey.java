package io.sillok.ingest.http;

import io.sillok.model.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request from its address to where it leads, hop by hop; every hop passes every check again. */
final class Journey {
    /** Addresses tried of a name that has many. */
    private static final int ADDRESSES = 4;

    private final Means means;
    private final Request request;
    private final int redirectsAllowed;
    private final boolean cut;
    private final Redaction redaction;
    private final WebFindings findings;
    private final HostRules rules;
    private final List<URI> redirects = new ArrayList<>();
    private final Set<URI> seen = new HashSet<>();
    private URI at;
    private @Nullable URI movedTo;
    private boolean onlyPermanent = true;
    private Duration left;

    /** What every journey of one {@link PoliteWeb} shares. */
    record Means(
            PoliteWeb.Setup setup, Wire wire, Names names, HostBudget budget, Robots robots, Encodings encodings) {}

    /** A journey about to begin; {@code cut} says that a body too long is cut instead of refused, as robots.txt's is. */
    Journey(Means means, Request request, int redirectsAllowed, boolean cut) {
        this.means = means;
        this.request = request;
        this.redirectsAllowed = redirectsAllowed;
        this.cut = cut;
        this.redaction = Redaction.of(request);
        this.findings = new WebFindings(request, redaction);
        this.rules = new HostRules(request, findings);
        this.at = request.address();
        this.left = means.setup().limits().times().deadline();
    }

    Fetched go() throws IOException, InterruptedException {
        while (true) {
            Optional<Finding> refusal = rules.refusal(at, pointer());
            if (refusal.isPresent()) {
                return new Fetched.Refused(refusal.get());
            }
            at = WebAddress.normal(at);
            seen.add(at);
            Duration delay = means.setup().limits().manners().delay();
            if (request.robots()) {
                Robots.Rules robots = means.robots().of(at, request);
                if (robots.unreachable() != null) {
                    return new Fetched.Refused(findings.robotsUnreachable(pointer(), at, robots.unreachable()));
                }
                if (!robots.allow(at)) {
                    return new Fetched.Refused(findings.robotsDisallowed(
                            pointer(), at, means.setup().agent().product()));
                }
                delay = longer(delay, robots.crawlDelay());
            }
            Hop hop = hop(delay);
            if (hop.outcome() != null) {
                return hop.outcome();
            }
        }
    }

    /** The next outcome, or null where another hop follows. */
    private record Hop(@Nullable Fetched outcome) {
        static final Hop ON = new Hop(null);
    }

    private Hop hop(Duration delay) throws IOException, InterruptedException {
        Answer answer;
        try (HostBudget.Turn turn = means.budget().take(WebAddress.host(at), delay)) {
            Optional<Instant> closed = turn.closedUntil();
            if (closed.isPresent()) {
                return new Hop(new Fetched.Failed(
                        findings.resting(
                                pointer(), WebAddress.host(at), closed.get().toString()),
                        closed.get(),
                        0));
            }
            long start = System.nanoTime();
            List<InetAddress> addresses;
            try {
                addresses = means.names().resolve(WebAddress.host(at), left);
            } catch (UnknownHostException e) {
                return failed(findings.failed(pointer(), "the name %s is not known".formatted(WebAddress.host(at))));
            } catch (TimeoutException e) {
                return failed(findings.timedOut(
                        pointer(), "the name %s was not resolved in time".formatted(WebAddress.host(at))));
            }
            Optional<Finding> refusal = rules.refusal(at, addresses, pointer());
            if (refusal.isPresent()) {
                return new Hop(new Fetched.Refused(refusal.get()));
            }
            turn.used();
            answer = ask(addresses, start);
            if (answer.status() == 429 || answer.status() == 503) {
                RetryAfter.of(answer, means.setup()).ifPresent(turn::quiet);
            }
            left = left.minusNanos(System.nanoTime() - start);
        }
        boolean handedOn = false;
        try {
            Hop hop = judge(answer);
            handedOn = hop.outcome() instanceof Fetched.Page page && page.body() == answer.body();
            return hop;
        } finally {
            if (!handedOn) {
                answer.close();
            }
        }
    }

    private Hop judge(Answer answer) throws IOException {
        if (answer.status() > 0) {
            tell(answer);
        }
        Arrival arrival = new Arrival(
                means,
                request,
                redaction,
                findings,
                at,
                List.copyOf(redirects),
                Optional.ofNullable(movedTo),
                pointer());
        return switch (answer.status()) {
            case 0 -> new Hop(arrival.troubled(answer));
            case 200, 203 -> new Hop(answer.trouble() == null ? arrival.page(answer) : arrival.troubled(answer));
            case 301, 302, 303, 307, 308 -> redirect(answer);
            case 304 ->
                new Hop(
                        sends()
                                ? arrival.unchanged(answer)
                                : arrival.status(answer, "304 (not modified) without having been asked whether"));
            default -> new Hop(arrival.status(answer, answer.statusLine().replaceFirst("^HTTP/[0-9.]+ ", "")));
        };
    }

    private Answer ask(List<InetAddress> addresses, long start) throws IOException, InterruptedException {
        long wire = means.setup().limits().sizes().wireBytes();
        Wire.Ask ask = new Wire.Ask(at, headers(), cut ? Math.min(wire, Robots.LONGEST) : wire, cut);
        for (int i = 0; ; i++) {
            Duration within = left.minusNanos(System.nanoTime() - start);
            Answer answer = means.wire().ask(ask, addresses.get(i), positive(within));
            boolean last = i + 1 == Math.min(addresses.size(), ADDRESSES);
            if (last || !answer.unsent()) {
                return answer;
            }
            answer.close();
        }
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("User-Agent", means.setup().agent().header()));
        headers.add(new Header("Accept", request.accept()));
        headers.add(new Header("Accept-Encoding", Encodings.ACCEPTED));
        boolean home = WebAddress.origin(at).equals(WebAddress.origin(request.address()));
        request.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(h -> home || !redaction.holdsSecret(h.getKey(), h.getValue()))
                .forEach(h -> headers.add(new Header(h.getKey(), h.getValue())));
        if (sends()) {
            Validators validators = request.validators();
            if (validators.etag() != null) {
                headers.add(new Header("If-None-Match", validators.etag()));
            }
            if (validators.lastModified() != null) {
                headers.add(new Header("If-Modified-Since", validators.lastModified()));
            }
        }
        return headers;
    }

    /** Whether the validators go to the address of this hop. */
    private boolean sends() {
        Validators validators = request.validators();
        return !validators.none()
                && (validators.address() == null
                        || redaction.address(at).equals(redaction.address(WebAddress.normal(validators.address()))));
    }

    private void tell(Answer answer) throws IOException {
        means.setup()
                .exchanges()
                .exchanged(new Exchange(
                        redaction.address(at),
                        answer.remote(),
                        answer.begun(),
                        answer.took(),
                        "GET %s HTTP/1.1".formatted(WebAddress.target(redaction.address(at))),
                        redaction.headers(answer.sent()),
                        answer.statusLine(),
                        redaction.headers(answer.received()),
                        answer.body(),
                        answer.body().bytes(),
                        answer.trouble() == null && !answer.cut()));
    }

    private Hop redirect(Answer answer) {
        @Nullable String location = Header.first(answer.received(), "Location").orElse(null);
        if (location == null) {
            return new Hop(new Fetched.Refused(findings.redirectRefused(
                    pointer(), "%s answers %d without saying where to".formatted(at, answer.status()), "a Location")));
        }
        Optional<URI> resolved = WebAddress.resolve(at, WebAddress.received(location));
        if (resolved.isEmpty()) {
            return new Hop(new Fetched.Refused(findings.redirectRefused(
                    pointer(), "%s leads to '%s', which is no address".formatted(at, location), "an address")));
        }
        boolean downgrade =
                WebAddress.secure(at) && "http".equalsIgnoreCase(resolved.get().getScheme());
        URI to = WebAddress.normal(resolved.get());
        if (downgrade) {
            return new Hop(new Fetched.Refused(findings.redirectRefused(
                    pointer(), "%s leads out of https to %s".formatted(at, to), "an address in https")));
        }
        if (redirects.size() == redirectsAllowed) {
            return new Hop(new Fetched.Refused(findings.redirectEndless(
                    pointer(), "there are more than %d redirects, the last to %s".formatted(redirectsAllowed, to))));
        }
        redirects.add(to);
        if (seen.contains(to)) {
            return new Hop(new Fetched.Refused(
                    findings.redirectEndless(pointer(), "the redirects lead back to %s".formatted(to))));
        }
        onlyPermanent &= answer.status() == 301 || answer.status() == 308;
        if (onlyPermanent) {
            movedTo = to;
        }
        at = to;
        return Hop.ON;
    }

    private static Hop failed(Finding finding) {
        return new Hop(new Fetched.Failed(finding, null, 0));
    }

    private String pointer() {
        return redirects.isEmpty() ? "" : "redirect " + redirects.size();
    }

    private Duration longer(Duration delay, Duration crawlDelay) {
        Duration most = means.setup().limits().manners().crawlDelay();
        Duration asked = crawlDelay.compareTo(most) > 0 ? most : crawlDelay;
        return asked.compareTo(delay) > 0 ? asked : delay;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() || duration.isZero() ? Duration.ofNanos(1) : duration;
    }
}
