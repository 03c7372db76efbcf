package io.sillok.ingest.batch;

import io.sillok.ingest.Content;
import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.connector.Connector;
import io.sillok.ingest.connector.Message;
import io.sillok.ingest.connector.Reply;
import io.sillok.ingest.http.Request;
import io.sillok.ingest.http.Validators;
import io.sillok.ingest.source.Answer;
import io.sillok.ingest.source.NightWeb;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.AddressTemplate;
import io.sillok.model.watch.Source;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a table that its publisher hands out in parts. All parts together are one document, so that it lands whole or not at
 * all, and what is missing from it is known to be missing. What has been answered is found in {@code ops.fetch}: a restart
 * asks on behind it.
 */
final class TableInParts {
    /** So many answers share a file of the archive and a transaction: what a sudden death costs at most. */
    private static final int AT_ONCE = 20;

    private static final int MOST_PARTS = 5_000;

    private final Archive archive;
    private final NightWeb night;
    private final Run run;
    private final Source source;
    private final AddressTemplate own;
    private final Connector connector;
    private final WebRecords records;
    private final RunTransactions database;
    private final Function<AddressTemplate, Request> requests;

    private final Deque<String> open = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> nothing = new ArrayList<>();
    private int answers;

    /** An answer, its body in the archive where it has one. */
    record Part(
            String outcome,
            int status,
            @Nullable String sha256,
            @Nullable String contentType) {}

    /**
     * @param own the source's address, which the first question is for and the document is called by
     * @param requests makes the request for an address
     */
    TableInParts(
            Archive archive,
            NightWeb night,
            Run run,
            Source source,
            AddressTemplate own,
            Connector connector,
            RunTransactions database,
            Function<AddressTemplate, Request> requests) {
        this.archive = archive;
        this.night = night;
        this.run = run;
        this.source = source;
        this.own = own;
        this.connector = connector;
        this.records = new WebRecords(run, source);
        this.database = database;
        this.requests = requests;
        open.add(own.text());
    }

    /** A few parts, or the table that they make; false where nothing is left to do. */
    boolean next() throws IOException, InterruptedException {
        List<Got> got = new ArrayList<>();
        Got end = null;
        try (NightWeb.Asking asking = night.ask(source, run.businessDate())) {
            while (end == null && !open.isEmpty() && got.size() < AT_ONCE) {
                AddressTemplate address = new AddressTemplate(open.remove());
                String shown = address.printable(run.businessDate());
                Part part = database.read(connection -> Optional.ofNullable(records.part(connection, shown)))
                        .orElse(null);
                Got answer = null;
                if (part == null) {
                    answer = get(asking, address, shown);
                    got.add(answer);
                    part = new Part(
                            answer.outcome(),
                            answer.status(),
                            answer.stored() == null ? null : answer.stored().sha256(),
                            answer.contentType());
                }
                end = take(address, part, answer);
            }
            if (!got.isEmpty()) {
                asking.seal();
                write(asking, got, end);
            }
        }
        if (end != null) {
            return false;
        }
        if (open.isEmpty()) {
            land();
            return false;
        }
        return true;
    }

    private Got get(NightWeb.Asking asking, AddressTemplate address, String shown)
            throws IOException, InterruptedException {
        Question question = new Question(shown, address.text(), requests.apply(address), null);
        try (Answer answer = asking.get(shown, question.request())) {
            return Got.of(question, answer, archive);
        } catch (ClosedByInterruptException e) {
            // in the middle of the archive's file: it stays cut off, and its questions are asked again
            Thread.interrupted();
            throw new InterruptedException("the night was told to stop");
        }
    }

    /** What an answer means for the others; the end, where there is no table tonight. */
    private @Nullable Got take(AddressTemplate address, Part part, @Nullable Got got) throws IOException {
        answers++;
        Content body = part.sha256() == null ? null : archive.content(part.sha256());
        Reply reply = connector.read(address.text(), part.status(), body);
        if (reply instanceof Reply.Withheld withheld) {
            return ended(address, part, got, withheld);
        } else if (reply instanceof Reply.Split split) {
            List<String> instead = new ArrayList<>(split.instead());
            Collections.reverse(instead);
            instead.forEach(open::addFirst);
        } else if (reply instanceof Reply.Nothing) {
            nothing.add(part);
        } else if (reply instanceof Reply.Part more) {
            if (body == null) {
                return got == null ? ended(address, part, null, unanswered()) : got;
            }
            boolean stuck = !more.next().isEmpty()
                    && !parts.isEmpty()
                    && String.valueOf(part.sha256())
                            .equals(parts.get(parts.size() - 1).sha256());
            if (stuck || answers > MOST_PARTS) {
                return ended(address, part, got, endless(stuck));
            }
            parts.add(part);
            more.next().forEach(open::addFirst);
        }
        return null;
    }

    /** In the transaction that notes what has been answered; a table that is withheld counts as a failure of its own address. */
    private void write(NightWeb.Asking asking, List<Got> got, @Nullable Got end) {
        database.write(connection -> {
            for (Got one : got) {
                if (end == null || !one.question().shown().equals(end.question().shown())) {
                    records.part(
                            connection, one, asking.file(one.question().shown()).orElse(null));
                }
            }
            if (end != null) {
                String warc = asking.file(end.question().shown()).orElse(null);
                records.part(connection, end, warc);
                records.record(connection, end.of(question()), warc);
            }
        });
    }

    private Got ended(AddressTemplate address, Part part, @Nullable Got got, Reply.Withheld why) {
        String shown = address.printable(run.businessDate());
        Finding finding = new Finding(
                why.code(), why.severity(), source.id(), "", shown + ": " + why.problem(), why.expected(), why.next());
        Instant at = got == null ? run.asOf() : got.at();
        return new Got(
                new Question(shown, address.text(), requests.apply(address), null),
                at,
                "failed",
                part.status(),
                null,
                null,
                false,
                Validators.NONE,
                null,
                why.pause().isZero() ? null : at.plus(why.pause()),
                List.of(finding));
    }

    private void land() throws IOException {
        // of several pieces in which nothing is, one stands for all: the decoder says what its publisher said
        List<Part> whole = parts.isEmpty()
                ? nothing.stream().filter(p -> p.sha256() != null).limit(1).toList()
                : parts;
        Archive.@Nullable Stored stored = null;
        String type = null;
        if (whole.size() == 1) {
            Content only = archive.content(String.valueOf(whole.get(0).sha256()));
            stored = archive.store(only, own.text());
            type = whole.get(0).contentType();
        } else if (!whole.isEmpty()) {
            stored = join(whole);
            type = connector.concatenates() ? whole.get(0).contentType() : "application/zip";
        }
        Got table = new Got(
                question(),
                run.asOf(),
                stored == null ? "unchanged" : "page",
                200,
                stored,
                null,
                false,
                Validators.NONE,
                type,
                null,
                List.of());
        String shown = table.question().shown();
        database.write(connection -> {
            String warc = records.warcOf(connection, shown);
            records.record(connection, table, warc);
        });
    }

    private Archive.Stored join(List<Part> whole) throws IOException {
        List<Content> bodies = new ArrayList<>();
        for (Part part : whole) {
            bodies.add(archive.content(String.valueOf(part.sha256())));
        }
        Path aside = Files.createTempFile("sillok-table-", null);
        try {
            if (connector.concatenates()) {
                Message.concatenate(bodies, aside);
            } else {
                Message.zip(bodies, aside);
            }
            return archive.store(aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Question question() {
        return new Question(own.printable(run.businessDate()), own.text(), requests.apply(own), null);
    }

    private static Reply.Withheld unanswered() {
        return new Reply.Withheld(
                "fetch_failed",
                Severity.WARNING,
                Duration.ZERO,
                "a part of the table was not answered",
                "every part",
                "Run the same date again; the next night asks by itself");
    }

    private static Reply.Withheld endless(boolean stuck) {
        return new Reply.Withheld(
                "parts_endless",
                Severity.ERROR,
                Duration.ZERO,
                stuck
                        ? "the publisher gives the same page again and again"
                        : String.format(Locale.ROOT, "the table has more than %d parts", MOST_PARTS),
                "pages that differ, and at most %d of them".formatted(MOST_PARTS),
                "Ask for larger pages or for less in the source's address");
    }
}
