package io.sillok.ingest.http;

import io.sillok.model.Finding;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a journey ends, and what is made of the answer there. */
record Arrival(
        Journey.Means means,
        Request request,
        Redaction redaction,
        WebFindings findings,
        URI at,
        List<URI> redirects,
        Optional<URI> movedTo,
        String pointer) {
    Fetched page(Answer answer) throws IOException {
        Encodings.Decoded decoded = means.encodings()
                .decode(answer.body(), Header.joined(answer.received(), "Content-Encoding"), answer.cut());
        if (decoded.fault() != null) {
            return switch (decoded.fault()) {
                case UNKNOWN ->
                    new Fetched.Refused(findings.undecodable(pointer, decoded.problem(), decoded.expected()));
                case TOO_LARGE ->
                    new Fetched.Refused(findings.tooLarge(pointer, decoded.problem(), decoded.expected()));
                case BOMB -> new Fetched.Refused(findings.bomb(pointer, decoded.problem(), decoded.expected()));
                case TRUNCATED ->
                    new Fetched.Failed(findings.truncated(pointer, decoded.problem()), null, answer.status());
                case CORRUPT ->
                    new Fetched.Failed(
                            findings.undecodable(pointer, decoded.problem(), "what Content-Encoding says"),
                            null,
                            answer.status());
            };
        }
        Spool body = Objects.requireNonNull(decoded.body());
        if (body.bytes() > means.setup().limits().sizes().bodyBytes()) {
            return new Fetched.Refused(findings.tooLarge(
                    pointer,
                    "the body is %d bytes long".formatted(body.bytes()),
                    "at most %d bytes".formatted(means.setup().limits().sizes().bodyBytes())));
        }
        ContentType type =
                ContentType.of(Header.first(answer.received(), "Content-Type").orElse(""));
        return new Fetched.Page(
                answer.status(),
                redaction.address(request.address()),
                redaction.address(at),
                redirects.stream().map(redaction::address).toList(),
                redaction.headers(answer.received()),
                body,
                body.sha256(),
                body.bytes(),
                type.mediaType(),
                type.charset(),
                Validators.of(answer.received(), redaction.address(at)),
                moved());
    }

    Fetched unchanged(Answer answer) {
        Validators given = Validators.of(answer.received(), redaction.address(at));
        return new Fetched.Unchanged(
                redaction.address(request.address()),
                redaction.address(at),
                redirects.stream().map(redaction::address).toList(),
                redaction.headers(answer.received()),
                given.none() ? request.validators() : given,
                moved());
    }

    Fetched troubled(Answer answer) {
        Answer.Trouble trouble = Objects.requireNonNull(answer.trouble());
        Finding finding =
                switch (trouble.kind()) {
                    case TIMED_OUT, CONNECT_TIMED_OUT -> findings.timedOut(pointer, trouble.problem());
                    case TRUNCATED -> findings.truncated(pointer, trouble.problem());
                    case TOO_LARGE, HEAD_TOO_LARGE ->
                        findings.tooLarge(pointer, trouble.problem(), "a response within the limits");
                    case NOT_CONNECTED, BROKEN -> findings.failed(pointer, trouble.problem());
                };
        boolean useless = trouble.kind() == Answer.Kind.TOO_LARGE || trouble.kind() == Answer.Kind.HEAD_TOO_LARGE;
        return useless ? new Fetched.Refused(finding) : new Fetched.Failed(finding, null, answer.status());
    }

    Fetched status(Answer answer, String said) {
        return new Fetched.Failed(
                findings.status(pointer, "%s answers %s".formatted(WebAddress.host(at), said), "200 OK"),
                RetryAfter.of(answer, means.setup()).orElse(null),
                answer.status());
    }

    private List<Finding> moved() {
        return movedTo.map(findings::moved).stream().toList();
    }
}
