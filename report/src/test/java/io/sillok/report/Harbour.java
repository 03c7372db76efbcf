package io.sillok.report;

import io.sillok.model.Period;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.model.watch.WatchReader;
import io.sillok.report.issue.Frame;
import io.sillok.report.text.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A small watch with the shipped watch's reports, and three weeks of what the transform job would have written for it. */
public final class Harbour {
    private static final List<String> FILES =
            List.of("watch.yaml", "sources.yaml", "entities.csv", "indicators.csv", "programmes.csv");
    private static final Path SHIPPED = Path.of("..", "watches", "gwangju-ai", "reports");

    private Harbour() {}

    /** The watch, its folder made below {@code folder}. */
    public static Watch watch(Path folder) {
        try {
            Path root = folder.resolve("watch");
            Files.createDirectories(root);
            for (String file : FILES) {
                Files.writeString(root.resolve(file), Resources.text(Harbour.class, "watch/" + file));
            }
            for (String source : List.of("morning-post", "evening-post", "worldbank", "register")) {
                Files.createDirectories(root.resolve("none").resolve(source));
            }
            try (Stream<Path> reports = Files.walk(SHIPPED)) {
                for (Path file : reports.filter(Files::isRegularFile).toList()) {
                    Path to = root.resolve("reports")
                            .resolve(SHIPPED.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
            List<String> findings = new ArrayList<>();
            try {
                return WatchReader.read(root, finding -> findings.add(finding.message()));
            } catch (RuntimeException e) {
                throw new IllegalStateException(String.join("\n", findings), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One report of the watch. */
    public static ReportDefinition report(Watch watch, String id) {
        return watch.reports().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the issue of that report and period is about, as known when its last day is over; no issue went before it. */
    public static Frame frame(Watch watch, String reportId, String notation) {
        ReportDefinition report = report(watch, reportId);
        Period period = Period.parse(notation).orElseThrow();
        return new Frame(
                report,
                period,
                Frame.number(report, period, watch),
                period.end(),
                period.end().plusDays(1).atStartOfDay(watch.zone()).toInstant(),
                null);
    }

    /** A database of its own with the three weeks in it. */
    public static DataSource database() {
        DataSource database = TestDatabase.create();
        execute(database, Resources.text(Harbour.class, "seed.sql"));
        return database;
    }

    /** Runs SQL as the owner. */
    public static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file as text. */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
