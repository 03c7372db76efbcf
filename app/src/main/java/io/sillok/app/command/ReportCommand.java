package io.sillok.app.command;

import io.sillok.app.database.Role;
import picocli.CommandLine.Command;

/** {@code sillok report}: that job alone. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Runs one job for one business date: it writes the issues that are due on the date.")
final class ReportCommand extends OneJobCommand {
    ReportCommand(Console console) {
        super(console, Role.REPORT);
    }
}
