package io.sillok.ingest.batch;

import io.sillok.model.landing.StatRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows into {@code landing.stat_cell} and what they share into the tables beside it, by COPY. */
final class RowLanding implements Landing<Line.Row> {
    private static final String COPY = """
            copy landing.stat_cell (document_key, row_no, key_no, form_no, number, value, pointer)
            from stdin (format binary, encoding 'UTF8')
            """;
    private static final int FIELDS = 7;

    private @Nullable Dictionary dictionary;

    @Override
    public Saved insert(Connection connection, List<Line.Row> lines) throws SQLException {
        long copied = 0;
        boolean stored = false;
        try {
            for (int from = 0; from < lines.size(); ) {
                int to = endOfDocument(lines, from);
                copied += insertOfOne(connection, lines.subList(from, to));
                from = to;
            }
            stored = true;
            return new Saved(copied, 0);
        } finally {
            if (!stored) {
                dictionary = null; // it speaks of keys that the database has not taken
            }
        }
    }

    private static int endOfDocument(List<Line.Row> lines, int from) {
        String documentId = lines.get(from).document().id();
        int to = from + 1;
        while (to < lines.size() && lines.get(to).document().id().equals(documentId)) {
            to++;
        }
        return to;
    }

    private long insertOfOne(Connection connection, List<Line.Row> lines) throws SQLException {
        Dictionary shared = dictionary(connection, lines.get(0).document().id());
        long copied;
        try (CopyBinary cells = new CopyBinary(connection, COPY, FIELDS)) {
            for (Line.Row line : lines) {
                cell(cells, shared, line);
            }
            copied = cells.end();
        }
        shared.store(connection);
        return copied;
    }

    private Dictionary dictionary(Connection connection, String documentId) throws SQLException {
        long documentKey = Long.parseUnsignedLong(documentId, 16);
        Dictionary known = dictionary;
        if (known == null || known.documentKey() != documentKey) {
            known = Dictionary.of(connection, documentKey);
            dictionary = known;
        }
        return known;
    }

    /** Takes a document's rows out again. Cells have no index, and none without a key. */
    static long delete(Connection connection, String documentId) throws SQLException {
        long documentKey = Long.parseUnsignedLong(documentId, 16);
        delete(connection, "stat_form", documentKey);
        return delete(connection, "stat_key", documentKey) == 0 ? 0 : delete(connection, "stat_cell", documentKey);
    }

    private static long delete(Connection connection, String table, long documentKey) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from landing." + table + " where document_key = ?")) {
            delete.setLong(1, documentKey);
            return delete.executeLargeUpdate();
        }
    }

    private static void cell(CopyBinary cells, Dictionary shared, Line.Row line) throws SQLException {
        StatRow row = line.row();
        int form = shared.form(row);
        int key = shared.key(row, form);
        String value = row.value();
        boolean plain = PlainNumber.is(value);
        boolean saysItAll = value != null && plain && PlainNumber.saysItAll(value);
        cells.row()
                .int8(shared.documentKey())
                .int4(Math.toIntExact(line.number()))
                .int4(key)
                .int4(form)
                .numeric(plain ? value : null)
                .text(saysItAll ? null : value)
                .text(row.pointer());
    }

    /** Whether a row's value is some text that has to be understood by itself. */
    static boolean isOther(StatRow row) {
        return row.value() != null && !PlainNumber.is(row.value());
    }
}
