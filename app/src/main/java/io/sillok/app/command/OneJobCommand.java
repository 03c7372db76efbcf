package io.sillok.app.command;

import io.sillok.app.batch.JobResult;
import io.sillok.app.database.Role;
import io.sillok.model.watch.Watch;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One job for one business date. */
abstract sealed class OneJobCommand implements Callable<Integer>
        permits IngestCommand, TransformCommand, ReportCommand {
    private final Console console;
    private final Role role;

    @Mixin
    private final NightWork work = new NightWork();

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "the business date (default: yesterday in the watch's zone, or the sample's last date)")
    private @Nullable LocalDate date;

    OneJobCommand(Console console, Role role) {
        this.console = console;
        this.role = role;
    }

    @Override
    public final Integer call() throws SQLException, InterruptedException {
        Watch watch = work.watch.read(console);
        LocalDate day = BusinessDates.named(watch, date, Clock.systemUTC());
        NightProgress progress = new NightProgress(console);
        return work.run(console, watch, nights -> {
            JobResult result = role == Role.REPORT ? nights.reportAgain(day) : nights.run(role, day);
            progress.accept(result);
            return List.of(result);
        });
    }
}
