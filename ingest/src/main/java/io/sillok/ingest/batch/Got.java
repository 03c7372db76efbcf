package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.http.Fetched;
import io.sillok.ingest.http.Header;
import io.sillok.ingest.http.Validators;
import io.sillok.ingest.source.Answer;
import io.sillok.model.Finding;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question, its body in the archive.
 *
 * @param outcome as in {@code ops.fetch}
 * @param status of the last response, or 0
 * @param stored the body, of a page alone
 * @param address that answered in the end, or null where none did
 * @param moved whether it has moved there for good
 */
record Got(
        Question question,
        Instant at,
        String outcome,
        int status,
        Archive.@Nullable Stored stored,
        @Nullable URI address,
        boolean moved,
        Validators validators,
        @Nullable String contentType,
        @Nullable Instant retryAt,
        List<Finding> findings) {

    /** Keeps the body. */
    static Got of(Question question, Answer answer, Archive archive) throws IOException {
        Fetched fetched = answer.fetched();
        List<Finding> findings = fetched.findings();
        if (fetched instanceof Fetched.Page page) {
            return new Got(
                    question,
                    answer.at(),
                    "page",
                    page.status(),
                    archive.store(page.body(), question.shown()),
                    page.address(),
                    moved(findings),
                    page.validators(),
                    Header.first(page.headers(), "Content-Type").orElse(null),
                    null,
                    findings);
        } else if (fetched instanceof Fetched.Unchanged same) {
            return new Got(
                    question,
                    answer.at(),
                    "unchanged",
                    304,
                    null,
                    same.address(),
                    moved(findings),
                    same.validators(),
                    null,
                    null,
                    findings);
        }
        // a server whose robots.txt cannot be had is down, and may be up again any time
        boolean failed = fetched instanceof Fetched.Failed
                || findings.stream().anyMatch(finding -> finding.code().equals("robots_unreachable"));
        return new Got(
                question,
                answer.at(),
                failed ? "failed" : "refused",
                fetched instanceof Fetched.Failed f ? f.status() : 0,
                null,
                null,
                false,
                Validators.NONE,
                null,
                fetched instanceof Fetched.Failed f ? f.retryAt() : null,
                findings);
    }

    /** The same answer to another question. */
    Got of(Question other) {
        return new Got(other, at, outcome, status, stored, address, moved, validators, contentType, retryAt, findings);
    }

    boolean answered() {
        return outcome.equals("page") || outcome.equals("unchanged");
    }

    /** Why it did not answer, in one line, or null where it did. */
    @Nullable
    String reason() {
        return answered() || findings.isEmpty() ? null : findings.get(0).message();
    }

    private static boolean moved(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().equals("address_moved"));
    }
}
