package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.source.Deliveries;
import io.sillok.ingest.source.Listing;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a source has delivered into the archive and into {@code landing.document}. It may run any number of times in
 * one run: what it took before stays, what has come since is added, and the books say the same either way.
 */
final class Fetch {
    /** Taken up where nobody has decoded it yet: what an earlier attempt left half done is done again from its beginning. */
    private static final String TAKE = """
            insert into landing.document as d
                (document_id, source_id, uri, sha256, bytes, fetched_at, archive_key, business_date, run_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (document_id) do update set run_id = excluded.run_id, business_date = excluded.business_date
            where not d.decoded
            returning document_id
            """;

    /** Separated values are read in constant memory, however many they are. */
    private static final long TABLE = 40;

    private final Watch watch;
    private final Archive archive;
    private final long largest;

    /**
     * @param largest bytes that a file may have to be decoded
     */
    Fetch(Watch watch, Archive archive, long largest) {
        this.watch = watch;
        this.archive = archive;
        this.largest = largest;
    }

    /** One source, in the caller's transaction. */
    void take(Connection connection, Run run, Source source) throws SQLException, IOException {
        RunLedger.requireFence(connection, run);
        int wanted = Replays.take(connection, run, source);
        if (source.web() != null) {
            // the rest is asked for in the next step, without a transaction
            if (wanted > 0) {
                Books.add(connection, run, new Books.Entry(source.id(), "document", wanted, 0, 0, 0, 0));
            }
            return;
        }
        List<Finding> findings = new ArrayList<>();
        Listing listing = new Deliveries(watch).list(source, run.businessDate(), findings::add);
        List<Listing.Delivered> files = new ArrayList<>(listing.files());
        files.addAll(new LateDeliveries(connection, run, source).among(listing.earlier(), findings::add));
        for (Finding finding : findings) {
            Quarantine.note(connection, run, source.id(), finding);
        }
        Set<String> own = documentsOf(connection, run, source);
        Set<String> seen = new HashSet<>(own);
        long duplicate = 0;
        long refused = 0;
        long most = source.format().equals("csv") ? TABLE * largest : largest;
        for (Listing.Delivered file : files) {
            boolean large = file.bytes() > most;
            // a file too large to be read is known by its hash and stays where it is
            Archive.Stored stored = large ? archive.weigh(file.path()) : archive.store(file.path());
            String id = DocumentIds.of(connection, run, source, file.uri(), stored.sha256());
            if (!seen.add(id)) {
                continue; // of this run since an earlier start
            }
            String key = large ? Archive.REFERENCE + file.uri() : stored.key();
            if (!take(connection, run, source, id, file, stored, key)) {
                duplicate++;
                DeliveredAgain.note(connection, run, source, id);
            } else {
                discardHalfDone(connection, id);
                if (large) {
                    refuse(connection, run, source, id, file, most);
                    refused++;
                }
            }
        }
        Books.Entry before = line(connection, run, source);
        long fetched = (long) seen.size() + listing.leftOut();
        Books.add(
                connection,
                run,
                new Books.Entry(
                        source.id(),
                        "document",
                        fetched - before.fetched(),
                        0,
                        duplicate - before.duplicate(),
                        refused,
                        listing.leftOut() - before.filtered()));
    }

    private boolean take(
            Connection connection,
            Run run,
            Source source,
            String id,
            Listing.Delivered file,
            Archive.Stored stored,
            String key)
            throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, id);
            take.setString(2, source.id());
            take.setString(3, file.uri());
            take.setString(4, stored.sha256());
            take.setLong(5, stored.bytes());
            take.setTimestamp(6, Timestamp.from(run.asOf()));
            take.setString(7, key);
            take.setObject(8, run.businessDate());
            take.setLong(9, run.id());
            try (ResultSet taken = take.executeQuery()) {
                return taken.next();
            }
        }
    }

    /** Rows that an earlier attempt loaded before it was given up; its items are known by their keys and count as duplicates. */
    static void discardHalfDone(Connection connection, String documentId) throws SQLException {
        RowLanding.delete(connection, documentId);
        try (PreparedStatement reset =
                connection.prepareStatement("update landing.document set records = 0 where document_id = ?")) {
            reset.setString(1, documentId);
            reset.executeUpdate();
        }
    }

    private static void refuse(
            Connection connection, Run run, Source source, String id, Listing.Delivered file, long most)
            throws SQLException, IOException {
        Finding finding = new Finding(
                "file_too_large",
                Severity.ERROR,
                file.uri(),
                "",
                String.format(Locale.ROOT, "the file has %d bytes and is not read", file.bytes()),
                String.format(Locale.ROOT, "at most %d bytes", most),
                "Have the publisher deliver it in parts");
        byte[] head;
        try (InputStream in = Files.newInputStream(file.path())) {
            head = in.readNBytes(LandingWriter.DOCUMENT_HEAD);
        }
        Quarantine.add(connection, run, source.id(), id, finding, "fetch/1", head);
    }

    private static Set<String> documentsOf(Connection connection, Run run, Source source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select document_id from landing.document where run_id = ? and source_id = ?")) {
            select.setLong(1, run.id());
            select.setString(2, source.id());
            Set<String> ids = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        }
    }

    private static Books.Entry line(Connection connection, Run run, Source source) throws SQLException {
        Books.@Nullable Entry line = null;
        for (Books.Entry entry : Books.of(connection, run)) {
            if (entry.sourceId().equals(source.id()) && entry.what().equals("document")) {
                line = entry;
            }
        }
        return line == null ? new Books.Entry(source.id(), "document", 0, 0, 0, 0, 0) : line;
    }
}
