package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.issue.ReportLint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sillok check}: lints the watch and compiles every report's queries and template. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Lints the watch, compiles every report's SQL and template.")
final class CheckCommand implements Callable<Integer> {
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
}
