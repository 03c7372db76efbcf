package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.app.batch.WatchLock;
import io.sillok.app.docs.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
