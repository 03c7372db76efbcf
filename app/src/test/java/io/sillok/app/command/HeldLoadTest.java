package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A held load as its operator meets it: the night's exit code, status, the differences, the decision, the next night. */
class HeldLoadTest {
    private static final LocalDate FIRST = LighthouseWatch.FIRST;

    @TempDir
    private Path folder;

    private LighthouseWatch watch;
    private Sillok sillok;

    @BeforeEach
    void aGoodNight() throws IOException {
        watch = new LighthouseWatch(folder.resolve("watch"));
        sillok = new Sillok(folder);
        watch.deliver(FIRST, levels(2021, 48, 1));
        assertThat(nightly(FIRST).exitCode()).isZero();
    }

    private static String[] levels(int year, int months, double factor) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            double level = 200 + i + 3 * Math.sin(i * 1.7);
            lines.add(String.format(Locale.ROOT, "%d-%02d,%.2f,m,reef", year + i / 12, i % 12 + 1, level * factor));
        }
        return lines.toArray(String[]::new);
    }

    private Sillok.Ended nightly(LocalDate night) {
        return sillok.run(
                "nightly",
                "--watch",
                watch.path().toString(),
                "--out",
                sillok.out().toString(),
                "--date",
                night.toString());
    }

    private Sillok.Ended say(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--watch", watch.path().toString()));
        return sillok.run(all.toArray(String[]::new));
    }

    private String reef() {
        return say("export", "gauge/tides:reef").out();
    }

    @Test
    void aHeldLoadIsShownDecidedOnAndBroughtIn() throws IOException {
        String before = reef();
        watch.deliver(FIRST.plusDays(1), levels(2021, 49, 100));
        Sillok.Ended night = nightly(FIRST.plusDays(1));
        assertThat(night.exitCode()).as(night.err()).isEqualTo(ExitCode.QUARANTINED.code());
        assertThat(night.err()).contains("1 load held back", "sillok accept");
        assertThat(reef()).isEqualTo(before);

        assertThat(say("status").out())
                .containsPattern(
                        "held loads\n +load +dataset.*\n +1 +gauge/tides +2025-09-09 .* held +1 +48 +0 .*unit_switched")
                .contains("load 1 is held back: sillok held 1, then sillok accept 1 or sillok reject 1");
        assertThat(say("held", "1").out())
                .contains("holds unit_switched", "by the factor 10^2", "cells     1 added, 48 modified, 0 deleted")
                .containsPattern("gauge/tides:reef +2021-01-01 +modified +200 +20000 +\\+9900.0%")
                .contains("40 of 49 cells are shown; --limit 0 shows all");
        assertThat(say("held", "1", "--limit", "0").out()).contains("2025-01-01 added");

        assertThat(say("accept", "2").exitCode()).isEqualTo(ExitCode.USAGE.code());
        Sillok.Ended accepted = say("accept", "1", "--by", "keeper", "--note", "centimetres from now on");
        assertThat(accepted.exitCode()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("load 1 is accepted");
        assertThat(say("accept", "1", "--by", "another").out()).contains("accepted already, by keeper");
        assertThat(reef()).isEqualTo(before);

        assertThat(nightly(FIRST.plusDays(2)).exitCode()).isZero();
        assertThat(reef()).contains(",20000,", "2025-09-10T15:00:00Z").doesNotContain(",200,m,");
        assertThat(say("held", "1").out()).contains("merged (decided by keeper", "centimetres from now on");
        assertThat(say(
                                "export",
                                "gauge/tides:reef",
                                "--as-of",
                                FIRST.plusDays(1).toString())
                        .out())
                .as("what was known before")
                .isEqualTo(before);
        assertThat(say("reject", "1").exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(say("status").out()).containsPattern("held loads\n +none");
    }

    @Test
    void aRejectedLoadStaysOutAlsoWhenItComesAgain() throws IOException {
        String before = reef();
        watch.deliver(FIRST.plusDays(1), levels(2022, 48, 1));
        assertThat(nightly(FIRST.plusDays(1)).exitCode()).isEqualTo(ExitCode.QUARANTINED.code());
        assertThat(say("reject", "1").out()).contains("load 1 is rejected");
        watch.deliver(FIRST.plusDays(2), levels(2022, 48, 1));
        nightly(FIRST.plusDays(2));
        assertThat(say("held").out()).contains("rejected").doesNotContain("\n  2 ");
        assertThat(reef()).isEqualTo(before);
    }
}
