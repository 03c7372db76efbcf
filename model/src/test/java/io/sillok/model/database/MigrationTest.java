package io.sillok.model.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.ops.RunOvertakenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigrationTest {
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
    void theReportRoleWritesIssuesAndNothingElse() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role sillok_report");
            assertThatThrownBy(() -> statement.execute("insert into reporting.programme values ('a', 'b', null, '{}')"))
                    .hasMessageContaining("permission denied");
            statement.execute("""
                    insert into reporting.issue values
                        ('r/2025-W39/r1', 'r', '2025-W39', '2025-09-22', '2025-09-28', 1, 1, now(), '2025-09-28', 'p', 's', false, 1)
                    """);
            assertThatThrownBy(() -> statement.execute("update reporting.issue set quiet = true"))
                    .hasMessageContaining("permission denied");
        }
    }
}
