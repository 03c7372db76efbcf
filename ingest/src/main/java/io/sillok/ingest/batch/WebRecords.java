package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.http.Backoff;
import io.sillok.ingest.http.Validators;
import io.sillok.model.Finding;
import io.sillok.model.Keys;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes down what a source's addresses have answered: documents, books, findings, and what the next night has to know. */
final class WebRecords {
    /** A night that is run again soon waits a little; the next night never waits because of this. */
    private static final Backoff AGAIN = new Backoff(Duration.ofMinutes(5), Duration.ofHours(20));

    /** A page that is refused may be allowed some day, but nobody has to ask every night. */
    private static final Duration REFUSED_PAGE = Duration.ofDays(7);

    /** So often a page may be missing (404, 410) before it counts as gone. */
    private static final int GONE = 3;

    /** Answers without a body that say something of the table all the same. */
    private static final int NOT_FOUND = 404;

    private static final int TOO_LARGE = 413;

    private static final String TAKE = """
            insert into landing.document as d
                (document_id, source_id, uri, sha256, bytes, fetched_at, archive_key, business_date, run_id,
                 http_status, etag, last_modified, final_uri, content_type, lead_id, warc)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (document_id) do update
            set run_id = excluded.run_id, business_date = excluded.business_date, content_type = excluded.content_type
            where not d.decoded
            returning document_id
            """;
    private static final String ASKED = """
            insert into ops.fetch (run_id, source_id, address, outcome, http_status, warc)
            values (?, ?, ?, ?, ?, ?)
            on conflict (run_id, source_id, address) do update
            set outcome = excluded.outcome, http_status = excluded.http_status, warc = excluded.warc
            """;
    private static final String PART = """
            insert into ops.fetch_part (run_id, source_id, address, http_status, sha256, content_type, warc)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (run_id, source_id, address) do nothing
            """;
    private static final String PART_OF =
            "select http_status, sha256, content_type from ops.fetch_part where run_id = ? and source_id = ? and"
                    + " address = ?";
    private static final String WARC_OF =
            "select warc from ops.fetch_part where run_id = ? and source_id = ? and address = ?";
    private static final String LEAD =
            "update ops.lead set status = ?, failures = ?, failed_on = ?, next_attempt = ? where lead_id = ?";

    private final Run run;
    private final Source source;

    WebRecords(Run run, Source source) {
        this.run = run;
        this.source = source;
    }

    /** The outcome of every address asked in this run. */
    Map<String, String> asked(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select address, outcome from ops.fetch where run_id = ? and source_id = ?")) {
            select.setLong(1, run.id());
            select.setString(2, source.id());
            Map<String, String> asked = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    asked.put(row.getString(1), row.getString(2));
                }
            }
            return asked;
        }
    }

    /** A part of a table that has been answered in this run, or null. */
    TableInParts.@Nullable Part part(Connection connection, String shown) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PART_OF)) {
            key(select, shown);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new TableInParts.Part("part", row.getInt(1), row.getString(2), row.getString(3))
                        : null;
            }
        }
    }

    /** The file that holds the answer to a part. */
    @Nullable
    String warcOf(Connection connection, String shown) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WARC_OF)) {
            key(select, shown);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Notes an answer to a part; one that failed is asked again by whoever restarts the run. */
    void part(Connection connection, Got got, @Nullable String warc) throws SQLException {
        Archive.Stored stored = got.stored();
        if (stored == null && !got.outcome().equals("failed")) {
            return;
        }
        if (stored == null && got.status() != NOT_FOUND && got.status() != TOO_LARGE) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(PART)) {
            key(insert, got.question().shown());
            insert.setInt(4, got.status());
            insert.setString(5, stored == null ? null : stored.sha256());
            insert.setString(6, got.contentType());
            insert.setString(7, warc);
            insert.executeUpdate();
        }
    }

    private void key(PreparedStatement statement, String shown) throws SQLException {
        statement.setLong(1, run.id());
        statement.setString(2, source.id());
        statement.setString(3, shown);
    }

    /** What came of a question; {@code warc} is the file that holds it. */
    void record(Connection connection, Got got, @Nullable String warc) throws SQLException {
        for (Finding finding : got.findings()) {
            Quarantine.note(connection, run, source.id(), finding);
        }
        asked(connection, got.question().shown(), got.outcome(), got.status(), warc);
        Archive.Stored stored = got.stored();
        if (stored != null) {
            take(connection, got, stored, warc);
        } else if (got.outcome().equals("unchanged")) {
            DeliveredAgain.unchanged(connection, run, source, got.question().shown());
        }
        Leads.Open lead = got.question().lead();
        if (lead == null) {
            remember(connection, got);
        } else {
            remember(connection, got, lead);
        }
    }

    /** An address that was not asked, with the reason. */
    void notAsked(Connection connection, String shown, String outcome, Finding reason) throws SQLException {
        Quarantine.note(connection, run, source.id(), reason);
        asked(connection, shown, outcome, 0, null);
    }

    private void asked(Connection connection, String shown, String outcome, int status, @Nullable String warc)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ASKED)) {
            insert.setLong(1, run.id());
            insert.setString(2, source.id());
            insert.setString(3, shown);
            insert.setString(4, outcome);
            insert.setObject(5, status == 0 ? null : status);
            insert.setString(6, warc);
            insert.executeUpdate();
        }
    }

    private void take(Connection connection, Got got, Archive.Stored stored, @Nullable String warc)
            throws SQLException {
        String uri = got.question().shown();
        String id = DocumentIds.of(connection, run, source, uri, stored.sha256());
        URI address = got.address();
        Leads.Open lead = got.question().lead();
        boolean taken;
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, id);
            take.setString(2, source.id());
            take.setString(3, uri);
            take.setString(4, stored.sha256());
            take.setLong(5, stored.bytes());
            take.setTimestamp(6, Timestamp.from(run.asOf()));
            take.setString(7, stored.key());
            take.setObject(8, run.businessDate());
            take.setLong(9, run.id());
            take.setInt(10, got.status());
            take.setString(11, got.validators().etag());
            take.setString(12, got.validators().lastModified());
            take.setString(13, address == null || address.toString().equals(uri) ? null : address.toString());
            take.setString(14, got.contentType());
            take.setString(15, lead == null ? null : lead.id());
            take.setString(16, warc);
            try (ResultSet row = take.executeQuery()) {
                taken = row.next();
            }
        }
        if (taken) {
            Fetch.discardHalfDone(connection, id);
        } else {
            DeliveredAgain.note(connection, run, source, id);
        }
        Books.add(connection, run, new Books.Entry(source.id(), "document", 1, 0, taken ? 0 : 1, 0, 0));
    }

    private void remember(Connection connection, Got got) throws SQLException {
        String address = got.question().address();
        FetchState before = FetchState.of(connection, source.id(), address);
        boolean answered = got.answered();
        int failures = answered ? 0 : before.failures() + (run.businessDate().equals(before.failedOn()) ? 0 : 1);
        Validators validators = answered ? got.validators() : before.validators();
        LocalDate lastFull = got.outcome().equals("page") ? run.businessDate() : before.lastFull();
        new FetchState(
                        answered ? got.question().shown() : before.requested(),
                        validators,
                        lastFull,
                        failures,
                        answered ? null : run.businessDate(),
                        got.outcome().equals("failed") ? again(got, failures) : null,
                        answered ? (got.moved() ? String.valueOf(got.address()) : null) : before.movedTo())
                .store(connection, source.id(), address, got);
    }

    private void remember(Connection connection, Got got, Leads.Open lead) throws SQLException {
        int failures = lead.failures() + 1;
        boolean missing = (got.status() == 404 || got.status() == 410) && failures >= GONE;
        try (PreparedStatement update = connection.prepareStatement(LEAD)) {
            update.setString(1, got.answered() ? "landed" : missing ? "gone" : got.outcome());
            update.setInt(2, got.answered() ? 0 : failures);
            update.setObject(3, got.answered() ? null : run.businessDate());
            Instant next = got.outcome().equals("failed")
                    ? again(got, failures)
                    : got.at().plus(REFUSED_PAGE);
            update.setTimestamp(4, got.answered() ? null : Timestamp.from(next));
            update.setString(5, lead.id());
            update.executeUpdate();
        }
    }

    /** When to ask again. The chance in it is made of content, so that the same night always gives the same. */
    private static Instant again(Got got, int failures) {
        long seed =
                Long.parseUnsignedLong(Keys.key(got.question().shown(), got.at().toString()), 16);
        Instant ours = got.at().plus(AGAIN.after(failures, new SplittableRandom(seed)));
        Instant theirs = got.retryAt();
        return theirs != null && theirs.isAfter(ours) ? theirs : ours;
    }
}
