package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.watch.Watch;
import io.sillok.report.batch.IssuesOnDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sillok verify}: whether every issue is on disk as it went out. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Holds every file of every issue against the hash with which it went out.")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    @Option(names = "--out", paramLabel = "DIR", description = "where reports are (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("out");

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Watch definition = watch.read(console);
        try (Database database = console.database(definition)) {
            if (!Files.isDirectory(out) && anyIssue(database)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "[--out %s] there is no such folder; expected: the one that the issues went out to. Name it, or restore it from a backup"
                                .formatted(out));
            }
            List<String> differences = differences(database, out.toAbsolutePath());
            differences.forEach(console::say);
            if (differences.isEmpty()) {
                console.result(anyIssue(database) ? "every issue is as it went out" : "no issue has gone out yet");
            }
            return (differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED).code();
        }
    }

    private static boolean anyIssue(Database database) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            return IssuesOnDisk.any(connection);
        }
    }

    /** A line for each issue that is gone or altered, with what to do. */
    static List<String> differences(Database database, Path out) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            return IssuesOnDisk.differences(connection, out).stream()
                    .map(issue ->
                            "[%s] %s; expected: the issue as it went out. Restore it from a backup, or move what is left of it away and run sillok report --date %s (docs/findings/issue_altered.md)"
                                    .formatted(issue.path(), issue.problem(), issue.businessDate()))
                    .toList();
        }
    }
}
