package io.sillok.app.command;

import io.sillok.app.batch.JobResult;
import io.sillok.model.ops.Books;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** One line for each job of a night. */
final class NightProgress implements Consumer<JobResult> {
    private final Console console;

    NightProgress(Console console) {
        this.console = console;
    }

    @Override
    public void accept(JobResult result) {
        StringBuilder line = new StringBuilder("%s  %-9s %-8s"
                .formatted(
                        result.businessDate(),
                        result.job(),
                        result.ran() ? result.status().name().toLowerCase(Locale.ROOT) : "was done"));
        for (String what : new String[] {"document", "item", "row", "article", "observation"}) {
            long fetched = sum(result, what, Books.Entry::fetched);
            if (fetched > 0) {
                line.append("  %d %s%s, %d new"
                        .formatted(fetched, what, fetched == 1 ? "" : "s", sum(result, what, Books.Entry::loaded)));
            }
        }
        if (result.quarantined() > 0) {
            line.append("  %d quarantined".formatted(result.quarantined()));
        }
        if (result.held() > 0) {
            line.append(result.held() == 1 ? "  1 load held back" : "  %d loads held back".formatted(result.held()));
        }
        if (result.message() != null) {
            line.append("  ").append(result.message());
        }
        console.say(line.toString());
    }

    private static long sum(JobResult result, String what, ToLongFunction<Books.Entry> column) {
        return result.books().stream()
                .filter(e -> e.what().equals(what))
                .mapToLong(column)
                .sum();
    }
}
