package io.sillok.ingest.batch;

import io.sillok.model.landing.StatRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows into {@code landing.stat_cell} and what they share into the tables beside it, by COPY. */
final class RowLanding implements Landing<Line.Row> {
    private static final String COPY = """
            copy landing.stat_cell (document_key, row_no, key_no, form_no, number, value, pointer)
            from stdin (encoding 'UTF8')
            """;
    private static final int BYTES_A_ROW = 80;
    /** Beyond so many digits a cell is read with more care. */
    private static final int MOST_DIGITS = 30;

    private @Nullable Dictionary dictionary;

    @Override
    public Saved insert(Connection connection, List<Line.Row> lines) throws SQLException {
        CopyText cells = new CopyText(lines.size() * BYTES_A_ROW);
        List<Dictionary> opened = new ArrayList<>();
        boolean stored = false;
        try {
            for (Line.Row line : lines) {
                Dictionary shared = dictionary(connection, line.document().id());
                if (opened.isEmpty() || opened.get(opened.size() - 1) != shared) {
                    opened.add(shared);
                }
                StatRow row = line.row();
                int form = shared.form(row);
                int key = shared.key(row, form);
                String value = row.value();
                boolean plain = isPlain(value);
                cells.number(shared.documentKey())
                        .number(line.number())
                        .number(key)
                        .number(form)
                        .text(plain ? value : null)
                        .text(plain && saysItAll(value) ? null : value)
                        .text(row.pointer())
                        .end();
            }
            for (Dictionary shared : opened) {
                shared.store(connection);
            }
            long copied = cells.copy(connection, COPY);
            stored = true;
            return new Saved(copied, 0);
        } finally {
            if (!stored) {
                dictionary = null; // it speaks of keys that the database has not taken
            }
        }
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

    /** Whether a cell is a number in plain digits, as the database would print it itself. */
    static boolean isPlain(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > MOST_DIGITS) {
            return false;
        }
        int at = value.charAt(0) == '-' ? 1 : 0;
        int whole = at;
        while (at < value.length() && isDigit(value.charAt(at))) {
            at++;
        }
        if (at == whole || (value.charAt(whole) == '0' && at > whole + 1)) {
            return false;
        }
        if (at == value.length()) {
            return true;
        }
        int fraction = at + 1;
        if (value.charAt(at) != '.' || fraction == value.length()) {
            return false;
        }
        for (int i = fraction; i < value.length(); i++) {
            if (!isDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a plain number has no zero that the number does without: then it is written as the number prints. */
    private static boolean saysItAll(@Nullable String plain) {
        return plain != null && !plain.equals("-0") && (plain.indexOf('.') < 0 || !plain.endsWith("0"));
    }

    /** Whether a row's value is some text that has to be understood by itself. */
    static boolean isOther(StatRow row) {
        return row.value() != null && !isPlain(row.value());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
