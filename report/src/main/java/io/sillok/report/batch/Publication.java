package io.sillok.report.batch;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Watch;
import io.sillok.report.issue.ComposedIssue;
import io.sillok.report.issue.Composer;
import io.sillok.report.issue.Frame;
import io.sillok.report.output.IssueFolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Makes an issue exist on disk and in the database, both or neither; one that exists is left as it is. */
final class Publication {
    private final Watch watch;
    private final Composer composer;
    private final IssueFolder folder;

    Publication(Watch watch, Composer composer, IssueFolder folder) {
        this.watch = watch;
        this.composer = composer;
        this.folder = folder;
    }

    /** An issue that went out is there with other bytes: it is neither changed nor taken for the one that went out. */
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Refused(Finding finding) {
            super(finding.message());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /**
     * Publishes an issue in the caller's transaction.
     *
     * @throws Refused where an issue of that name is there with other bytes
     * @throws io.sillok.report.output.ReportNotWritten where it cannot be written
     */
    void publish(Connection connection, Run run, Frame frame) throws SQLException {
        Optional<String> shelved = IssueShelf.manifest(connection, frame.id());
        Optional<String> onDisk = folder.manifest(frame.path());
        if (shelved.isPresent() && onDisk.isPresent()) {
            Optional<String> file = folder.altered(frame.path(), shelved.get());
            if (file.isPresent()) {
                throw new Refused(altered(frame, file.get()));
            }
            return;
        }
        ComposedIssue issue = composer.compose(frame);
        if (shelved.isPresent() && !shelved.get().equals(issue.manifestSha256())) {
            throw new Refused(notTheSame(frame));
        }
        if (onDisk.isPresent()) {
            // a run was killed between the rename and the commit: its folder is this issue or none of ours
            Optional<String> difference = folder.difference(frame.path(), issue.files());
            if (difference.isPresent()) {
                throw new Refused(inTheWay(frame, difference.get()));
            }
        } else {
            folder.write(frame.path(), issue.files());
        }
        if (shelved.isEmpty()) {
            IssueShelf.add(connection, watch, run, issue);
        }
    }

    private static Finding altered(Frame frame, String file) {
        return new Finding(
                "issue_altered",
                Severity.ERROR,
                frame.path(),
                file,
                "the folder is not the issue that went out: this file of it has another hash",
                "the hash that the manifest keeps, and for the manifest the database",
                "Restore the folder from a backup, or move it away and run the date again");
    }

    private static Finding notTheSame(Frame frame) {
        return new Finding(
                "issue_altered",
                Severity.ERROR,
                frame.path(),
                "",
                "the folder is gone, and what the database and the watch give today has other bytes than the issue that went out",
                "the folder as it went out",
                "Restore the folder from a backup");
    }

    private static Finding inTheWay(Frame frame, String file) {
        return new Finding(
                "issue_in_the_way",
                Severity.ERROR,
                frame.path(),
                file,
                "a folder stands where the issue belongs, and this file of it is not the issue's",
                "no folder, or the same bytes",
                "Move the folder away, or give another output folder with --out, and run the date again");
    }
}
