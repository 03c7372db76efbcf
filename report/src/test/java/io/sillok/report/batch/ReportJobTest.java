package io.sillok.report.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.watch.Watch;
import io.sillok.report.Harbour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

class ReportJobTest {
    private static final String WEEK = "weekly-brief/2025/2025-W39/r1";

    @TempDir
    Path folder;

    private Watch watch;
    private DataSource database;
    private Path out;

    @BeforeEach
    void seed() {
        watch = Harbour.watch(folder);
        database = Harbour.database();
        out = folder.resolve("out");
    }

    @Test
    void aPeriodsLastDayPublishesItsIssueWithFiguresAndIndex() throws Exception {
        assertThat(run("2025-09-14").getExitStatus().getExitCode()).isEqualTo("COMPLETED");
        run("2025-09-21");
        run("2025-09-28");

        assertThat(rows("select issue_id, issue_number, path, quiet from reporting.issue order by issue_number"))
                .containsExactly(
                        "weekly-brief/2025-W37/r1 1 weekly-brief/2025/2025-W37/r1 f",
                        "weekly-brief/2025-W38/r1 2 weekly-brief/2025/2025-W38/r1 f",
                        "weekly-brief/2025-W39/r1 3 " + WEEK + " f");
        assertThat(rows(
                        "select printed_ko, printed_en from reporting.issue_figure where issue_id = 'weekly-brief/2025-W39/r1'"
                                + " and figure_key = 'figure/f5'"))
                .containsExactly("4,269억 원 KRW 426.9 billion");
        assertThat(Harbour.text(out.resolve("index.html"))).contains("제3호").contains(WEEK + "/brief.ko.html");
        assertThat(rows("select status from ops.run where job = 'report'")).containsExactly("done", "done", "done");
    }

    @Test
    void aDayThatEndsNoPeriodPublishesNothing() throws Exception {
        run("2025-09-24");

        assertThat(rows("select 1 from reporting.issue")).isEmpty();
        assertThat(rows("select status from ops.run where job = 'report'")).containsExactly("done");
    }

    @Test
    void theMonthListsTheWeeksThatEndInIt() throws Exception {
        run("2025-09-14");
        run("2025-09-21");
        run("2025-09-28");
        run("2025-09-30");

        assertThat(Harbour.text(out.resolve("monthly-digest/2025/2025-09/r1/brief.ko.md")))
                .contains("[제3호](<../../../../" + WEEK + "/brief.ko.html>)");
    }

    @Test
    void aLaterIssueNamesTheOneThatPrintedTheOldValue() throws Exception {
        run("2025-09-14");
        run("2025-09-21");
        run("2025-09-28");

        assertThat(Harbour.text(out.resolve(WEEK + "/brief.ko.md"))).contains("종전 값 수록: 주간 동향 제1호, 주간 동향 제2호");
    }

    @Test
    void runningAgainChangesNoByte() throws Exception {
        run("2025-09-28");
        SortedMap<String, String> before = files();
        List<String> issues = rows("select * from reporting.issue");

        new Night(database, watch, out).run("2025-09-28", 2);

        assertThat(files()).isEqualTo(before);
        assertThat(rows("select * from reporting.issue")).isEqualTo(issues);
    }

    @Test
    void anotherDatabaseFedTheSameGivesTheSameBytes() throws Exception {
        run("2025-09-28");
        SortedMap<String, String> one = files();
        out = folder.resolve("second");
        database = Harbour.database();
        run("2025-09-28");

        files().forEach((path, text) -> assertThat(text).as(path).isEqualTo(one.get(path)));
        assertThat(files()).isEqualTo(one);
    }

    @Test
    void whatAKilledRunLeftHalfWrittenIsRemoved() throws Exception {
        Path leftover = out.resolve("weekly-brief/2025/2025-W38/.r1.partial/data");
        Files.createDirectories(leftover);
        Files.writeString(leftover.resolve("x.csv"), "half");

        run("2025-09-28");

        assertThat(out.resolve("weekly-brief/2025/2025-W38/.r1.partial")).doesNotExist();
    }

    @Test
    void aFolderRenamedButNotCommittedIsAdopted() throws Exception {
        run("2025-09-28");
        SortedMap<String, String> before = files();
        Harbour.execute(database, "delete from reporting.issue_figure; delete from reporting.issue");

        assertThat(new Night(database, watch, out).run("2025-09-28", 2).getStatus())
                .isEqualTo(BatchStatus.COMPLETED);

        assertThat(files()).isEqualTo(before);
        assertThat(rows("select issue_id from reporting.issue")).containsExactly("weekly-brief/2025-W39/r1");
    }

    @Test
    void aFolderWithOtherBytesIsRefusedAndLeftAlone() throws Exception {
        Path brief = out.resolve(WEEK).resolve("brief.ko.md");
        Files.createDirectories(brief.getParent());
        Files.writeString(brief, "somebody else's");

        JobExecution execution = run("2025-09-28");

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(brief).hasContent("somebody else's");
        assertThat(rows("select 1 from reporting.issue")).isEmpty();
        assertThat(rows("select code from ops.finding where source_id = 'weekly-brief'"))
                .containsExactly("issue_in_the_way");
        assertThat(rows("select status from ops.run where job = 'report'")).containsExactly("failed");
    }

    @Test
    void anIssueAlteredAfterwardsIsRefused() throws Exception {
        run("2025-09-28");
        Files.writeString(out.resolve(WEEK).resolve("manifest.json"), "{}");

        assertThat(new Night(database, watch, out).run("2025-09-28", 2).getStatus())
                .isEqualTo(BatchStatus.FAILED);
        assertThat(rows("select code from ops.finding where source_id = 'weekly-brief'"))
                .containsExactly("issue_altered");
    }

    @Test
    void anIssueWithOneFileAlteredIsNoticedAndRefused() throws Exception {
        run("2025-09-28");
        try (Connection connection = database.getConnection()) {
            assertThat(IssuesOnDisk.differences(connection, out)).isEmpty();
            Files.writeString(out.resolve(WEEK).resolve("brief.ko.md"), "a word too many");
            assertThat(IssuesOnDisk.differences(connection, out))
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.path()).isEqualTo(WEEK);
                        assertThat(difference.businessDate()).isEqualTo(LocalDate.parse("2025-09-28"));
                        assertThat(difference.problem()).contains("brief.ko.md");
                    });
            assertThat(new Night(database, watch, out).run("2025-09-28", 2).getStatus())
                    .isEqualTo(BatchStatus.FAILED);
            delete(out.resolve("weekly-brief"));
            assertThat(IssuesOnDisk.differences(connection, out))
                    .extracting(IssuesOnDisk.Difference::problem)
                    .containsExactly("it is gone");
        }
    }

    @Test
    void anIssueWhoseFolderIsLostIsWrittenAgainFromTheSameRows() throws Exception {
        run("2025-09-28");
        SortedMap<String, String> before = files();
        delete(out.resolve("weekly-brief"));

        new Night(database, watch, out).run("2025-09-28", 2);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aNightThatIsNotDoneHoldsTheIssueBack() throws Exception {
        Harbour.execute(
                database,
                "update ops.run set status = 'failed' where job = 'transform' and business_date = '2025-09-25'");

        JobExecution execution = run("2025-09-28");

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(execution.getExitStatus().getExitCode()).isEqualTo("WITHHELD");
        assertThat(out.resolve(WEEK)).doesNotExist();
        assertThat(rows("select status, message from ops.run where job = 'report'"))
                .singleElement()
                .asString()
                .startsWith("withheld [weekly-brief/2025-W39/r1 transform of 2025-09-25] it ended as failed")
                .contains("docs/findings/report_withheld.md");
        assertThat(rows("select code from ops.finding where source_id = 'weekly-brief'"))
                .containsExactly("report_withheld");

        Harbour.execute(database, "update ops.run set status = 'done' where job = 'transform'");
        assertThat(new Night(database, watch, out)
                        .run("2025-09-28", 2)
                        .getExitStatus()
                        .getExitCode())
                .isEqualTo("COMPLETED");
        assertThat(out.resolve(WEEK)).isDirectory();
    }

    @Test
    void booksThatDoNotBalanceHoldTheIssueBack() throws Exception {
        Harbour.execute(
                database,
                "update ops.balance set fetched = fetched + 1 where run_id ="
                        + " (select run_id from ops.run where job = 'ingest' and business_date = '2025-09-22')");

        assertThat(run("2025-09-28").getExitStatus().getExitCode()).isEqualTo("WITHHELD");
    }

    @Test
    void aRequiredSourceSilentTooLongHoldsTheIssueBack() throws Exception {
        Path report = watch.folder().resolve("reports/weekly-brief/report.md");
        Files.writeString(report, Harbour.text(report).replace("period: P1W", "period: P1W\nfreshness: {register: 7}"));
        watch = io.sillok.model.watch.WatchReader.read(watch.folder(), finding -> {});

        assertThat(run("2025-09-14").getExitStatus().getExitCode()).isEqualTo("COMPLETED");
        assertThat(run("2025-09-21").getExitStatus().getExitCode()).isEqualTo("WITHHELD");
        assertThat(rows("select message from ops.run where status = 'withheld'").get(0))
                .contains("2025-09-08");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenFailsWithTheNextStep() throws Exception {
        Files.writeString(out, "a file where the folder should be");

        JobExecution execution = run("2025-09-28");

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(rows("select message from ops.run where job = 'report'").get(0))
                .contains("could not be written")
                .contains("run the same command again");
        assertThat(rows("select 1 from reporting.issue")).isEmpty();
    }

    @Test
    void theReportRoleIsEnough() throws Exception {
        DataSource owner = database;
        DataSource restricted = new org.springframework.jdbc.datasource.DelegatingDataSource(owner) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set role sillok_report");
                }
                return connection;
            }
        };

        assertThat(new Night(restricted, watch, out)
                        .run("2025-09-28", 1)
                        .getExitStatus()
                        .getExitCode())
                .isEqualTo("COMPLETED");
    }

    private JobExecution run(String date) throws Exception {
        return new Night(database, watch, out).run(date, 1);
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), Harbour.text(file));
            }
        }
        return files;
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                    cells.add(row.getString(c));
                }
                rows.add(String.join(" ", cells));
            }
            return rows;
        }
    }
}
