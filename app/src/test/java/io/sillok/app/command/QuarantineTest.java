package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.database.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does about records that could not be read, and about deliveries that come late. */
class QuarantineTest {
    private static final LocalDate FIRST = LighthouseWatch.FIRST;

    @TempDir
    private Path folder;

    private Sillok sillok;
    private LighthouseWatch watch;

    @BeforeEach
    void newWatch() throws IOException {
        sillok = new Sillok(folder);
        watch = new LighthouseWatch(folder.resolve("watch"));
    }

    private Sillok.Ended run(String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--watch", watch.path().toString()));
        all.addAll(List.of(more));
        return sillok.run(all.toArray(String[]::new));
    }

    private Sillok.Ended night(int day) {
        return run(
                "nightly",
                "--out",
                sillok.out().toString(),
                "--date",
                FIRST.plusDays(day).toString());
    }

    private List<String> ask(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(sillok.databaseUrl())) {
            return Sql.texts(connection, query);
        }
    }

    private List<String> values() throws SQLException {
        return ask("select value from reporting.observation order by period_start, recorded_from");
    }

    private String onlyRecord() {
        Matcher record = Pattern.compile("(?m)^  ([0-9a-f]{16}) ")
                .matcher(run("quarantine list").out());
        assertThat(record.find()).isTrue();
        return record.group(1);
    }

    @Test
    void aFileReadWithAMendedMappingLoadsOnTheNextNight() throws IOException, SQLException {
        watch.write("gauge/" + FIRST + "-levels.csv", "Monat,Level,Unit,Place\n2025-08,1.5,m,reef\n");
        assertThat(night(0).exitCode()).isEqualTo(ExitCode.QUARANTINED.code());
        assertThat(values()).isEmpty();

        Sillok.Ended listed = run("quarantine list");
        assertThat(listed.out()).contains("header_wrong").contains("gauge/" + FIRST + "-levels.csv");
        String record = onlyRecord();
        assertThat(run("quarantine show", record).out())
                .contains("docs/findings/header_wrong.md")
                .contains("Monat,Level,Unit,Place")
                .contains("sillok quarantine replay " + record);
        Path bytes = folder.resolve("bytes");
        assertThat(run("quarantine show", record, "--bytes", bytes.toString()).exitCode())
                .isZero();
        assertThat(bytes).hasContent("Monat,Level,Unit,Place\n2025-08,1.5,m,reef\n");

        watch.write(
                "sources.yaml",
                Files.readString(watch.path().resolve("sources.yaml")).replace("Month", "Monat"));
        assertThat(run("quarantine replay", record).out()).contains("next night");
        assertThat(run("quarantine replay", record).out()).contains("already");
        Sillok.Ended second = night(1);
        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.DONE.code());
        assertThat(values()).containsExactly("1.5");
        assertThat(run("quarantine list").out()).contains("none");
        assertThat(run("quarantine list", "--all").out()).contains(record);
    }

    @Test
    void statisticsThatNewerOnesHaveOvertakenAreNotReplayed() throws IOException, SQLException {
        watch.write("gauge/" + FIRST + "-levels.csv", "Monat,Level,Unit,Place\n2025-08,1.5,m,reef\n");
        night(0);
        String record = onlyRecord();
        watch.deliver(FIRST.plusDays(1), "2025-08,1.6,m,reef");
        assertThat(night(1).exitCode()).isEqualTo(ExitCode.DONE.code());
        Sillok.Ended refused = run("quarantine replay", record);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(refused.err()).contains("older than what its source has delivered since");
        assertThat(run("quarantine show", "0123456789abcdef").exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aDeliveryThatComesLateBelongsToTheNightThatTakesItIn() throws IOException, SQLException {
        assertThat(night(0).exitCode()).isEqualTo(ExitCode.DONE.code());
        watch.deliver(FIRST, "2025-08,1.5,m,reef");
        assertThat(night(1).exitCode()).isEqualTo(ExitCode.DONE.code());
        assertThat(values()).containsExactly("1.5");
        assertThat(ask("select business_date from landing.document"))
                .containsExactly(FIRST.plusDays(1).toString());
        assertThat(night(2).err()).doesNotContain("1 document");
    }

    @Test
    void statisticsThatComeBehindNewerOnesAreNotReadAndStatusSaysSo() throws IOException, SQLException {
        watch.deliver(FIRST.plusDays(1), "2025-08,1.6,m,reef");
        night(1);
        watch.write("gauge/" + FIRST + "-late.csv", "Month,Level,Unit,Place\n2025-08,1.5,m,reef\n");
        assertThat(night(2).exitCode()).isEqualTo(ExitCode.DONE.code());
        assertThat(values()).containsExactly("1.6");
        assertThat(run("status").out()).contains("delivery_late").contains("gauge/" + FIRST + "-late.csv");
    }
}
