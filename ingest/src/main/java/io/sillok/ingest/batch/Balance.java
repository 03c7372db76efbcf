package io.sillok.ingest.batch;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Closes the books: holds what was counted on the way against itself and against what the tables hold. */
final class Balance {
    private static final String HELD = resource("held.sql");
    private static final String FRESHNESS = """
            insert into ops.freshness as f (source_id, last_delivery, last_new, deliveries)
            values (?, ?, ?, (select count(*) from landing.document where source_id = ?))
            on conflict (source_id) do update
            set last_delivery = greatest(f.last_delivery, excluded.last_delivery),
                last_new = greatest(f.last_new, excluded.last_new),
                deliveries = excluded.deliveries
            """;

    /** A server that says "unchanged" gives what it gave before, as a file does that is there again. */
    private static final String UNCHANGED = """
            insert into ops.freshness as f (source_id, last_delivery, last_new, deliveries)
            select distinct source_id, ?::date, null::date, (select count(*) from landing.document d where d.source_id = a.source_id)
            from ops.fetch a
            where run_id = ? and outcome = 'unchanged'
            on conflict (source_id) do update set last_delivery = greatest(f.last_delivery, excluded.last_delivery)
            """;

    private final Watch watch;

    Balance(Watch watch) {
        this.watch = watch;
    }

    /** What is wrong with the run's books, by source in the order of the watch; empty where all is well. */
    List<Problem> problems(Connection connection, Run run) throws SQLException {
        Map<String, Long> held = held(connection, run);
        Set<String> excused = excused(connection, run);
        List<Books.Entry> books = Books.of(connection, run);
        List<Problem> problems = new ArrayList<>();
        for (Source source : watch.sources()) {
            long delivered = 0;
            long quarantined = 0;
            for (Books.Entry entry : books) {
                if (!entry.sourceId().equals(source.id())) {
                    continue;
                }
                quarantined += entry.quarantined();
                if (!entry.balanced()) {
                    problems.add(new Problem(source, unbalanced(source, entry)));
                }
                // documents in quarantine are in the table of documents as well
                long expected = entry.loaded() + (entry.what().equals("document") ? entry.quarantined() : 0);
                compare(source, entry.what(), expected, held, problems);
                if (entry.what().equals("document")) {
                    delivered = entry.fetched() - entry.filtered();
                }
            }
            compare(source, "quarantine", quarantined, held, problems);
            if (delivered == 0 && due(source, run.businessDate()) && !excused.contains(source.id())) {
                problems.add(new Problem(
                        source, source.web() == null ? zero(source, run) : silent(connection, source, run)));
            }
        }
        return problems;
    }

    /** What is wrong with a source. */
    record Problem(Source source, Finding finding) {}

    /** Writes down on which date each source gave something, and something new. */
    void keepFreshness(Connection connection, Run run) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(FRESHNESS)) {
            for (Books.Entry entry : Books.of(connection, run)) {
                if (entry.what().equals("document") && entry.fetched() > entry.filtered()) {
                    upsert.setString(1, entry.sourceId());
                    upsert.setObject(2, run.businessDate());
                    upsert.setObject(3, entry.loaded() > 0 ? run.businessDate() : null);
                    upsert.setString(4, entry.sourceId());
                    upsert.executeUpdate();
                }
            }
        }
        try (PreparedStatement upsert = connection.prepareStatement(UNCHANGED)) {
            upsert.setObject(1, run.businessDate());
            upsert.setLong(2, run.id());
            upsert.executeUpdate();
        }
    }

    private static void compare(
            Source source, String what, long expected, Map<String, Long> held, List<Problem> problems) {
        long there = held.getOrDefault(source.id() + " " + what, 0L);
        if (there != expected) {
            problems.add(new Problem(
                    source,
                    finding(
                            source,
                            what,
                            String.format(
                                    Locale.ROOT,
                                    "the books count %d of kind %s, the tables hold %d",
                                    expected,
                                    what,
                                    there))));
        }
    }

    private static Finding unbalanced(Source source, Books.Entry entry) {
        return finding(
                source,
                entry.what(),
                String.format(
                        Locale.ROOT,
                        "%d fetched, but %d loaded, %d duplicate, %d quarantined and %d filtered",
                        entry.fetched(),
                        entry.loaded(),
                        entry.duplicate(),
                        entry.quarantined(),
                        entry.filtered()));
    }

    private static Finding finding(Source source, String what, String problem) {
        return new Finding(
                "books_do_not_balance",
                Severity.ERROR,
                source.id(),
                what,
                problem,
                "fetched = loaded + duplicate + quarantined + filtered, and as many rows in the tables",
                "Report it with the output of sillok status: records may have been lost, and no report is made of this run");
    }

    private static Finding zero(Source source, Run run) {
        return new Finding(
                "unexpected_zero",
                Severity.ERROR,
                source.id(),
                "",
                "nothing was delivered for %s, although the source delivers %s"
                        .formatted(run.businessDate(), source.schedule().name().toLowerCase(Locale.ROOT)),
                "at least one file at " + source.address(),
                "Put the delivery there and run the same date again, or make the source irregular");
    }

    /** Of a source of the web, which may have answered that there is nothing, or have been too late to ask. */
    private static Set<String> excused(Connection connection, Run run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select source_id from ops.fetch where run_id = ? and outcome in ('unchanged', 'not-asked')")) {
            select.setLong(1, run.id());
            Set<String> excused = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    excused.add(row.getString(1));
                }
            }
            return excused;
        }
    }

    private static Finding silent(Connection connection, Source source, Run run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select message from ops.fetch_state where source_id = ? and address = ?")) {
            select.setString(1, source.id());
            select.setString(2, source.address());
            try (ResultSet row = select.executeQuery()) {
                String reason = row.next() ? row.getString(1) : null;
                return new Finding(
                        "unexpected_zero",
                        Severity.ERROR,
                        source.id(),
                        "",
                        "nothing was delivered for %s, although the source delivers %s%s"
                                .formatted(
                                        run.businessDate(),
                                        source.schedule().name().toLowerCase(Locale.ROOT),
                                        reason == null ? "" : ": " + reason),
                        "an answer from " + source.address(),
                        "Run the same date again once it answers, or make the source irregular; tomorrow's night goes on without this one");
            }
        }
    }

    private static boolean due(Source source, LocalDate date) {
        return switch (source.schedule()) {
            case DAILY -> true;
            case WEEKDAYS -> date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
            case IRREGULAR -> false;
        };
    }

    /** How many rows of each kind the tables hold for this run, by source and kind: a count is the same, however many count. */
    private static Map<String, Long> held(Connection connection, Run run) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local max_parallel_workers_per_gather = 2");
        }
        try (PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setLong(1, run.id());
            select.setObject(2, run.businessDate());
            select.setLong(3, PendingDocuments.firstOrdinal(run) * DocumentSteps.ITEMS_A_DOCUMENT);
            select.setLong(4, run.id());
            select.setLong(5, run.id());
            Map<String, Long> held = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                }
            }
            return held;
        }
    }

    private static String resource(String name) {
        try (InputStream in = Balance.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource %s is missing".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
