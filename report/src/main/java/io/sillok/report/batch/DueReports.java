package io.sillok.report.batch;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.issue.Frame;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which issues are due on a business date: those of each report whose period ends on it, in the report's own zone. */
final class DueReports {
    private final Watch watch;

    DueReports(Watch watch) {
        this.watch = watch;
    }

    List<Frame> of(Connection connection, Run run) throws SQLException {
        List<Frame> due = new ArrayList<>();
        for (ReportDefinition report : watch.reports()) {
            // the last day that is over in the report's zone when the business date is over in the watch's
            LocalDate day = run.asOf().atZone(report.zone()).toLocalDate().minusDays(1);
            Frequency frequency = Frame.frequency(report);
            Period period = Period.containing(day, frequency);
            if (period.end().equals(day)) {
                due.add(new Frame(
                        report,
                        period,
                        Frame.number(report, period, watch),
                        run.businessDate(),
                        run.asOf(),
                        IssueShelf.previous(connection, report.id(), period).orElse(null)));
            }
        }
        // the shorter period first: a month tells of the week that ends with it
        due.sort(Comparator.comparing((Frame frame) -> frame.period().start())
                .reversed()
                .thenComparing(frame -> frame.report().id()));
        return due;
    }
}
