package io.sillok.model.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RolesTest {
    private final DataSource database = TestDatabase.create();

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
