package io.sillok.report.batch;

import io.sillok.model.Period;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Watch;
import io.sillok.report.figure.PrintedFigures.Printed;
import io.sillok.report.issue.ComposedIssue;
import io.sillok.report.issue.Frame;
import io.sillok.report.issue.Provenance;
import io.sillok.report.output.IndexPage;
import io.sillok.report.output.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has gone out: {@code reporting.issue} and {@code reporting.issue_figure}. */
final class IssueShelf {
    private static final String PREVIOUS = """
            select issue_id, issue_number, period, as_of from reporting.issue
            where report_id = ? and period_start < ?
            order by period_start desc, revision desc limit 1
            """;
    private static final String ADD = """
            insert into reporting.issue (issue_id, report_id, period, period_start, period_end, revision, issue_number, as_of,
                business_date, path, manifest_sha256, quiet, run_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_FIGURE = """
            insert into reporting.issue_figure (issue_id, figure_key, section, value, unit_id, printed_ko, printed_en, provenance)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LINES = """
            select report_id, period, issue_number, path, quiet from reporting.issue
            order by report_id, period_start desc, revision desc
            """;

    private IssueShelf() {}

    /** The report's last issue of an earlier period. */
    static Optional<Frame.Previous> previous(Connection connection, String reportId, Period period)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PREVIOUS)) {
            select.setString(1, reportId);
            select.setObject(2, period.start());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Frame.Previous(
                                row.getString(1),
                                row.getInt(2),
                                Period.parse(row.getString(3)).orElseThrow(),
                                row.getTimestamp(4).toInstant()))
                        : Optional.empty();
            }
        }
    }

    /** The manifest's hash of an issue that has gone out. */
    static Optional<String> manifest(Connection connection, String issueId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select manifest_sha256 from reporting.issue where issue_id = ?")) {
            select.setString(1, issueId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Puts an issue with its figures on the shelf, in the caller's transaction. */
    static void add(Connection connection, Watch watch, Run run, ComposedIssue issue) throws SQLException {
        Frame frame = issue.frame();
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, frame.id());
            add.setString(2, frame.report().id());
            add.setString(3, frame.period().toString());
            add.setObject(4, frame.period().start());
            add.setObject(5, frame.period().end());
            add.setInt(6, Frame.REVISION);
            add.setInt(7, frame.number());
            add.setTimestamp(8, Timestamp.from(frame.asOf()));
            add.setObject(9, frame.businessDate());
            add.setString(10, frame.path());
            add.setString(11, issue.manifestSha256());
            add.setBoolean(12, issue.quiet());
            add.setLong(13, run.id());
            add.executeUpdate();
        }
        Provenance provenance = Provenance.of(watch, frame);
        try (PreparedStatement add = connection.prepareStatement(ADD_FIGURE)) {
            for (Printed printed : issue.figures()) {
                add.setString(1, frame.id());
                add.setString(2, printed.fig().key());
                add.setString(3, printed.section());
                add.setBigDecimal(4, printed.fig().value());
                add.setString(5, printed.fig().unit());
                add.setString(6, printed.texts().get("ko"));
                add.setString(7, printed.texts().get("en"));
                add.setObject(8, Json.line(provenance.of(printed.fig())), Types.OTHER);
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /** Every issue, newest first within each report. */
    static List<IndexPage.Line> lines(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LINES);
                ResultSet row = select.executeQuery()) {
            List<IndexPage.Line> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(new IndexPage.Line(
                        row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getBoolean(5)));
            }
            return lines;
        }
    }
}
