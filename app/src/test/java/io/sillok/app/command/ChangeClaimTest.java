package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that an article claims, from its sentence to the report: held against two levels that its series had on that day. */
class ChangeClaimTest {
    private static final LocalDate FIRST = LighthouseWatch.FIRST;

    @TempDir
    private Path folder;

    private LighthouseWatch watch;
    private Sillok sillok;

    @BeforeEach
    void aWatchWithNews() throws IOException {
        watch = new LighthouseWatch(folder.resolve("watch"));
        sillok = new Sillok(folder);
        watch.sources("""
                coast-news:
                  kind: news
                  names: {en: Coast News (invented)}
                  address: folder:news
                  format: text
                  schedule: irregular
                  licence: written for this test
                  language: en
                """);
        Files.createDirectories(watch.path().resolve("news"));
        Files.createDirectories(watch.path().resolve("reports/weekly"));
        watch.write("reports/weekly/report.md", """
                ---
                id: weekly
                titles: {en: Weekly}
                period: P1W
                ---
                # Weekly

                {% for c in claims %}
                {{ fig(c.official) }} in {{ period(c.official) }}: {{ label('verdict', c.verdict) }}, {{ label('reason', c.reason) }}

                {% endfor %}
                """);
        watch.write(
                "reports/weekly/claims.sql",
                Files.readString(Path.of(System.getProperty("sillok.root", ".."))
                        .resolve("watches/gwangju-ai/reports/weekly-brief/claims.sql")));
        watch.write("reports/weekly/terms.yaml", "unused: {en: unused}\n");
        watch.deliver(
                FIRST, "2024-08,200.0,m,reef", "2025-06,202.0,m,reef", "2025-07,204.0,m,reef", "2025-08,203.4,m,reef");
    }

    private void news(String text) throws IOException {
        watch.write("news/" + FIRST + "-tide.txt", "Tide report\nThe Tide Office spoke.\n" + text + "\n");
    }

    private String brief() throws IOException {
        Sillok.Ended night = sillok.run(
                "nightly",
                "--watch",
                watch.path().toString(),
                "--out",
                sillok.out().toString(),
                "--date",
                FIRST.plusDays(6).toString());
        assertThat(night.exitCode()).as(night.err()).isZero();
        try (Stream<Path> files = Files.walk(sillok.out())) {
            Path brief = files.filter(f -> f.getFileName().toString().equals("brief.en.md"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(night.err()));
            return Files.readString(brief);
        }
    }

    @Test
    void aRateOverTheYearIsComputedAndPrintedWithItsFormula() throws IOException {
        news("High water at the Reef rose 1.7% from a year earlier in August 2025.");
        assertThat(brief())
                .contains("1.7%[^1] in August 2025: match, the same value")
                .contains("value 1.7%")
                .contains("(203.4 / 200 − 1) × 100 = 1.7")
                .contains(
                        "observation/gauge/tides:reef@2025-08 = 203.4 m, observation/gauge/tides:reef@2024-08 = 200 m");
    }

    @Test
    void aFallOverTheMonthHasItsSign() throws IOException {
        news("High water at the Reef fell 0.3% from the previous month in August 2025.");
        assertThat(brief()).contains("(203.4 / 204 − 1) × 100 = -0.294118").contains("match when rounded");
    }
}
