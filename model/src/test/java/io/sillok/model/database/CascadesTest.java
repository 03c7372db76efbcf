package io.sillok.model.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CascadesTest {
    /** Foreign keys whose rows go with the row they point to, and which no index begins with. */
    private static final String WITHOUT_AN_INDEX = """
            select conrelid::regclass || ' (' || attname || ')'
            from pg_constraint
            join pg_attribute on attrelid = conrelid and attnum = conkey[1]
            where contype = 'f' and confdeltype = 'c'
                and not exists (select from pg_index where indrelid = conrelid and indkey[0] = conkey[1])
            order by 1
            """;

    @Test
    void whatGoesWithAnotherRowIsFoundByAnIndex() throws SQLException {
        try (Connection connection = TestDatabase.create().getConnection()) {
            assertThat(Sql.texts(connection, WITHOUT_AN_INDEX))
                    .as("a deleted row reads these tables whole: add an index in a new migration")
                    // a few lines of the watch, kept by their programme
                    .containsExactly("reporting.programme_indicator (indicator_id)");
        }
    }
}
