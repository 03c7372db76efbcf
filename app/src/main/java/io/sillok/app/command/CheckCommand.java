package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.watch.Correction;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.issue.ReportLint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sillok check}: lints the watch and compiles every report's queries and template. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Lints the watch, compiles every report's SQL and template.")
final class CheckCommand implements Callable<Integer> {
    private static final String DELIVERED =
            "select exists (select from reporting.series where series_key = ?), exists (select from reporting.series where starts_with(series_key, ?))";

    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Watch definition = watch.read(console);
        // what reports share is found once
        Set<Finding> findings = new LinkedHashSet<>();
        try (Database database = console.database(definition);
                Connection connection = database.owner().getConnection()) {
            ReportLint lint = new ReportLint(definition, connection);
            for (ReportDefinition report : definition.reports()) {
                findings.addAll(lint.lint(report));
            }
            findings.addAll(idle(definition, connection));
        }
        findings.forEach(finding -> console.say(finding.message()));
        boolean wrong = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        console.result("%s: %d sources, %d entities, %d programmes, %d indicators, %d reports: %s"
                .formatted(
                        definition.id(),
                        definition.sources().size(),
                        definition.entities().size(),
                        definition.programmes().size(),
                        definition.indicators().size(),
                        definition.reports().size(),
                        wrong ? "not usable" : "usable"));
        return (wrong ? ExitCode.USAGE : ExitCode.DONE).code();
    }

    /** Corrections of series that were never delivered, though their source has delivered others: a slip in the key corrects nothing. */
    private static List<Finding> idle(Watch watch, Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        Set<String> keys =
                watch.corrections().stream().map(Correction::series).collect(Collectors.toCollection(TreeSet::new));
        try (PreparedStatement select = connection.prepareStatement(DELIVERED)) {
            for (String key : keys) {
                select.setString(1, key);
                select.setString(2, key.substring(0, key.indexOf('/') + 1));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1) && row.getBoolean(2)) {
                        findings.add(new Finding(
                                "reference_unknown",
                                Severity.WARNING,
                                watch.folder().resolve("corrections.csv").toString(),
                                key,
                                "no delivery has brought this series, so its corrections put nothing right",
                                "the key of a series that is delivered",
                                "Correct the key; sillok export --dataset D lists a dataset's series."));
                    }
                }
            }
        }
        return findings;
    }
}
