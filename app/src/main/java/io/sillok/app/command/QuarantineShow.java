package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillok quarantine show}: why a record could not be read, where it stands, and its bytes. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Says why a record could not be read and what to do, and shows its bytes.")
final class QuarantineShow implements Callable<Integer> {
    private static final String RECORD = """
            select r.job, r.business_date::text as night, q.source_id, d.uri, d.archive_key, d.bytes, q.pointer, q.code, q.severity,
                   q.message, q.parser_version, q.raw, p.business_date::text as replayed, d.wanted
            from ops.quarantine q
            join ops.run r using (run_id)
            left join ops.run p on p.run_id = q.replayed_run_id
            left join landing.document d on d.document_id = q.document_id
            where q.quarantine_id = ?
            """;
    private static final int PREVIEW = 2000;

    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    @Parameters(paramLabel = "RECORD", description = "a record of sillok quarantine list")
    private String record = "";

    @Option(names = "--bytes", paramLabel = "FILE", description = "writes the bytes that are kept into a file")
    private @Nullable Path bytes;

    QuarantineShow(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Watch definition = watch.read(console);
        try (Database database = console.database(definition);
                Connection connection = database.owner().getConnection();
                PreparedStatement select = connection.prepareStatement(RECORD)) {
            select.setString(1, record);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw QuarantineCommand.unknown(record);
                }
                show(row);
            }
        }
        return ExitCode.DONE.code();
    }

    private void show(ResultSet row) throws SQLException {
        byte[] raw = row.getBytes("raw");
        line("record", record);
        line("night", "%s, %s".formatted(row.getString("night"), row.getString("job")));
        line("source", row.getString("source_id"));
        line("file", row.getString("uri"));
        line("archive", row.getString("archive_key"));
        line("place", row.getString("pointer"));
        line("code", "%s (docs/findings/%s.md)".formatted(row.getString("code"), row.getString("code")));
        line("message", row.getString("message"));
        line("reader", row.getString("parser_version"));
        line("replayed", row.getString("replayed"));
        line(
                "bytes",
                row.getString("bytes") == null
                        ? String.valueOf(raw.length)
                        : "%d kept here, %s of the whole file in the archive"
                                .formatted(raw.length, row.getString("bytes")));
        Path file = bytes;
        if (file != null) {
            write(file, raw);
            return;
        }
        console.result("");
        String text = new String(raw, 0, Math.min(raw.length, PREVIEW), StandardCharsets.UTF_8);
        text.lines().forEach(shown -> console.result("  " + shown.replaceAll("\\p{Cntrl}", "\ufffd")));
        if (raw.length > PREVIEW) {
            console.result("  …");
        }
        console.result("");
        console.result(
                row.getBoolean("wanted")
                        ? "next      its document is read once more by the next night"
                        : "next      mend its cause, then sillok quarantine replay " + record);
    }

    private void line(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            console.result("%-9s %s".formatted(name, value));
        }
    }

    private static void write(Path file, byte[] raw) {
        try {
            Files.write(file, raw);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "[--bytes %s] it cannot be written: %s; expected: a file in a folder that may be written to"
                            .formatted(file, e.getMessage()));
        }
    }
}
