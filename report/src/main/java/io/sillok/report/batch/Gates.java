package io.sillok.report.batch;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.report.issue.Frame;
import io.sillok.report.text.Resources;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold before an issue goes out. Each obstacle is a {@code report_withheld}. */
final class Gates {
    private static final String UNFINISHED = Resources.text(Gates.class, "unfinished.sql");
    private static final String LAST_DELIVERY = """
            select max(r.business_date)
            from ops.balance b
            join ops.run r using (run_id)
            where r.job = 'ingest' and r.business_date <= ? and b.source_id = ? and b.fetched > b.filtered
            """;

    private Gates() {}

    /** What stands against the issue; empty where it may go out. */
    static List<Finding> obstacles(Connection connection, Frame frame) throws SQLException {
        List<Finding> obstacles = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(UNFINISHED)) {
            select.setObject(1, frame.period().start());
            select.setObject(2, frame.businessDate());
            select.setObject(3, frame.businessDate());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    obstacles.add(
                            unfinished(frame, row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)));
                }
            }
        }
        for (Map.Entry<String, Integer> limit : new TreeMap<>(frame.report().freshness()).entrySet()) {
            stale(connection, frame, limit.getKey(), limit.getValue(), obstacles);
        }
        return obstacles;
    }

    private static void stale(Connection connection, Frame frame, String sourceId, int days, List<Finding> obstacles)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_DELIVERY)) {
            select.setObject(1, frame.businessDate());
            select.setString(2, sourceId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                LocalDate last = row.getObject(1, LocalDate.class);
                if (last == null || ChronoUnit.DAYS.between(last, frame.businessDate()) > days) {
                    obstacles.add(
                            withheld(
                                    frame,
                                    "source " + sourceId,
                                    last == null
                                            ? "it has delivered nothing yet"
                                            : "its last delivery was on " + last
                                                    + ", longer ago than the report allows",
                                    "a delivery within %d days of %s".formatted(days, frame.businessDate()),
                                    "Bring the delivery in, or raise the limit under freshness in the report's front matter, and run the date again"));
                }
            }
        }
    }

    private static Finding unfinished(Frame frame, String job, LocalDate date, String state) {
        return withheld(
                frame,
                job + " of " + date,
                "it " + state,
                "every night of the period done and its books balanced",
                "Run sillok %s --date %s, then sillok report --date %s".formatted(job, date, frame.businessDate()));
    }

    private static Finding withheld(Frame frame, String pointer, String problem, String expected, String nextStep) {
        return new Finding(
                "report_withheld",
                Severity.ERROR,
                frame.id(),
                pointer,
                problem + "; the issue is withheld",
                expected,
                nextStep);
    }
}
