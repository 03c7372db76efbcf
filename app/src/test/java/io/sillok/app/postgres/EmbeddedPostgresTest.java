package io.sillok.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One home for all: what a test leaves there, the next one meets, as nights do. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedPostgresTest {
    private static Path home = Path.of("unset");

    private final List<EmbeddedPostgres> open = new ArrayList<>();

    @BeforeAll
    static void newHome() throws IOException {
        home = Servers.openFolder("sillok home ");
    }

    @AfterAll
    static void removeHome() {
        Servers.remove(home);
    }

    @AfterEach
    void closeAll() {
        open.forEach(EmbeddedPostgres::close);
    }

    private EmbeddedPostgres start() throws IOException {
        EmbeddedPostgres postgres = Servers.start(home);
        open.add(postgres);
        return postgres;
    }

    @Test
    void dataAreKeptBetweenRunsAndTheLastUserStopsTheServer() throws Exception {
        EmbeddedPostgres first = start();
        first.createDatabaseIfMissing("kept");
        first.createDatabaseIfMissing("kept");
        Servers.ask(first, "kept", "create table t as select 7 as n");
        first.close();
        assertThat(Servers.running(home)).as("the server is stopped").isNull();
        assertThat(Layout.in(home.toRealPath()).cluster().resolve("postmaster.pid"))
                .doesNotExist();

        EmbeddedPostgres second = start();
        assertThat(Servers.ask(second, "kept", "select n from t")).isEqualTo("7");
        assertThat(second.jdbcUrl("kept")).as("the port is kept").isEqualTo(first.jdbcUrl("kept"));
    }

    @Test
    void theServerIsDurableAndOnlyOnLoopback() throws Exception {
        EmbeddedPostgres postgres = start();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(Servers.ask(postgres, "postgres", "show " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
        assertThat(Servers.ask(postgres, "postgres", "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Servers.ask(
                        postgres,
                        "postgres",
                        "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                .isEqualTo("0");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Layout.in(home).password())))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), "guess"))
                .hasMessageContaining("password");
    }

    @Test
    void orderAndCaseOfTextDoNotDependOnTheMachine() throws Exception {
        EmbeddedPostgres postgres = start();
        assertThat(
                        Servers.ask(
                                postgres,
                                "postgres",
                                "select datlocprovider::text || ' ' || datlocale || ' ' || datcollate from pg_database where datname = 'template0'"))
                .isEqualTo("b C.UTF-8 C");
        assertThat(Servers.ask(
                        postgres,
                        "postgres",
                        "select string_agg(w, '' order by w) from unnest(array['나','b','가','B','a','é']) w"))
                .isEqualTo("Babé가나");
        assertThat(Servers.ask(postgres, "postgres", "select upper('ıi')")).isEqualTo("II");
    }

    @Test
    void anOperatorsOwnSettingsWinAndOursAreRenewed() throws Exception {
        start().close();
        Path cluster = Layout.in(home).cluster();
        Path own = cluster.resolve("postgresql.conf");
        String before = Files.readString(own, StandardCharsets.UTF_8);
        Files.writeString(own, before + "work_mem = '5MB'\n", StandardCharsets.UTF_8);
        Files.writeString(cluster.resolve("sillok.conf"), "max_connections = 7\n", StandardCharsets.UTF_8);
        try {
            EmbeddedPostgres postgres = start();
            assertThat(Servers.ask(postgres, "postgres", "show work_mem")).isEqualTo("5MB");
            assertThat(Servers.ask(postgres, "postgres", "show max_connections"))
                    .isEqualTo("50");
        } finally {
            Files.writeString(own, before, StandardCharsets.UTF_8);
        }
    }

    @Test
    void twoHandlesOfOneProcessShareTheServer() throws Exception {
        EmbeddedPostgres first = start();
        EmbeddedPostgres second = start();
        assertThat(second.jdbcUrl("x")).isEqualTo(first.jdbcUrl("x"));
        first.close();
        first.close();
        assertThat(Servers.ask(second, "postgres", "select 1"))
                .as("the second still has it, however often the first is closed")
                .isEqualTo("1");
    }

    @Test
    void aDatabaseAskedForByManyAtOnceIsMadeOnce() throws Exception {
        EmbeddedPostgres postgres = start();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Callable<Boolean> create = () -> {
                postgres.createDatabaseIfMissing("wanted");
                return true;
            };
            for (var made : threads.invokeAll(List.of(create, create, create, create, create, create))) {
                assertThat(made.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Servers.ask(postgres, "wanted", "select current_database()")).isEqualTo("wanted");
        assertThatThrownBy(() -> postgres.createDatabaseIfMissing("x\"; drop database wanted"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecondProcessAttachesAndTheServerOutlivesTheKilledFirst() throws Exception {
        Other other = Other.on(home, Servers.distributions());
        String address = other.address();
        EmbeddedPostgres here = start();
        assertThat(here.jdbcUrl("postgres")).isEqualTo(address);
        long server = Servers.pid(home);
        other.kill();
        assertThat(Servers.ask(here, "postgres", "select 1")).isEqualTo("1");
        assertThat(Servers.pid(home)).isEqualTo(server);
        here.close();
        assertThat(Servers.running(home))
                .as("the killed process's hold is gone, so the last one stopped the server")
                .isNull();
    }

    @Test
    void theServerStaysWhileAnotherProcessUsesIt() throws Exception {
        EmbeddedPostgres here = start();
        try (Other other = Other.on(home, Servers.distributions())) {
            assertThat(other.address()).isEqualTo(here.jdbcUrl("postgres"));
            here.close();
            assertThat(Servers.running(home)).isNotNull();
        }
        assertThat(Servers.running(home)).as("the other one stopped it").isNull();
    }

    @Test
    void theServerStaysWhileAnotherClientIsConnected() throws Exception {
        EmbeddedPostgres here = start();
        try (Connection dashboard =
                DriverManager.getConnection(here.jdbcUrl("postgres"), here.user(), here.password())) {
            here.close();
            assertThat(dashboard.isValid(5)).isTrue();
        }
        start().close();
        assertThat(Servers.running(home)).as("the next user stops it").isNull();
    }

    @Test
    void processesStartingAtOnceEndAtOneServer() throws Exception {
        try (Other one = Other.on(home, Servers.distributions());
                Other two = Other.on(home, Servers.distributions());
                Other three = Other.on(home, Servers.distributions())) {
            assertThat(one.address())
                    .startsWith("jdbc:")
                    .isEqualTo(two.address())
                    .isEqualTo(three.address());
        }
        assertThat(Servers.running(home)).isNull();
    }

    @Test
    void aKilledServerIsRecoveredFrom() throws Exception {
        EmbeddedPostgres first = start();
        first.createDatabaseIfMissing("recovered");
        Servers.ask(first, "recovered", "create table t as select 7 as n");
        Servers.kill(Servers.pid(home));
        EmbeddedPostgres second = start();
        assertThat(Servers.ask(second, "recovered", "select n from t")).isEqualTo("7");
        first.close();
        assertThat(Servers.ask(second, "recovered", "select n from t"))
                .as("the dead server's handle takes nothing along")
                .isEqualTo("7");
    }

    @Test
    void aProcessIdThatWasGivenToAnotherProcessDoesNotKeepTheServerDown() throws Exception {
        start().close();
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(
                    Layout.in(home).cluster().resolve("postmaster.pid"),
                    List.of(
                            String.valueOf(innocent.pid()),
                            Layout.in(home).cluster().toString(),
                            "1",
                            "5432",
                            "",
                            "127.0.0.1",
                            "  1  1",
                            "ready   "),
                    StandardCharsets.UTF_8);
            assertThat(Servers.ask(start(), "postgres", "select 1")).isEqualTo("1");
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void anEmptyPostmasterFileDoesNotKeepTheServerDown() throws Exception {
        start().close();
        Files.createFile(Layout.in(home).cluster().resolve("postmaster.pid"));
        assertThat(Servers.ask(start(), "postgres", "select 1")).isEqualTo("1");
    }

    @Test
    void aPortThatWasTakenMeanwhileIsExchangedForAnother() throws Exception {
        start().close();
        int port = Integer.parseInt(
                Files.readString(Layout.in(home).port(), StandardCharsets.UTF_8).strip());
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            EmbeddedPostgres postgres = start();
            assertThat(postgres.jdbcUrl("x")).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(Servers.ask(postgres, "postgres", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aMissingPasswordIsSaidAndNothingIsThrownAway() throws Exception {
        start().close();
        Path password = Layout.in(home).password();
        Path hidden = Files.move(password, password.resolveSibling("hidden"));
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining(password.toString())
                    .hasMessageContaining("docs/findings/postgres_unavailable.md");
        } finally {
            Files.move(hidden, password);
        }
        assertThat(Servers.ask(start(), "postgres", "select 1")).isEqualTo("1");
    }

    @Test
    void aServerThatCannotStartSaysWhatItsLogSays() throws Exception {
        start().close();
        Path settings = Layout.in(home).cluster().resolve("postgresql.conf");
        String before = Files.readString(settings, StandardCharsets.UTF_8);
        Files.writeString(settings, before + "shared_buffers = 'plenty'\n", StandardCharsets.UTF_8);
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("shared_buffers")
                    .hasMessageContaining("server.log");
        } finally {
            Files.writeString(settings, before, StandardCharsets.UTF_8);
        }
        assertThat(Servers.ask(start(), "postgres", "select 1")).isEqualTo("1");
    }
}
