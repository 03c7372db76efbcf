package io.sillok.ingest.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The connection of the transaction that the caller is in. */
final class OwnConnection {
    private OwnConnection() {}

    /** Something done on it. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    static void use(DataSource dataSource, Work work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
