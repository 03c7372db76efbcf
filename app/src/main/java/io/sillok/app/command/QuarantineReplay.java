package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.ingest.archive.Archive;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code sillok quarantine replay}: has the documents of records read once more by the next night, out of the archive. What they
 * give then is known from that night on.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Has the documents of records read once more by the next night, once the cause is mended.")
final class QuarantineReplay implements Callable<Integer> {
    /** With whether a newer document of the source has been taken in since. */
    private static final String DOCUMENT = """
            select d.document_id, d.uri, d.source_id, r.job, d.archive_key, exists (
                select from landing.document n
                where n.source_id = d.source_id and n.business_date > d.business_date
            ) as overtaken
            from ops.quarantine q
            join ops.run r using (run_id)
            left join landing.document d on d.document_id = q.document_id
            where q.quarantine_id = ?
            """;

    private static final String WANT = "update landing.document set wanted = true where document_id = ? and not wanted";

    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    @Parameters(paramLabel = "RECORD", arity = "1..*", description = "records of sillok quarantine list")
    private List<String> records = new ArrayList<>();

    QuarantineReplay(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Watch definition = watch.read(console);
        try (Database database = console.database(definition);
                Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            List<String> said = new ArrayList<>();
            for (String record : records) {
                said.add(want(connection, definition, record));
            }
            connection.commit();
            said.forEach(console::result);
            return ExitCode.DONE.code();
        }
    }

    private static String want(Connection connection, Watch definition, String record) throws SQLException {
        String document;
        String uri;
        try (PreparedStatement select = connection.prepareStatement(DOCUMENT)) {
            select.setString(1, record);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw QuarantineCommand.unknown(record);
                }
                document = row.getString("document_id");
                uri = row.getString("uri");
                if (document == null || !row.getString("job").equals("ingest")) {
                    throw refused(
                            record,
                            "it was not a document's bytes that could not be read",
                            "a record of the job ingest. Report it with its bytes (sillok quarantine show)");
                }
                if (row.getString("archive_key").startsWith(Archive.REFERENCE)) {
                    throw refused(
                            record, "its file is too large to be read", "a file that its publisher delivers in parts");
                }
                boolean statistics = definition
                        .source(row.getString("source_id"))
                        .filter(source -> source.kind() == Source.Kind.STATISTICS)
                        .isPresent();
                if (statistics && row.getBoolean("overtaken")) {
                    throw refused(
                            record,
                            uri + " is older than what its source has delivered since, and would take its place",
                            "the source's newest delivery. Deliver it again under the next date if it holds what newer ones lack");
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement(WANT)) {
            update.setString(1, document);
            return update.executeUpdate() == 0
                    ? "%s is to be read once more already".formatted(uri)
                    : "%s is read once more by the next night".formatted(uri);
        }
    }

    private static CommandFailure refused(String record, String why, String expected) {
        return new CommandFailure(ExitCode.USAGE, "[record %s] %s; expected: %s".formatted(record, why, expected));
    }
}
