package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code serve} over some nights, by a clock that only its own waiting moves. */
class ServedNightsTest {
    /** Ten in the morning in the watch's zone, two days after its first business date. */
    private static final Instant BEGUN = Instant.parse("2025-09-10T01:00:00Z");

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private final WallClock clock = new WallClock();
    private final Map<Integer, Runnable> beforeNight = new HashMap<>();
    private String saidBefore = "";
    private int nights;

    @Test
    void aWatchThatIsBrokenForANightIsSaidAndTheNextOneMakesUpForIt() throws IOException {
        LighthouseWatch watch = new LighthouseWatch(folder.resolve("lighthouse"));
        Path file = watch.path().resolve("watch.yaml");
        String good = Files.readString(file);
        beforeNight.put(1, () -> write(file, good.replace("Asia/Seoul", "Asia/Seul")));
        beforeNight.put(2, () -> write(file, good));
        serve(new Sillok(folder), watch.path(), 3);

        assertThat(said.toString())
                .containsSubsequence(
                        "2025-09-09  report    done",
                        "the next night begins at 2025-09-11T02:00+09:00",
                        "watch.yaml",
                        "Asia/Seul",
                        "(exit code 2)",
                        "the next night begins at 2025-09-12T02:00+09:00",
                        "2025-09-10  report    done",
                        "2025-09-11  report    done",
                        "the night ended with exit code 0",
                        "the next night begins at 2025-09-13T02:00+09:00");
    }

    @Test
    void aClockThatIsSetBackRunsNoNightTwiceAndOneThatIsSetForwardDelaysNone() throws IOException {
        LighthouseWatch watch = new LighthouseWatch(folder.resolve("lighthouse"));
        // noticed within a minute, whatever was to be waited
        clock.jumps.put(BEGUN.plus(Duration.ofHours(1)), Duration.ofHours(-2));
        clock.jumps.put(Instant.parse("2025-09-10T12:00:00Z"), Duration.ofHours(9));
        serve(new Sillok(folder), watch.path(), 2);

        assertThat(said.toString())
                .containsOnlyOnce("the next night begins at 2025-09-11T02:00+09:00")
                .contains("the next night begins at 2025-09-12T02:00+09:00");
        // nine hours after 21:00 it was six in the morning, and the night ran
        assertThat(clock.now).isBefore(Instant.parse("2025-09-10T21:02:00Z"));
    }

    /** Serves until the wait for the night of this number is over. */
    private void serve(Sillok sillok, Path watch, int until) {
        ServeCommand serve = new ServeCommand(sillok.console(new StringWriter(), said), clock, time -> {
            clock.pass(time);
            if (!said.toString().equals(saidBefore)) {
                saidBefore = said.toString();
                nights++;
                if (nights == until) {
                    throw new InterruptedException();
                }
                beforeNight.getOrDefault(nights, () -> {}).run();
            }
        });
        new CommandLine(serve)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    assertThat(failure).isInstanceOf(InterruptedException.class);
                    return 0;
                })
                .execute(
                        "--watch",
                        watch.toString(),
                        "--out",
                        folder.resolve("out").toString());
        assertThat(nights).isEqualTo(until);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WallClock extends Clock {
        private final Map<Instant, Duration> jumps = new HashMap<>();
        private Instant now = BEGUN;

        void pass(Duration time) {
            Instant before = now;
            now = now.plus(time);
            jumps.entrySet().stream()
                    .filter(jump ->
                            jump.getKey().isAfter(before) && !jump.getKey().isAfter(now))
                    .findFirst()
                    .ifPresent(jump -> {
                        jumps.remove(jump.getKey());
                        now = now.plus(jump.getValue());
                    });
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return fixed(now, zone);
        }
    }
}
