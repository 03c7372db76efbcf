package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.app.docs.ProjectFolder;
import io.sillok.app.postgres.EmbeddedPostgres;
import io.sillok.model.database.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator must do differently has a code of its own; on a server that asks for passwords. */
class DatabaseRefusalTest {
    private static final String WATCH =
            ProjectFolder.root().resolve("watches/gwangju-ai").toString();

    @TempDir
    static Path home;

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    private Sillok sillok;

    @BeforeAll
    static void startServer() throws SQLException {
        server = EmbeddedPostgres.start(home, line -> {});
        server.createDatabaseIfMissing("mine");
        asOwner("mine", "create role guest login password 'guest-word'");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void newSillok() {
        sillok = new Sillok(folder);
    }

    @Test
    void aWrongPasswordIsToBeCorrected() {
        refused("mine", server.user(), "wrong-word", ExitCode.USAGE, "database_login_refused");
        refused("mine", "nobody", "wrong-word", ExitCode.USAGE, "database_login_refused");
    }

    @Test
    void aMissingPasswordIsNoServerThatIsDown() {
        sillok.with("SILLOK_DB_URL", server.jdbcUrl("mine")).with("SILLOK_DB_USER", server.user());
        refused(ExitCode.USAGE, "database_login_refused");
    }

    @Test
    void aDatabaseThatMayNotBeEnteredIsItsOwnersToOpen() throws SQLException {
        server.createDatabaseIfMissing("closed");
        asOwner("closed", "revoke connect on database closed from public");
        refused("closed", "guest", "guest-word", ExitCode.USAGE, "database_login_refused");
    }

    @Test
    void aDatabaseThatIsNotThereIsToBeCreated() {
        Sillok.Ended ended = refused("not_there", server.user(), server.password(), ExitCode.USAGE, "database_missing");
        assertThat(ended.err()).contains("\"not_there\"").contains("createdb");
    }

    @Test
    void aUserWithoutRightsIsToldWhichOnesItNeeds() throws SQLException {
        server.createDatabaseIfMissing("not_mine");
        Sillok.Ended ended = refused("not_mine", "guest", "guest-word", ExitCode.USAGE, "migration_refused");
        assertThat(ended.err()).contains("permission denied").contains("CREATEROLE");
    }

    @Test
    void aServerThatOnlyReadsIsNamedSoWhetherTheSchemaIsThereOrNot() throws SQLException {
        server.createDatabaseIfMissing("standby");
        asOwner("standby", "alter database standby set default_transaction_read_only = on");
        Sillok.Ended ended = refused("standby", server.user(), server.password(), ExitCode.USAGE, "migration_refused");
        assertThat(ended.err()).contains("read-only").contains("primary");
        asOwner("postgres", "alter database standby reset default_transaction_read_only");
        assertThat(sillok.run("status", "--watch", WATCH).exitCode()).isEqualTo(ExitCode.DONE.code());
        asOwner("postgres", "alter database standby set default_transaction_read_only = on");
        refused("standby", server.user(), server.password(), ExitCode.USAGE, "migration_refused");
    }

    @Test
    void aSchemaThatSomebodyElseHasMadeOrChangedIsNotCalledNewer() throws SQLException {
        server.createDatabaseIfMissing("stray");
        asOwner("stray", "create schema flyway; create table flyway.mine (id int)");
        refused("stray", server.user(), server.password(), ExitCode.USAGE, "migration_refused");

        server.createDatabaseIfMissing("changed");
        sillok.with("SILLOK_DB_URL", server.jdbcUrl("changed"));
        assertThat(sillok.run("status", "--watch", WATCH).exitCode()).isEqualTo(ExitCode.DONE.code());
        asOwner("changed", "update flyway.flyway_schema_history set checksum = 1 where version = '002'");
        Sillok.Ended ended = refused("changed", server.user(), server.password(), ExitCode.USAGE, "migration_refused");
        assertThat(ended.err()).contains("002");
    }

    @Test
    void anOlderServerIsNamedBeforeAnythingIsWrittenToIt() throws IOException, SQLException {
        server.createDatabaseIfMissing("old");
        try (Impostor old = Impostor.olderThan(server.jdbcUrl("old"))) {
            sillok.with("SILLOK_DB_URL", old.jdbcUrl())
                    .with("SILLOK_DB_USER", server.user())
                    .with("SILLOK_DB_PASSWORD", server.password());
            Sillok.Ended ended = refused(ExitCode.USAGE, "database_unsupported");
            assertThat(ended.err()).contains("PostgreSQL 15.").contains("expected: PostgreSQL 16 or later");
        }
        try (Connection connection = connect("old")) {
            assertThat(Sql.texts(connection, "select nspname from pg_namespace where nspname in ('flyway', 'ops')"))
                    .isEmpty();
        }
    }

    @Test
    void aServerOfAnotherKindIsSaidToBeOne() throws IOException {
        try (Impostor web = Impostor.web()) {
            sillok.with("SILLOK_DB_URL", web.jdbcUrl());
            refused(ExitCode.USAGE, "database_unsupported");
        }
    }

    private Sillok.Ended refused(String database, String user, String password, ExitCode exit, String code) {
        sillok.with("SILLOK_DB_URL", server.jdbcUrl(database))
                .with("SILLOK_DB_USER", user)
                .with("SILLOK_DB_PASSWORD", password);
        return refused(exit, code);
    }

    /** One message, with where, what was expected and the code's page, and neither a stack trace nor a password. */
    private Sillok.Ended refused(ExitCode exit, String code) {
        Sillok.Ended ended = sillok.run("status", "--watch", WATCH);
        assertThat(ended.err())
                .startsWith("[jdbc:postgresql://127.0.0.1:")
                .contains("; expected: ")
                .contains("(docs/findings/" + code + ".md)")
                .doesNotContain("\tat ", "-word", server.password());
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.exitCode()).isEqualTo(exit.code());
        return ended;
    }

    private static void asOwner(String database, String statements) throws SQLException {
        try (Connection connection = connect(database)) {
            Sql.execute(connection, statements);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
    }
}
