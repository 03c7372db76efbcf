package io.sillok.app.command;

import io.sillok.ingest.http.Sleeper;
import io.sillok.model.watch.Watch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
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
    /** Sleeping does not count while the machine is suspended, nor when its clock is set. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Console console;
    private final Clock clock;
    private final Sleeper sleeper;

    @Mixin
    private final NightWork work = new NightWork();

    @Option(names = "--at", paramLabel = "HH:MM", description = "when, in the watch's zone (default: ${DEFAULT-VALUE})")
    private LocalTime at = LocalTime.of(2, 0);

    ServeCommand(Console console) {
        this(console, Clock.systemUTC(), Sleeper.REAL);
    }

    /** The same by another clock, where time passes by {@code sleeper}. */
    ServeCommand(Console console, Clock clock, Sleeper sleeper) {
        this.console = console;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    @SuppressWarnings("InfiniteLoopStatement")
    public Integer call() throws InterruptedException {
        // one that cannot be read from the start is worth no waiting
        Watch watch = work.watch.read(console);
        runDue(watch);
        while (true) {
            ZonedDateTime now = ZonedDateTime.now(clock.withZone(watch.zone()));
            ZonedDateTime next = next(now, at);
            console.say("the next night begins at " + next.toOffsetDateTime());
            waitUntil(next.toInstant());
            // read anew each night, so that an author's change is taken up
            Optional<Watch> changed = outlived(() -> work.watch.read(console));
            if (changed.isPresent()) {
                watch = changed.get();
                runDue(watch);
            }
        }
    }

    private void waitUntil(Instant next) throws InterruptedException {
        for (Instant now = clock.instant(); now.isBefore(next); now = clock.instant()) {
            Duration left = Duration.between(now, next);
            sleeper.sleep(left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE);
        }
    }

    /** The next time after {@code now} that the clock on the wall shows {@code at}. */
    static ZonedDateTime next(ZonedDateTime now, LocalTime at) {
        ZonedDateTime today = now.with(at);
        return today.isAfter(now) ? today : now.plusDays(1).with(at);
    }

    private void runDue(Watch watch) throws InterruptedException {
        outlived(() -> work.run(
                        console,
                        watch,
                        nights -> nights.runDue(BusinessDates.last(watch, clock), new NightProgress(console))))
                .ifPresent(code -> console.say("the night ended with exit code " + code));
    }

    /** What the attempt gives; empty where it failed, which is said. Whatever happens in a night, the schedule outlives it. */
    <T> Optional<T> outlived(Callable<T> attempt) throws InterruptedException {
        try {
            return Optional.of(attempt.call());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            ExitCode code = FailureReport.say(console, e);
            console.say("the night did not run to its end (exit code %d); the next one makes up for it"
                    .formatted(code.code()));
            return Optional.empty();
        }
    }
}
