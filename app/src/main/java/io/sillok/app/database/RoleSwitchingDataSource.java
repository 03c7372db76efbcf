package io.sillok.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections with the rights of the job that runs: one pool serves the three jobs and Spring Batch's own tables, so that a
 * chunk's rows and its checkpoint share one transaction. Jobs run one after another, their partitions on any thread.
 */
public final class RoleSwitchingDataSource extends DelegatingDataSource {
    private volatile @Nullable Role role;

    public RoleSwitchingDataSource(DataSource owner) {
        super(owner);
    }

    /** Runs something with a role's rights, then gives them back. */
    public <T> T as(Role wanted, Supplier<T> work) {
        role = wanted;
        try {
            return work.get();
        } finally {
            role = null;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Role wanted = role;
        try (Statement statement = connection.createStatement()) {
            statement.execute(wanted == null ? "reset role" : "set role " + wanted.sqlName());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
