package io.sillok.report.issue;

import io.sillok.model.watch.Watch;
import io.sillok.report.definition.QueryRows;
import io.sillok.report.definition.ReportQueries;
import io.sillok.report.figure.FigureStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** Makes an issue out of the reporting schema: the same rows give the same bytes. */
public final class Composer {
    private final DataSource dataSource;
    private final Watch watch;

    /** @param dataSource may read {@code reporting} and {@code ops} */
    public Composer(DataSource dataSource, Watch watch) {
        this.dataSource = dataSource;
        this.watch = watch;
    }

    /**
     * Composes an issue in one consistent view of the database.
     *
     * @throws IllegalStateException where the template or a query is wrong (see ReportLint)
     */
    public ComposedIssue compose(Frame frame) throws SQLException {
        Map<String, QueryRows> rows;
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                // text of an instant in a figure's reference, whatever the machine's zone
                statement.execute("set local timezone to 'UTC'");
                rows = ReportQueries.run(
                        connection, frame.report(), frame.parameters(watch), new FigureStore(connection, frame.asOf()));
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        }
        return new IssueFiles(watch, frame, rows).composed();
    }
}
