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
import java.util.Objects;
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

    /** @param cut whether a body too long is cut instead of refused, as robots.txt's is */
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
                retryAt(answer).ifPresent(turn::quiet);
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
        return switch (answer.status()) {
            case 0 -> new Hop(troubled(answer, required(answer.trouble())));
            case 200, 203 ->
                new Hop(answer.trouble() == null ? page(answer) : troubled(answer, required(answer.trouble())));
            case 301, 302, 303, 307, 308 -> redirect(answer);
            case 304 ->
                new Hop(
                        sends()
                                ? unchanged(answer)
                                : status(answer, "304 (not modified) without having been asked whether"));
            default -> new Hop(status(answer, answer.statusLine().replaceFirst("^HTTP/[0-9.]+ ", "")));
        };
    }

    private Answer ask(List<InetAddress> addresses, long start) throws IOException, InterruptedException {
        long wire = means.setup().limits().sizes().wireBytes();
        Wire.Ask ask = new Wire.Ask(at, headers(), cut ? Math.min(wire, Robots.LONGEST) : wire, cut);
        for (int i = 0; ; i++) {
            Duration within = left.minusNanos(System.nanoTime() - start);
            Answer answer = means.wire().ask(ask, addresses.get(i), positive(within));
            boolean last = i + 1 == Math.min(addresses.size(), ADDRESSES);
            if (last || !answer.is(Answer.Kind.NOT_CONNECTED)) {
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

    private Fetched page(Answer answer) throws IOException {
        Encodings.Decoded decoded = means.encodings()
                .decode(answer.body(), Header.joined(answer.received(), "Content-Encoding"), answer.cut());
        if (decoded.fault() != null) {
            return switch (decoded.fault()) {
                case UNKNOWN ->
                    new Fetched.Refused(findings.undecodable(pointer(), decoded.problem(), decoded.expected()));
                case TOO_LARGE ->
                    new Fetched.Refused(findings.tooLarge(pointer(), decoded.problem(), decoded.expected()));
                case BOMB -> new Fetched.Refused(findings.bomb(pointer(), decoded.problem(), decoded.expected()));
                case TRUNCATED ->
                    new Fetched.Failed(findings.truncated(pointer(), decoded.problem()), null, answer.status());
                case CORRUPT ->
                    new Fetched.Failed(
                            findings.undecodable(pointer(), decoded.problem(), "what Content-Encoding says"),
                            null,
                            answer.status());
            };
        }
        Spool body = Objects.requireNonNull(decoded.body());
        if (body.bytes() > means.setup().limits().sizes().bodyBytes()) {
            return new Fetched.Refused(findings.tooLarge(
                    pointer(),
                    "the body is %d bytes long".formatted(body.bytes()),
                    "at most %d bytes".formatted(means.setup().limits().sizes().bodyBytes())));
        }
        ContentType type =
                ContentType.of(Header.first(answer.received(), "Content-Type").orElse(""));
        return new Fetched.Page(
                answer.status(),
                redaction.address(request.address()),
                redaction.address(at),
                shownRedirects(),
                redaction.headers(answer.received()),
                body,
                body.sha256(),
                body.bytes(),
                type.mediaType(),
                type.charset(),
                Validators.of(answer.received(), redaction.address(at)),
                moved());
    }

    private Fetched unchanged(Answer answer) {
        Validators given = Validators.of(answer.received(), redaction.address(at));
        return new Fetched.Unchanged(
                redaction.address(request.address()),
                redaction.address(at),
                shownRedirects(),
                redaction.headers(answer.received()),
                given.none() ? request.validators() : given,
                moved());
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

    private Fetched troubled(Answer answer, Answer.Trouble trouble) {
        Finding finding =
                switch (trouble.kind()) {
                    case TIMED_OUT -> findings.timedOut(pointer(), trouble.problem());
                    case TRUNCATED -> findings.truncated(pointer(), trouble.problem());
                    case TOO_LARGE, HEAD_TOO_LARGE ->
                        findings.tooLarge(pointer(), trouble.problem(), "a response within the limits");
                    case NOT_CONNECTED, BROKEN -> findings.failed(pointer(), trouble.problem());
                };
        boolean useless = trouble.kind() == Answer.Kind.TOO_LARGE || trouble.kind() == Answer.Kind.HEAD_TOO_LARGE;
        return useless ? new Fetched.Refused(finding) : new Fetched.Failed(finding, null, answer.status());
    }

    private Fetched status(Answer answer, String said) {
        return new Fetched.Failed(
                findings.status(pointer(), "%s answers %s".formatted(WebAddress.host(at), said), "200 OK"),
                retryAt(answer).orElse(null),
                answer.status());
    }

    private Optional<Instant> retryAt(Answer answer) {
        return Header.first(answer.received(), "Retry-After")
                .flatMap(v -> RetryAfter.at(
                        v,
                        means.setup().clock().instant(),
                        means.setup().limits().manners().retryAfter()));
    }

    private static Hop failed(Finding finding) {
        return new Hop(new Fetched.Failed(finding, null, 0));
    }

    private List<Finding> moved() {
        return movedTo == null ? List.of() : List.of(findings.moved(movedTo));
    }

    private List<URI> shownRedirects() {
        return redirects.stream().map(redaction::address).toList();
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

    private static Answer.Trouble required(Answer.@Nullable Trouble trouble) {
        return Objects.requireNonNull(trouble);
    }
}
