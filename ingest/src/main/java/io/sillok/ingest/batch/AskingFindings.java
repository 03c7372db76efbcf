package io.sillok.ingest.batch;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.WebAccess;
import java.util.Locale;

/** What is noted of a source's addresses that a night does not ask, or not all of them. */
record AskingFindings(Run run, Source source, WebAccess access) {
    Finding notAsked(String shown) {
        return new Finding(
                "date_not_asked",
                Severity.INFO,
                source.id(),
                "",
                "%s was not asked: %s is over, and the web shows what it shows now"
                        .formatted(shown, run.businessDate()),
                "yesterday or today, or an archive with its answers of that date",
                "Nothing has to be done: what the publisher still shows lands on the next date that is asked");
    }

    Finding secretMissing(String name) {
        return new Finding(
                "secret_missing",
                Severity.ERROR,
                source.id(),
                "",
                "the address cannot be asked without the variable %s".formatted(name),
                "%s in the environment in which Sillok runs".formatted(name),
                "Set it and run the same date again");
    }

    Finding postponed(String shown, FetchState state) {
        return new Finding(
                "fetch_postponed",
                Severity.WARNING,
                source.id(),
                "",
                "%s is left alone after %d nights without an answer".formatted(shown, state.failures()),
                "an answer, or a time not before %s".formatted(state.nextAttempt()),
                "Run the same date again after that time; the next night asks by itself");
    }

    Finding tooManySitemaps(int sitemaps, int most) {
        return new Finding(
                "sitemaps_left_out",
                Severity.WARNING,
                source.id(),
                "",
                String.format(
                        Locale.ROOT, "the index names %d sitemaps, of which the first %d were read", sitemaps, most),
                String.format(Locale.ROOT, "at most %d", most),
                "Give the address of the sitemap that holds the news");
    }

    Finding waiting(long waiting) {
        return new Finding(
                "leads_waiting",
                Severity.WARNING,
                source.id(),
                "",
                String.format(Locale.ROOT, "%d articles wait for a later night", waiting),
                String.format(Locale.ROOT, "at most %d in a night", access.followLimit()),
                "Raise follow-limit where there are more every night");
    }
}
