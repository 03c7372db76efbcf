package io.sillok.transform.statistics;

import io.sillok.transform.store.SqlFile;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The temporary tables of {@code stage.sql}, and what Java puts into them, by COPY, some thousand rows at a time. */
final class Staging implements AutoCloseable {
    private static final int FLUSH_CHARACTERS = 1 << 20;
    private static final String TABLES = SqlFile.read(Staging.class, "stage.sql");

    private final Connection connection;
    private final CopyManager copy;
    private final StringBuilder cells = new StringBuilder();
    private final StringBuilder unread = new StringBuilder();
    private final StringBuilder keys = new StringBuilder();
    private final StringBuilder forms = new StringBuilder();

    private final StringBuilder erased = new StringBuilder();

    private boolean dated;
    private boolean merges;
    private boolean erases;

    Staging(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        execute(TABLES);
    }

    /** A cell that was understood one by one. */
    void cell(int seriesId, StagedCell cell) throws SQLException, IOException {
        dated |= cell.vintage() != null;
        fields(
                cells,
                String.valueOf(seriesId),
                cell.periodStart().toString(),
                text(cell.vintage()),
                String.valueOf(cell.position()),
                cell.value() == null ? null : cell.value().toPlainString(),
                cell.valueText(),
                String.valueOf(cell.unitMult()),
                cell.status(),
                cell.documentId(),
                cell.pointer(),
                "f",
                cell.merges() ? "t" : "f");
        merges |= cell.merges();
        if (cells.length() > FLUSH_CHARACTERS) {
            flush();
        }
    }

    /** A cell that was delivered and could not be read: whatever it holds, it has not been deleted. */
    void unread(int seriesId, LocalDate periodStart) throws SQLException, IOException {
        fields(unread, String.valueOf(seriesId), periodStart.toString());
        if (unread.length() > FLUSH_CHARACTERS) {
            flush();
        }
    }

    /** What a deletion takes back of a series: one period, or all of them. */
    void erased(int seriesId, @Nullable LocalDate periodStart, Deletions.Deletion by) throws SQLException, IOException {
        erases = true;
        dated |= by.vintage() != null;
        fields(
                erased,
                String.valueOf(seriesId),
                text(periodStart),
                text(by.vintage()),
                String.valueOf(by.position()),
                by.documentId(),
                by.pointer());
        if (erased.length() > FLUSH_CHARACTERS) {
            flush();
        }
    }

    /** Which series the rows of a document with this key are of. */
    void key(String documentId, int keyNo, int kindNo, int seriesId, long position) throws SQLException, IOException {
        fields(
                keys,
                String.valueOf(LandedDocuments.key(documentId)),
                String.valueOf(keyNo),
                String.valueOf(kindNo),
                String.valueOf(seriesId),
                documentId,
                String.valueOf(position));
        if (keys.length() > FLUSH_CHARACTERS) {
            flush();
        }
    }

    /** What the rows of a document with this form share, those of series of one kind. */
    void form(long documentKey, int formNo, int kindNo, Form form) throws SQLException, IOException {
        dated |= form.vintage() != null;
        fields(
                forms,
                String.valueOf(documentKey),
                String.valueOf(formNo),
                String.valueOf(kindNo),
                form.period().start().toString(),
                text(form.vintage()),
                form.factor() == null ? null : form.factor().toPlainString(),
                String.valueOf(form.unitMult()),
                form.status().isEmpty() ? "A" : form.status(),
                form.status().isEmpty() ? "O" : form.status());
        if (forms.length() > FLUSH_CHARACTERS) {
            flush();
        }
    }

    /** Whether any row may have an edition's date. */
    boolean dated() {
        return dated;
    }

    /** Whether any row leaves a known value as it is. */
    boolean merges() {
        return merges;
    }

    /** Whether anything is taken back. */
    boolean erases() {
        return erases;
    }

    /** Sends what is held back, and has the planner look at it. */
    void flush() throws SQLException, IOException {
        send("copy stage_key from stdin", keys);
        send("copy stage_form from stdin", forms);
        send("copy staged from stdin", cells);
        send("copy unread from stdin", unread);
        send("copy erased from stdin", erased);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void send(String command, StringBuilder rows) throws SQLException, IOException {
        if (rows.length() > 0) {
            copy.copyIn(command, new StringReader(rows.toString()));
            rows.setLength(0);
        }
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** A row in COPY's text format. */
    private static void fields(StringBuilder row, @Nullable String... texts) {
        for (int field = 0; field < texts.length; field++) {
            String text = texts[field];
            if (text == null) {
                row.append("\\N");
            } else {
                escape(row, text);
            }
            row.append(field + 1 < texts.length ? '\t' : '\n');
        }
    }

    private static void escape(StringBuilder row, String text) {
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

    /** Drops the tables: a transaction may load several datasets. */
    @Override
    public void close() throws SQLException {
        execute("drop table if exists staged, unread, erased, stage_key, stage_form");
    }
}
