package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * Brings back rows that a crash of the database server has taken: {@code landing.stat_row} is unlogged and empty after one.
 * The archive has the bytes and decoding them again gives the same rows; the books stay as they are.
 */
public final class LostRows {
    private static final int BATCH = 20_000;
    private static final String LOST = """
            select d.document_id, d.source_id, d.uri, d.sha256, d.content_type
            from landing.document d
            where d.business_date = ? and d.decoded and d.source_id = any (?)
                and d.records > 0 and d.same_as is null
                and not exists (
                    select from landing.stat_key k where k.document_key = ('x' || d.document_id)::bit(64)::bigint
                )
            order by d.source_id, d.uri, d.document_id
            """;

    private final Watch watch;
    private final Archive archive;

    public LostRows(Watch watch, Archive archive) {
        this.watch = watch;
        this.archive = archive;
    }

    private record Lost(LandingDocument document, Source source) {}

    /**
     * Restores the rows of every document decoded on a business date that has fewer than it gave. Works in the caller's
     * transaction and needs the rights of the ingest role.
     *
     * @return how many documents had lost rows
     */
    public int restore(Connection connection, LocalDate businessDate) throws SQLException, IOException {
        List<Lost> lost = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LOST)) {
            select.setObject(1, businessDate);
            String[] statistics = watch.sources().stream()
                    .filter(source -> source.kind() == Source.Kind.STATISTICS)
                    .map(Source::id)
                    .toArray(String[]::new);
            select.setArray(2, connection.createArrayOf("text", statistics));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Source source = watch.source(row.getString(2)).orElseThrow();
                    lost.add(new Lost(
                            new LandingDocument(
                                    row.getString(1), row.getString(3), row.getString(4), "", row.getString(5), null),
                            source));
                }
            }
        }
        for (Lost one : lost) {
            try (DocumentSteps steps = DocumentSteps.open(archive, one.source(), one.document(), 0)) {
                restore(connection, steps, line -> !(line instanceof Line.End));
            }
        }
        return lost.size();
    }

    /** Restores the rows that a document gave as long as the predicate holds; the first line for which it does not is taken as well. */
    static void restore(Connection connection, DocumentSteps steps, Predicate<Line> more)
            throws SQLException, IOException {
        RowLanding.delete(connection, steps.document().id());
        RowLanding landing = new RowLanding();
        List<Line.Row> rows = new ArrayList<>();
        Line line;
        do {
            line = steps.next();
            if (line instanceof Line.Row row) {
                rows.add(row);
            }
            if (rows.size() == BATCH) {
                landing.save(connection, rows, new LinkedHashMap<>());
                rows.clear();
            }
        } while (more.test(line));
        landing.save(connection, rows, new LinkedHashMap<>());
    }
}
