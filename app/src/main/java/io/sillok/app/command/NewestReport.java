package io.sillok.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds the report that was written last. */
final class NewestReport {
    private NewestReport() {}

    /** The folder of the newest issue, by business date, then report and revision; empty where there is none, or it is gone. */
    static Optional<Path> path(DataSource dataSource, Path out) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select path from reporting.issue order by business_date desc, report_id desc, revision desc limit 1")) {
            return row.next()
                    ? Optional.of(out.resolve(row.getString(1))).filter(Files::isDirectory)
                    : Optional.empty();
        }
    }
}
