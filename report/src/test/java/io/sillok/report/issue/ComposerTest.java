package io.sillok.report.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Period;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.Harbour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposerTest {
    @TempDir
    static Path folder;

    static Watch watch;
    static DataSource database;

    @BeforeAll
    static void seed() {
        watch = Harbour.watch(folder);
        database = Harbour.database();
    }

    @Test
    void printsAWeek() throws SQLException, IOException {
        ComposedIssue issue = new Composer(database, watch).compose(frame("2025-W39"));
        Path target = Path.of("target", "brief");
        for (var file : issue.files().entrySet()) {
            Path to = target.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        assertThat(new String(issue.files().get("brief.ko.md"), StandardCharsets.UTF_8)).contains("4,269억 원");
    }

    static Frame frame(String notation) {
        ReportDefinition report = Harbour.report(watch, "weekly-brief");
        Period period = Period.parse(notation).orElseThrow();
        LocalDate end = period.end();
        return new Frame(
                report,
                period,
                Frame.number(report, period, watch),
                end,
                end.plusDays(1).atStartOfDay(watch.zone()).toInstant(),
                null);
    }
}
