package io.sillok.app.command;

import io.sillok.model.watch.Watch;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sillok nightly}: every due business date, in order. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = "Runs ingest, transform and report for every due business date.")
final class NightlyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final NightWork work = new NightWork();

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "the last business date (default: yesterday in the watch's zone, or the sample's last date)")
    private @Nullable LocalDate date;

    NightlyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException, InterruptedException {
        Watch watch = work.watch.read(console);
        LocalDate last = BusinessDates.named(watch, date, Clock.systemUTC());
        NightProgress progress = new NightProgress(console);
        return work.run(console, watch, nights -> nights.runDue(last, progress));
    }
}
