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
        LocalDate last = date == null ? lastBusinessDate(watch, Clock.systemUTC()) : date;
        if (last.isBefore(watch.firstBusinessDate())) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "[--date %s] lies before the watch's first business date; expected: %s or later"
                            .formatted(last, watch.firstBusinessDate()));
        }
        NightProgress progress = new NightProgress(console);
        return work.run(console, watch, nights -> nights.runDue(last, progress));
    }

    /** The sample's last date where the watch has a sample, else yesterday in the watch's zone. */
    static LocalDate lastBusinessDate(Watch watch, Clock clock) {
        return watch.sample() != null
                ? watch.sample().to()
                : LocalDate.now(clock.withZone(watch.zone())).minusDays(1);
    }
}
