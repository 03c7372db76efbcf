package io.sillok.model.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class TestDatabaseTest {
    private static final List<Connection> LEFT_OPEN = new ArrayList<>();

    @Test
    void aTestClassThatHasEndedLeavesNoDatabase() throws SQLException {
        LEFT_OPEN.clear();
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Leaves.class))
                        .build());
        assertThat(LEFT_OPEN).hasSize(2);
        try (Connection connection = TestDatabase.create().getConnection()) {
            assertThat(Sql.texts(connection, "select datname from pg_database where datname like 'test%'"))
                    .containsExactly(connection.getCatalog());
        }
    }

    static class Leaves {
        @Test
        void one() throws SQLException {
            LEFT_OPEN.add(TestDatabase.create().getConnection());
        }

        @Test
        void another() throws SQLException {
            LEFT_OPEN.add(TestDatabase.create().getConnection());
        }
    }
}
