package io.sillok.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Making a data folder, as each kind of user, and after starts that were killed half way. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FirstStartTest {
    private static final String NO_SUCH_TOOL = "/nonexistent/tool";

    private Path folder = Path.of("unset");

    @BeforeEach
    void newFolder() throws IOException {
        folder = Servers.openFolder("sillok-first-");
    }

    @AfterEach
    void removeFolder() {
        Servers.remove(folder);
    }

    @Test
    void whatAKilledStartLeftHalfDoneIsThrownAway() throws Exception {
        Distribution distribution = Distribution.on(Platform.current());
        Path distributions = folder.resolve("postgres");
        Path half = Files.createDirectories(distributions.resolve(distribution.id() + ".part-77/bin"));
        Files.writeString(half.resolve("initdb"), "half", StandardCharsets.UTF_8);
        Layout layout = Layout.in(folder);
        Files.writeString(
                Files.createDirectories(layout.data().resolve("postgres-18.part-77/base"))
                        .resolve("1"),
                "half",
                StandardCharsets.UTF_8);
        Files.writeString(layout.password(), "of the half-made one\n", StandardCharsets.UTF_8);

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Servers.QUIET)) {
            assertThat(Servers.ask(postgres, "postgres", "select 1")).isEqualTo("1");
        }
        try (Stream<Path> left = Stream.concat(Files.list(distributions), Files.list(layout.data()))) {
            assertThat(left.map(p -> p.getFileName().toString()).filter(n -> n.contains("part")))
                    .isEmpty();
        }
        assertThat(distributions.resolve(distribution.id()).resolve("include"))
                .as("headers are not needed to run it")
                .doesNotExist();
    }

    @Test
    void rootWithoutUserNamespacesRunsItAsAnotherUser() throws Exception {
        assumeRoot();
        Placement placement = new Placement(Owner.ourselves(), "false", "setpriv", List.of());
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder, placement, Servers.distributions(), Servers.QUIET)) {
            assertThat(Servers.ask(postgres, "postgres", "select 1")).isEqualTo("1");
            assertThat(serverUser(folder)).isEqualTo(Owner.NOBODY.uid());
        }
        try (EmbeddedPostgres postgres = Servers.start(folder)) {
            assertThat(Servers.ask(postgres, "postgres", "select 1")).isEqualTo("1");
            assertThat(serverUser(folder))
                    .as("data that are somebody's stay his, though namespaces are allowed again")
                    .isEqualTo(Owner.NOBODY.uid());
        }
    }

    @Test
    void dataOfRootsAreGivenAwayWhenNamespacesAreTakenAway() throws Exception {
        assumeRoot();
        assumeTrue(Tool.succeeds(List.of("unshare", "-U", "true")), "SKIPPED: user namespaces are off on this machine");
        try (EmbeddedPostgres postgres = Servers.start(folder)) {
            postgres.createDatabaseIfMissing("kept");
            assertThat(serverUser(folder)).as("in a namespace, root's").isZero();
        }
        Placement placement = new Placement(Owner.ourselves(), "false", "setpriv", List.of());
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder, placement, Servers.distributions(), Servers.QUIET)) {
            assertThat(Servers.ask(postgres, "kept", "select 1")).isEqualTo("1");
            assertThat(serverUser(folder)).isEqualTo(Owner.NOBODY.uid());
        }
    }

    @Test
    void aHomeThatTheServersUserCannotReachHasItsDataElsewhere() throws Exception {
        assumeRoot();
        Path shut = Files.createDirectories(folder.resolve("shut"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
        Path home = shut.resolve("home");
        Path standIn = folder.resolve("lib");
        Placement placement = new Placement(Owner.ourselves(), "false", "setpriv", List.of(standIn));
        List<String> said = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, placement, Servers.distributions(), said::add)) {
            postgres.createDatabaseIfMissing("kept");
            assertThat(said).anySatisfy(line -> assertThat(line).contains(home.toString(), standIn.toString()));
        }
        Placement allowedAgain = new Placement(Owner.ourselves(), "unshare", "setpriv", List.of(standIn));
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(home, allowedAgain, Servers.distributions(), Servers.QUIET)) {
            assertThat(Servers.ask(postgres, "kept", "select 1"))
                    .as("the data are found where they are")
                    .isEqualTo("1");
        }
        Placement nowhere = new Placement(Owner.ourselves(), "false", "setpriv", List.of());
        assertThatThrownBy(() ->
                        EmbeddedPostgres.start(shut.resolve("other"), nowhere, Servers.distributions(), Servers.QUIET))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("SILLOK_HOME");
    }

    @Test
    void anOrdinaryUserRunsItAsItself() throws Exception {
        assumeRoot();
        Path home = Files.createDirectories(folder.resolve("home"));
        new Account.Other("setpriv", Owner.NOBODY.uid(), Owner.NOBODY.gid()).own(home);
        List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        List<String> java = new ArrayList<>(asNobody);
        java.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"));
        assumeTrue(Tool.succeeds(java), "SKIPPED: this Java lies in a folder that an ordinary user cannot enter");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path binaries = Distribution.on(Platform.current()).unpackedIn(Servers.distributions(), Servers.QUIET);
        try (Other other = Other.on(home, binaries.resolveSibling(""), asNobody, Other.readableClassPath(classes))) {
            assertThat(other.address()).startsWith("jdbc:");
            assertThat(serverUser(home)).isEqualTo(Owner.NOBODY.uid());
            try (EmbeddedPostgres root = Servers.start(home)) {
                assertThat(Servers.ask(root, "postgres", "select 1"))
                        .as("root attaches to an ordinary user's server")
                        .isEqualTo("1");
            }
        }
        assertThat(Servers.running(home)).isNull();
    }

    @Test
    void anotherUsersDataAreRefusedToAnOrdinaryUser() throws Exception {
        Files.createDirectories(Layout.in(folder).cluster());
        Owner ourselves = Owner.ourselves();
        Placement stranger =
                new Placement(new Owner(ourselves.uid() + 1, ourselves.gid()), "unshare", "setpriv", List.of());
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, stranger, Servers.distributions(), Servers.QUIET))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("belongs to user " + ourselves.uid());
    }

    @Test
    void rootWithoutAnyToolIsToldWhatToInstall() throws Exception {
        assumeRoot();
        Placement bare = new Placement(Owner.ourselves(), NO_SUCH_TOOL, NO_SUCH_TOOL, List.of(folder.resolve("lib")));
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, bare, Servers.distributions(), Servers.QUIET))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("util-linux")
                .hasMessageContaining("SILLOK_DB_URL");
    }

    @Test
    void aHomeThatIsAFileOrCannotBeNamedToAShellIsSaid() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file, Servers.QUIET))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("a$b"), Servers.QUIET))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("dollar");
    }

    private static void assumeRoot() throws IOException {
        assumeTrue(
                Owner.ourselves().root(),
                "SKIPPED: only root can become another user; run the tests as root to cover this");
    }

    private static int serverUser(Path home) throws IOException {
        return Owner.of(Path.of("/proc", String.valueOf(Servers.pid(home)))).uid();
    }
}
