package io.sillok.app.command;

import io.sillok.app.database.Role;
import picocli.CommandLine.Command;

/** {@code sillok ingest}: that job alone. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Runs one job for one business date: it takes the date's deliveries into the landing tables.")
final class IngestCommand extends OneJobCommand {
    IngestCommand(Console console) {
        super(console, Role.INGEST);
    }
}
