package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sillok status}: what ran, what failed, what to type next. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says what ran, what failed, what is in quarantine and what to type next.")
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Watch definition = watch.read(console);
        try (Database database = console.database(definition);
                Connection connection = database.owner().getConnection()) {
            StatusPage page =
                    new StatusPage(definition, database.address(), BusinessDates.last(definition, Clock.systemUTC()));
            page.lines(connection).forEach(console::result);
            return (page.failed() ? ExitCode.FAILED : ExitCode.DONE).code();
        }
    }
}
