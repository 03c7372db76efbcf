package io.sillok.app.command;

import io.sillok.model.watch.Watch;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which business dates a command may name, and which it means where it names none. */
final class BusinessDates {
    private BusinessDates() {}

    /** The sample's last date where the watch has a sample, else yesterday in the watch's zone. */
    static LocalDate last(Watch watch, Clock clock) {
        return watch.sample() != null
                ? watch.sample().to()
                : today(watch, clock).minusDays(1);
    }

    /**
     * The date named, or the last one.
     *
     * @throws CommandFailure for a date before the watch's first, or one that has not begun: whatever is delivered on it would come
     *     after its night
     */
    static LocalDate named(Watch watch, @Nullable LocalDate date, Clock clock) {
        if (date == null) {
            return last(watch, clock);
        }
        if (date.isBefore(watch.firstBusinessDate())) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "[--date %s] lies before the watch's first business date; expected: %s or later"
                            .formatted(date, watch.firstBusinessDate()));
        }
        requireBegun("--date", date, watch, clock);
        return date;
    }

    /** What a night does not know yet, no command can tell. */
    static void requireBegun(String option, LocalDate date, Watch watch, Clock clock) {
        LocalDate today = today(watch, clock);
        if (date.isAfter(today)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "[%s %s] has not begun in %s; expected: %s or earlier. A night that has run takes nothing in that comes later"
                            .formatted(option, date, watch.zone(), today));
        }
    }

    private static LocalDate today(Watch watch, Clock clock) {
        return LocalDate.now(clock.withZone(watch.zone()));
    }
}
