package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.app.batch.WatchLock;
import io.sillok.app.docs.ProjectFolder;
import io.sillok.model.database.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Each kind of bad input: a message that says where, what, what was expected and what to do, and its exit code. */
class BadInputTest {
    private static final Path SHIPPED = ProjectFolder.root().resolve("watches/gwangju-ai");

    @TempDir
    Path folder;

    private Sillok sillok;

    @BeforeEach
    void newSillok() {
        sillok = new Sillok(folder);
    }

    private Sillok.Ended nightly(Path watch, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "nightly";
        arguments[1] = "--watch";
        arguments[2] = watch.toString();
        arguments[3] = "--out";
        arguments[4] = sillok.out().toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return sillok.run(arguments);
    }

    @Test
    void noWatchIsWrongUsage() {
        Sillok.Ended ended = nightly(folder.resolve("nowhere"));
        assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).contains("nowhere").contains("watch_missing").contains("expected");
    }

    @Test
    void malformedYamlNamesFileAndLine() throws IOException {
        Path watch = Files.createDirectories(folder.resolve("watch"));
        Files.writeString(watch.resolve("watch.yaml"), "id: a\nnames:\n  ko: [가\nzone: Asia/Seoul\n");
        Sillok.Ended ended = nightly(watch);
        assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err())
                .contains("watch.yaml")
                .containsPattern("line \\d")
                .contains("yaml_malformed");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(sillok.run("nightly", "--dat", "2025-09-25").exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(sillok.run().exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aDateBeforeTheFirstBusinessDateIsWrongUsage() {
        Sillok.Ended ended = nightly(SHIPPED, "--date", "2025-01-01");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).contains("2025-01-01").contains("2025-09-08");
    }

    @Test
    void aDateThatHasNotBegunIsWrongUsage() {
        String day = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(2).toString();
        for (String command : new String[] {"nightly", "ingest"}) {
            Sillok.Ended ended = sillok.run(command, "--watch", SHIPPED.toString(), "--date", day);
            assertThat(ended.exitCode()).as(command).isEqualTo(ExitCode.USAGE.code());
            assertThat(ended.err()).contains(day).contains("has not begun");
        }
    }

    @Test
    void oneJobAloneCannotPassOverNightsThatAreDue() {
        Sillok.Ended ended = sillok.run("ingest", "--watch", SHIPPED.toString(), "--date", "2025-09-10");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED.code());
        assertThat(ended.err()).contains("ingest of 2025-09-08 is not done").contains("sillok nightly");
        assertThat(nightly(SHIPPED, "--date", "2025-09-08").exitCode()).isEqualTo(ExitCode.DONE.code());
    }

    @Test
    void anUnreachableDatabaseFailsAndSaysWhatToDo() {
        sillok.with("SILLOK_DB_URL", "jdbc:postgresql://127.0.0.1:1/none?password=secret");
        Sillok.Ended ended = nightly(SHIPPED);
        assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED.code());
        assertThat(ended.err())
                .contains("127.0.0.1:1/none")
                .contains("database_unreachable")
                .doesNotContain("secret")
                .doesNotContain("\tat ");
    }

    @Test
    void anAddressThatIsNoPostgresqlIsWrongConfiguration() {
        sillok.with("SILLOK_DB_URL", "mysql://127.0.0.1/none");
        Sillok.Ended ended = nightly(SHIPPED);
        assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).contains("SILLOK_DB_URL").contains("jdbc:postgresql://");
    }

    @Test
    void aPortThatIsNoneIsWrongConfiguration() {
        for (String address : List.of(
                "jdbc:postgresql://127.0.0.1:99999/x",
                "jdbc:postgresql://a:5432,b:none/x",
                "jdbc:postgresql://[::1]:/x",
                "jdbc:postgresql://h/a%zz")) {
            sillok.with("SILLOK_DB_URL", address);
            Sillok.Ended ended = sillok.run("status", "--watch", SHIPPED.toString());
            assertThat(ended.exitCode()).as(address).isEqualTo(ExitCode.USAGE.code());
            assertThat(ended.err()).startsWith("[SILLOK_DB_URL]").contains("1 to 65535");
        }
    }

    @Test
    void aHostThatNobodyKnowsIsSaidToBeOne() {
        sillok.with("SILLOK_DB_URL", "jdbc:postgresql://nowhere.invalid/x");
        Sillok.Ended ended = sillok.run("status", "--watch", SHIPPED.toString());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED.code());
        assertThat(ended.err()).contains("nobody knows a host nowhere.invalid");
    }

    @Test
    void aSchemaOfANewerVersionIsNotWrittenTo() throws SQLException {
        assertThat(sillok.run("status", "--watch", SHIPPED.toString()).exitCode())
                .isEqualTo(0);
        try (Connection connection = DriverManager.getConnection(sillok.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway.flyway_schema_history"
                    + " select 9999, '999', 'later', 'SQL', 'V999__later.sql', 1, installed_by, now(), 1, true"
                    + " from flyway.flyway_schema_history limit 1");
        }
        Sillok.Ended ended = sillok.run("status", "--watch", SHIPPED.toString());
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err())
                .contains("(V999) was made by a newer version of Sillok")
                .contains("schema_newer")
                .doesNotContain("\tat ");
    }

    @Test
    void aValueOfAnOptionIsRefusedInThePlainestWords() {
        for (List<String> arguments : List.of(
                List.of("nightly", "--date", "25.9.2025"),
                List.of("serve", "--at", "25:00"),
                List.of("inspect", "--zone", "Mars/Olympus", "-"),
                List.of("held", "first"),
                List.of("quarantine", "list", "--limit", "all"))) {
            Sillok.Ended ended = sillok.run(arguments.toArray(String[]::new));
            assertThat(ended.exitCode()).as(arguments.toString()).isEqualTo(ExitCode.USAGE.code());
            assertThat(ended.err()).contains("; expected: ").doesNotContain("java.");
        }
    }

    @Test
    void aCommandThatThereIsNotIsNamedBesideThoseThatThereAre() {
        Sillok.Ended ended = sillok.run("backfil", "--from", "2025-09-08");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).startsWith("[backfil] sillok has no such command; expected: nightly, ingest, ");
        assertThat(ended.err().lines()).hasSize(1);
    }

    @Test
    void aPathThatIsNoneIsSaidToBeOneInPlainWords() {
        for (Sillok.Ended ended : List.of(
                sillok.run("check", "--watch", "a\0b"),
                sillok.with("SILLOK_HOME", "a\0b").run("status", "--watch", SHIPPED.toString()))) {
            assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.USAGE.code());
            assertThat(ended.err()).contains("; expected: the name of a file").doesNotContain("java.", "\tat ");
        }
    }

    @Test
    void aFolderOfReportsThatIsGoneIsSaidInsteadOfEachIssueInIt() throws IOException, SQLException {
        String watch = SHIPPED.toString();
        String out = sillok.out().toString();
        assertThat(sillok.run("verify", "--watch", watch, "--out", out).exitCode())
                .isEqualTo(ExitCode.DONE.code());
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(sillok.databaseUrl());
        try (Connection connection = database.getConnection()) {
            Sql.execute(connection, """
                    insert into reporting.issue values
                        ('r/2025-W37/r1', 'r', '2025-W37', '2025-09-08', '2025-09-14', 1, 1, now(), '2025-09-14', 'p', 's', false, 1)
                    """);
        }
        Sillok.Ended ended = sillok.run("verify", "--watch", watch, "--out", out);
        assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).startsWith("[--out " + out + "] there is no such folder; expected: ");

        assertThat(NewestReport.path(database, sillok.out())).isEmpty();
        Files.createDirectories(sillok.out().resolve("p"));
        assertThat(NewestReport.path(database, sillok.out()))
                .contains(sillok.out().resolve("p"));
        assertThat(sillok.run("verify", "--watch", watch, "--out", out).exitCode())
                .isEqualTo(ExitCode.FAILED.code());
    }

    @Test
    void beforeAnythingHasRunNothingIsClaimed() {
        String watch = SHIPPED.toString();
        assertThat(sillok.run("verify", "--watch", watch).out()).contains("no issue has gone out yet");
        assertThat(sillok.run("quarantine", "list", "--watch", watch).out()).doesNotContain("next");
        assertThat(sillok.run("export", "--watch", watch, "--dataset", "a/b").err())
                .contains("no statistics have been loaded yet");
        String day = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(2).toString();
        assertThat(sillok.run("export", "--watch", watch, "--dataset", "a/b", "--as-of", day)
                        .err())
                .startsWith("[--as-of " + day + "] has not begun");
    }

    @Test
    void aNightAskedForByItsDateThatFailedIsDue() throws IOException {
        LighthouseWatch watch = new LighthouseWatch(folder.resolve("lighthouse"));
        Files.createDirectories(watch.path().resolve("sample"));
        watch.write("sample/sample.yaml", "from: 2025-09-08\nto: 2025-09-08\n");
        String path = watch.path().toString();
        assertThat(nightly(watch.path()).exitCode()).isEqualTo(ExitCode.DONE.code());
        watch.write(
                "sources.yaml",
                Files.readString(watch.path().resolve("sources.yaml")).replace("irregular", "daily"));
        assertThat(nightly(watch.path(), "--date", "2025-09-09").exitCode()).isEqualTo(ExitCode.FAILED.code());
        Sillok.Ended status = sillok.run("status", "--watch", path);
        assertThat(status.exitCode()).isEqualTo(ExitCode.FAILED.code());
        assertThat(status.out()).contains("1 night is due up to 2025-09-09: sillok nightly --date 2025-09-09");
    }

    @Test
    void anotherWatchsDatabaseIsRefused() throws IOException {
        assertThat(sillok.run("status", "--watch", SHIPPED.toString()).exitCode())
                .isEqualTo(0);
        Path other = Files.createDirectories(folder.resolve("other"));
        for (String file :
                new String[] {"watch.yaml", "sources.yaml", "entities.csv", "programmes.csv", "indicators.csv"}) {
            String text = Files.readString(SHIPPED.resolve(file));
            Files.writeString(
                    other.resolve(file),
                    file.equals("watch.yaml") ? text.replaceFirst("(?m)^id: .*$", "id: other-watch") : text);
        }
        Sillok.Ended ended = sillok.run("status", "--watch", other.toString());
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).contains("belongs to the watch 'gwangju-ai'");
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void aRunInProgressIsNotDisturbed() throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(sillok.databaseUrl());
        try (WatchLock lock = WatchLock.take(database).orElseThrow()) {
            Sillok.Ended ended = nightly(SHIPPED);
            assertThat(ended.exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING.code());
            assertThat(ended.err()).contains("already in progress");
        }
    }

    @Test
    void statusOfAnUntouchedWatchSaysWhatToTypeNext() {
        Sillok.Ended ended = sillok.run("status", "--watch", SHIPPED.toString());
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(0);
        assertThat(ended.out()).contains("28 nights are due").contains("sillok nightly");
    }
}
