package io.sillok.model.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RunLedgerTest {
    private static final LocalDate DATE = LocalDate.of(2025, 9, 25);
    private static final Instant AS_OF = Instant.parse("2025-09-25T15:00:00Z");

    private final DataSource database = TestDatabase.create();

    @Test
    void openingARunTwiceGivesTheSameRun() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Run first = RunLedger.open(connection, "ingest", DATE, 1, AS_OF);
            assertThat(RunLedger.open(connection, "ingest", DATE, 1, AS_OF)).isEqualTo(first);
            assertThat(RunLedger.open(connection, "transform", DATE, 1, AS_OF).id())
                    .isEqualTo(first.id() + 1);
        }
    }

    @Test
    void aRunStartedAgainOvertakesItsFirstHolder() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Run first = RunLedger.start(connection, RunLedger.open(connection, "ingest", DATE, 1, AS_OF), 1);
            RunLedger.requireFence(connection, first);
            Run second = RunLedger.start(connection, first, 2);
            RunLedger.requireFence(connection, second);
            assertThatThrownBy(() -> RunLedger.requireFence(connection, first))
                    .isInstanceOf(RunOvertakenException.class);
        }
    }

    @Test
    void booksAddUp() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Run run = RunLedger.open(connection, "ingest", DATE, 1, AS_OF);
            Books.add(connection, run, new Books.Entry("a", "item", 3, 2, 1, 0, 0));
            Books.add(connection, run, new Books.Entry("a", "item", 2, 0, 0, 1, 0));
            assertThat(Books.of(connection, run)).containsExactly(new Books.Entry("a", "item", 5, 2, 1, 1, 0));
            assertThat(Books.of(connection, run).get(0).balanced()).isFalse();
        }
    }

    @Test
    void whoeverWasOvertakenDoesNotEndTheRun() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Run first = RunLedger.start(connection, RunLedger.open(connection, "ingest", DATE, 1, AS_OF), 1);
            Run second = RunLedger.start(connection, first, 2);
            RunLedger.closeIfHeld(connection, first, "failed", "killed");
            assertThat(Sql.texts(connection, "select status from ops.run")).containsExactly("running");
            RunLedger.closeIfHeld(connection, second, "done", null);
            assertThat(Sql.texts(connection, "select status from ops.run")).containsExactly("done");
        }
    }

    @Test
    void aNightEndsWhereItsDayDoes() {
        assertThat(Run.endOf(DATE, ZoneId.of("Asia/Seoul"))).isEqualTo(AS_OF);
        // clocks go back on that day: it is longer
        assertThat(Run.endOf(LocalDate.of(2025, 10, 26), ZoneId.of("Europe/Berlin")))
                .isEqualTo(Instant.parse("2025-10-26T23:00:00Z"));
    }
}
