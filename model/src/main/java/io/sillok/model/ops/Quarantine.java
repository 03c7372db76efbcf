package io.sillok.model.ops;

import io.sillok.model.Finding;
import io.sillok.model.Keys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Keeps findings ({@code ops.finding}) and, with their bytes, the records that could not be read ({@code ops.quarantine}). */
public final class Quarantine {
    private static final String ADD = """
            insert into ops.quarantine
                (quarantine_id, run_id, source_id, document_id, pointer, code, severity, message, parser_version, raw, sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (quarantine_id) do nothing
            """;
    private static final String NOTE = """
            insert into ops.finding (finding_id, run_id, source_id, pointer, code, severity, message)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (finding_id) do nothing
            """;

    private Quarantine() {}

    /**
     * Puts a record away.
     *
     * @param documentId of the document it stands in, or null where it never became one
     * @param parserVersion which version of which reader gave up on it, e.g. {@code rss/1}
     * @param raw the record's own bytes, unchanged
     */
    public static void add(
            Connection connection,
            Run run,
            String sourceId,
            @Nullable String documentId,
            Finding finding,
            String parserVersion,
            byte[] raw)
            throws SQLException {
        String sha256 = Keys.sha256(raw);
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(
                    1,
                    Keys.key(
                            run.job(),
                            run.businessDate().toString(),
                            String.valueOf(run.attempt()),
                            sourceId,
                            documentId == null ? "" : documentId,
                            sha256,
                            finding.pointer(),
                            finding.code()));
            add.setLong(2, run.id());
            add.setString(3, sourceId);
            add.setString(4, documentId);
            add.setString(5, storable(finding.pointer()));
            add.setString(6, finding.code());
            add.setString(7, finding.severity().name());
            add.setString(8, storable(finding.message()));
            add.setString(9, parserVersion);
            add.setBytes(10, raw);
            add.setString(11, sha256);
            add.executeUpdate();
        }
    }

    /** Notes a finding about data that was read all the same. */
    public static void note(Connection connection, Run run, String sourceId, Finding finding) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(
                    1,
                    Keys.key(
                            run.job(),
                            run.businessDate().toString(),
                            sourceId,
                            finding.source(),
                            finding.pointer(),
                            finding.code(),
                            finding.problem()));
            note.setLong(2, run.id());
            note.setString(3, sourceId);
            note.setString(4, storable(finding.pointer()));
            note.setString(5, finding.code());
            note.setString(6, finding.severity().name());
            note.setString(7, storable(finding.message()));
            note.executeUpdate();
        }
    }

    /** A finding may quote what it is about, and PostgreSQL takes no NUL. */
    private static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }
}
