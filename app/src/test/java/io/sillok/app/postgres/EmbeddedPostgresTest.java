package io.sillok.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedPostgresTest {
    private static final Progress QUIET = line -> {};

    private Path home = Path.of("unset");
    private final List<EmbeddedPostgres> open = new ArrayList<>();

    @BeforeEach
    void newHome() throws IOException {
        home = Files.createTempDirectory("sillok-postgres-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void stop() throws IOException {
        open.forEach(EmbeddedPostgres::close);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private EmbeddedPostgres start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Map.of(), QUIET);
        open.add(postgres);
        return postgres;
    }

    private void close(EmbeddedPostgres postgres) {
        open.remove(postgres);
        postgres.close();
    }

    private static String ask(EmbeddedPostgres postgres, String database, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : "nothing";
            }
        }
    }

    private long postmaster(EmbeddedPostgres postgres) {
        return PostmasterFile.of(postgres.dataFolder()).orElseThrow().pid();
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void dataAreKeptBetweenRunsAndTheLastUserStopsTheServer() throws Exception {
        EmbeddedPostgres first = start();
        first.createDatabaseIfMissing("kept");
        first.createDatabaseIfMissing("kept");
        ask(first, "kept", "create table t as select 7 as n");
        long pid = postmaster(first);
        close(first);
        assertThat(ProcessHandle.of(pid)).as("the server is stopped").isEmpty();

        EmbeddedPostgres second = start();
        assertThat(second.attached()).isFalse();
        assertThat(ask(second, "kept", "select n from t")).isEqualTo("7");
    }

    @Test
    void theServerIsSafeAndOnlyOnLoopback() throws Exception {
        EmbeddedPostgres postgres = start();
        assertThat(ask(postgres, "postgres", "show fsync")).isEqualTo("on");
        assertThat(ask(postgres, "postgres", "show data_checksums")).isEqualTo("on");
        assertThat(ask(postgres, "postgres", "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(postgres, "postgres", "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                .isEqualTo("0");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondProcessAttachesAndTheServerOutlivesTheFirst() throws Exception {
        Process other = otherProcess();
        try {
            EmbeddedPostgres here = start();
            assertThat(here.attached()).isTrue();
            other.destroyForcibly().waitFor();
            assertThat(ask(here, "postgres", "select 1"))
                    .as("the server outlives the process that started it")
                    .isEqualTo("1");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aKilledServerIsRecoveredFrom() throws Exception {
        EmbeddedPostgres first = start();
        first.createDatabaseIfMissing("kept");
        ask(first, "kept", "create table t as select 7 as n");
        kill(postmaster(first));
        close(first);
        EmbeddedPostgres second = start();
        assertThat(second.attached()).isFalse();
        assertThat(ask(second, "kept", "select n from t")).isEqualTo("7");
    }

    @Test
    void whatAKilledStartLeftHalfDoneIsThrownAway() throws Exception {
        Path binaries = Files.createDirectories(home.resolve("postgres/18.1.0.part/bin"));
        Files.writeString(binaries.resolve("initdb"), "half");
        Files.writeString(Files.createDirectories(home.resolve("data.part")).resolve("PG_VERSION"), "18");
        Files.writeString(home.resolve("password"), "of the half-made one");
        EmbeddedPostgres postgres = start();
        assertThat(ask(postgres, "postgres", "select 1")).isEqualTo("1");
    }

    @Test
    void rootWithoutUserNamespacesRunsItAsAnotherUser() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "SKIPPED: only root can take another user's place; run the tests as root to cover this");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Map.of("SILLOK_NO_USERNS", "1"), QUIET);
        open.add(postgres);
        assertThat(postgres.how()).isEqualTo(ServerUser.How.OTHER_USER);
        assertThat(ask(postgres, "postgres", "select 1")).isEqualTo("1");
        assertThat(Files.getAttribute(Path.of("/proc/" + postmaster(postgres)), "unix:uid")).isNotEqualTo(0);
    }

    @Test
    void anOrdinaryUserRunsItAsItself() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "SKIPPED: every other test covers it where the tests run as an ordinary user");
        Files.setAttribute(home, "unix:uid", 65534);
        Process other = new ProcessBuilder(command(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")))
                .redirectErrorStream(true)
                .start();
        assumeTrue(
                canRead(),
                "SKIPPED: the class path lies in a folder that an ordinary user cannot enter");
        String line = other.inputReader().readLine();
        assertThat(line).isEqualTo("ITSELF");
        other.destroyForcibly().waitFor();
        long pid = PostmasterFile.of(home.resolve("data")).orElseThrow().pid();
        assertThat(Files.getAttribute(Path.of("/proc/" + pid), "unix:uid")).isEqualTo(65534);
        kill(pid);
    }

    private static boolean canRead() {
        for (String entry : System.getProperty("java.class.path").split(":")) {
            if (!Shell.run(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "test", "-r", entry))
                    .well()) {
                return false;
            }
        }
        return true;
    }

    private Process otherProcess() throws IOException {
        Process process = new ProcessBuilder(command(List.of())).redirectErrorStream(true).start();
        assertThat(process.inputReader().readLine()).as("the other process has started its server").isNotNull();
        return process;
    }

    private List<String> command(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                home.toString()));
        return command;
    }

    /** Starts or joins the server, says how, and stays until it is killed. */
    static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Map.of(), QUIET);
            System.out.println(postgres.how());
            System.out.flush();
            TimeUnit.MINUTES.sleep(10);
        }
    }
}
