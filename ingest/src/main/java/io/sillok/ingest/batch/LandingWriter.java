package io.sillok.ingest.batch;

import io.sillok.ingest.Content;
import io.sillok.ingest.Raw;
import io.sillok.ingest.archive.Archive;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.watch.Source;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes a chunk: its rows, what could not be read or stored, what was noticed, and what all this adds to the books. The
 * step commits it in one transaction with the checkpoint.
 */
final class LandingWriter implements ItemWriter<List<Line>> {
    /** Of a document in quarantine, so many of its first bytes stand in the table; the archive has all of them. */
    static final int DOCUMENT_HEAD = 1 << 16;

    private static final String COUNT =
            "update landing.document set records = records + ?, other_values = other_values + ? where document_id = ?";

    private static final String END = """
            update landing.document d
            set decoded = ?,
                records = case when ? then records else ? end,
                media_type = ?, charset = ?, digest = ?, same_as = ?
            where document_id = ?
            """;

    private final DataSource dataSource;
    private final Run run;
    private final Source source;
    private final Archive archive;
    private final RowLanding rows = new RowLanding();

    LandingWriter(DataSource dataSource, Run run, Source source, Archive archive) {
        this.dataSource = dataSource;
        this.run = run;
        this.source = source;
        this.archive = archive;
    }

    @Override
    public void write(Chunk<? extends List<Line>> chunk) throws SQLException, IOException {
        for (List<Line> lines : chunk) {
            write(lines);
        }
    }

    private void write(List<Line> chunk) throws SQLException, IOException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            RunLedger.requireFence(connection, run);
            Tally records = new Tally(source.kind() == Source.Kind.NEWS ? "item" : "row");
            Tally documents = new Tally("document");
            List<Line.Item> items = new ArrayList<>();
            List<Line.Row> cells = new ArrayList<>();
            List<Line> others = new ArrayList<>();
            for (Line line : chunk) {
                if (line instanceof Line.Row row) {
                    cells.add(row);
                } else if (line instanceof Line.Item item) {
                    items.add(item);
                } else {
                    others.add(line);
                }
            }
            save(connection, new NewsLanding(run, source.id()), items, records);
            save(connection, rows, cells, records);
            for (Line line : others) {
                if (line instanceof Line.Reject reject) {
                    quarantine(connection, reject.document(), reject.finding(), reject.raw());
                    records.fetched(1);
                    records.quarantined(1);
                } else if (line instanceof Line.Followed) {
                    records.fetched(1);
                    records.filtered(1);
                } else if (line instanceof Line.LeftOut leftOut) {
                    records.fetched(leftOut.records());
                    records.filtered(leftOut.records());
                } else if (line instanceof Line.Note note) {
                    Quarantine.note(connection, run, source.id(), note.finding());
                } else if (line instanceof Line.End end) {
                    end(connection, end, records, documents);
                }
            }
            Books.add(connection, run, records.entry(source.id()));
            Books.add(connection, run, documents.entry(source.id()));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private <L extends Line> void save(Connection connection, Landing<L> landing, List<L> lines, Tally records)
            throws SQLException, IOException {
        Map<L, SQLException> refused = new LinkedHashMap<>();
        Landing.Saved saved = landing.save(connection, lines, refused);
        for (Map.Entry<L, SQLException> entry : refused.entrySet()) {
            L line = entry.getKey();
            Finding finding = new Finding(
                    "record_unstorable",
                    Severity.ERROR,
                    line.document().uri(),
                    pointer(line),
                    "the database does not take the record (SQLSTATE %s)"
                            .formatted(entry.getValue().getSQLState()),
                    "text without NUL characters, and keys that occur once",
                    "Read the record in quarantine; the document's other records were loaded");
            quarantine(connection, line.document(), finding, raw(line));
        }
        if (landing == rows) {
            count(connection, lines, refused);
        }
        records.fetched(lines.size());
        records.loaded(saved.loaded());
        records.duplicate(saved.duplicate());
        records.quarantined(refused.size());
    }

    private void end(Connection connection, Line.End end, Tally records, Tally documents)
            throws SQLException, IOException {
        if (end.refusal() != null && source.kind() == Source.Kind.STATISTICS) {
            withdraw(connection, end.document(), records);
        }
        LandingDocument.Before before = end.document().before();
        // with records that the database refused it is not the same
        String digest = end.digest();
        String sameAs = digest != null
                        && before != null
                        && RowDigest.same(digest, before.digest())
                        && (end.known() || stored(connection, end.document().id()) == end.records())
                ? before.id()
                : null;
        try (PreparedStatement update = connection.prepareStatement(END)) {
            update.setBoolean(1, end.refusal() == null);
            update.setBoolean(2, source.kind() == Source.Kind.STATISTICS);
            update.setLong(3, end.records());
            update.setString(4, end.mediaType());
            update.setString(5, end.charset());
            update.setString(6, digest);
            update.setString(7, sameAs);
            update.setString(8, end.document().id());
            update.executeUpdate();
        }
        Finding refusal = end.refusal();
        if (sameAs != null) {
            documents.duplicate(1);
            records.fetched(end.known() ? end.records() : 0);
            records.loaded(end.known() ? 0 : -end.records());
            records.duplicate(end.records());
            return;
        } else if (refusal == null) {
            documents.loaded(1);
            return;
        }
        Content content = archive.content(end.document().sha256());
        // an empty pointer stands for the document as a whole
        Finding whole = new Finding(
                refusal.code(),
                refusal.severity(),
                refusal.source(),
                "",
                refusal.pointer().isEmpty() ? refusal.problem() : refusal.pointer() + ": " + refusal.problem(),
                refusal.expected(),
                refusal.nextStep());
        quarantine(connection, end.document(), whole, Raw.range(content, 0, DOCUMENT_HEAD));
        documents.quarantined(1);
    }

    /** A table read in part looks like a whole one in which the rest was deleted: its rows are taken out again. */
    private void withdraw(Connection connection, LandingDocument document, Tally records) throws SQLException {
        long withdrawn = RowLanding.delete(connection, document.id());
        count(connection, document.id(), -withdrawn, 0);
        records.loaded(-withdrawn);
        records.filtered(withdrawn);
    }

    /** With its rows, so that whoever reads them can tell that a crash of the server has emptied their tables. */
    private static <L extends Line> void count(Connection connection, List<L> lines, Map<L, SQLException> refused)
            throws SQLException {
        Map<String, long[]> stored = new LinkedHashMap<>();
        String documentId = "";
        long[] counts = {0, 0};
        for (L line : lines) {
            if (!line.document().id().equals(documentId)) {
                documentId = line.document().id();
                counts = stored.computeIfAbsent(documentId, ignored -> new long[2]);
            }
            if (refused.isEmpty() || !refused.containsKey(line)) {
                counts[0]++;
                counts[1] += line instanceof Line.Row row && RowLanding.isOther(row.row()) ? 1 : 0;
            }
        }
        for (Map.Entry<String, long[]> document : stored.entrySet()) {
            count(connection, document.getKey(), document.getValue()[0], document.getValue()[1]);
        }
    }

    private static long stored(Connection connection, String documentId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select records from landing.document where document_id = ?")) {
            select.setString(1, documentId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void count(Connection connection, String documentId, long more, long others) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COUNT)) {
            update.setLong(1, more);
            update.setLong(2, others);
            update.setString(3, documentId);
            update.executeUpdate();
        }
    }

    private void quarantine(Connection connection, LandingDocument document, Finding finding, Raw raw)
            throws SQLException, IOException {
        Quarantine.add(connection, run, source.id(), document.id(), finding, document.parser(), raw.bytes());
    }

    private static String pointer(Line line) {
        return line instanceof Line.Item item
                ? item.item().pointer()
                : line instanceof Line.Row row ? row.row().pointer() : "";
    }

    private static Raw raw(Line line) {
        return line instanceof Line.Item item
                ? item.raw()
                : line instanceof Line.Row row ? row.raw() : Raw.of(new byte[0]);
    }
}
