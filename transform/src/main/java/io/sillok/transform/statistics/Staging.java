package io.sillok.transform.statistics;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Sends understood rows to the temporary tables of {@code stage.sql} by COPY, some thousand at a time. */
final class Staging implements AutoCloseable {
    private static final int FLUSH_CHARACTERS = 1 << 20;

    private final CopyManager copy;
    private final StringBuilder cells = new StringBuilder();
    private final StringBuilder unread = new StringBuilder();

    Staging(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void cell(StagedCell cell) throws SQLException, IOException {
        field(cells, String.valueOf(cell.position()), '\t');
        field(cells, cell.seriesKey(), '\t');
        field(cells, cell.periodStart().toString(), '\t');
        field(cells, cell.value() == null ? null : cell.value().toPlainString(), '\t');
        field(cells, cell.valueText(), '\t');
        field(cells, String.valueOf(cell.unitMult()), '\t');
        field(cells, cell.status(), '\t');
        field(cells, cell.documentId(), '\t');
        field(cells, cell.pointer(), '\n');
        if (cells.length() > FLUSH_CHARACTERS) {
            flush();
        }
    }

    void unread(String seriesKey, LocalDate periodStart) throws SQLException, IOException {
        field(unread, seriesKey, '\t');
        field(unread, periodStart.toString(), '\n');
        if (unread.length() > FLUSH_CHARACTERS) {
            flush();
        }
    }

    private void flush() throws SQLException, IOException {
        send("copy staged from stdin", cells);
        send("copy unread from stdin", unread);
    }

    private void send(String command, StringBuilder rows) throws SQLException, IOException {
        if (rows.length() > 0) {
            copy.copyIn(command, new StringReader(rows.toString()));
            rows.setLength(0);
        }
    }

    /** One field in COPY's text format. */
    private static void field(StringBuilder row, @Nullable String text, char end) {
        if (text == null) {
            row.append("\\N");
        } else {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> row.append("\\\\");
                    case '\t' -> row.append("\\t");
                    case '\n' -> row.append("\\n");
                    case '\r' -> row.append("\\r");
                    default -> row.append(c);
                }
            }
        }
        row.append(end);
    }

    @Override
    public void close() throws SQLException, IOException {
        flush();
    }
}
