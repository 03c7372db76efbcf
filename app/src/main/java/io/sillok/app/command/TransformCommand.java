package io.sillok.app.command;

import io.sillok.app.database.Role;
import picocli.CommandLine.Command;

/** {@code sillok transform}: that job alone. */
@Command(
        name = "transform",
        mixinStandardHelpOptions = true,
        description = "Runs one job for one business date: it turns what has landed into the reporting schema.")
final class TransformCommand extends OneJobCommand {
    TransformCommand(Console console) {
        super(console, Role.TRANSFORM);
    }
}
