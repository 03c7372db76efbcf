package io.sillok.report.batch;

import io.sillok.report.output.IssueFolder;
import io.sillok.report.output.Manifest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the issues that went out are on disk as they did: their manifests by the hash in the database, all else by the manifest. */
public final class IssuesOnDisk {
    private static final String ISSUES =
            "select path, business_date, manifest_sha256 from reporting.issue order by business_date, report_id, revision";

    private IssuesOnDisk() {}

    /**
     * An issue that is not there as it went out.
     *
     * @param path below the output folder
     * @param businessDate whose report it is
     * @param problem in words
     */
    public record Difference(String path, LocalDate businessDate, String problem) {}

    /** Those below an output folder that are missing or altered, the oldest first. */
    public static List<Difference> differences(Connection connection, Path out) throws SQLException {
        IssueFolder folder = new IssueFolder(out);
        List<Difference> differences = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ISSUES);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String path = row.getString(1);
                LocalDate date = row.getObject(2, LocalDate.class);
                problem(folder, path, row.getString(3))
                        .ifPresent(problem -> differences.add(new Difference(path, date, problem)));
            }
        }
        return differences;
    }

    /** Whether any issue has gone out. */
    public static boolean any(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists (select from reporting.issue)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Optional<String> problem(IssueFolder folder, String path, String manifest) {
        return folder.manifest(path).isEmpty()
                ? Optional.of("it is gone")
                : folder.altered(path, manifest)
                        .map(file -> file.equals(Manifest.FILE)
                                ? "its manifest is not the one that went out"
                                : file + " is not as it went out");
    }
}
