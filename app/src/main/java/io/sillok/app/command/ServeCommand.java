package io.sillok.app.command;

import io.sillok.app.database.DatabaseUnavailable;
import io.sillok.app.postgres.PostgresUnavailable;
import io.sillok.model.watch.Watch;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sillok serve}: runs what is due now, then every night at the same time, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs what is due, then every night at the given time in the watch's zone.")
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final NightWork work = new NightWork();

    @Option(names = "--at", paramLabel = "HH:MM", description = "when, in the watch's zone (default: ${DEFAULT-VALUE})")
    private LocalTime at = LocalTime.of(2, 0);

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("InfiniteLoopStatement")
    public Integer call() throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Watch watch = work.watch.read(console);
        night(watch, clock);
        while (true) {
            ZonedDateTime now = ZonedDateTime.now(clock.withZone(watch.zone()));
            ZonedDateTime next = next(now, at);
            console.say("the next night begins at " + next.toOffsetDateTime());
            Thread.sleep(Duration.between(now, next).toMillis());
            try {
                // read anew each night, so that an author's change is taken up
                watch = work.watch.read(console);
            } catch (CommandFailure e) {
                console.say(String.valueOf(e.getMessage()));
                console.say("the night did not run: the watch cannot be read as it is now; the next one tries again");
                continue;
            }
            night(watch, clock);
        }
    }

    /** The next time after {@code now} that the clock on the wall shows {@code at}. */
    static ZonedDateTime next(ZonedDateTime now, LocalTime at) {
        ZonedDateTime today = now.with(at);
        return today.isAfter(now) ? today : now.plusDays(1).with(at);
    }

    /** A night that fails is said and tried again the next night: the schedule outlives it. */
    private void night(Watch watch, Clock clock) throws InterruptedException {
        try {
            int code = work.run(
                    console,
                    watch,
                    nights -> nights.runDue(BusinessDates.last(watch, clock), new NightProgress(console)));
            console.say("the night ended with exit code " + code);
        } catch (CommandFailure | SQLException | DatabaseUnavailable | PostgresUnavailable e) {
            console.say("the night did not run: " + e.getMessage());
        }
    }
}
