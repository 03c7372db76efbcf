package io.sillok.app.command;

import picocli.CommandLine.Command;

/** {@code sillok accept}: lets held loads come into force. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Lets held loads of statistics come into force with the next night.")
final class AcceptCommand extends DecideCommand {
    AcceptCommand(Console console) {
        super(console, "accepted");
    }

    @Override
    String consequence() {
        return "the next night brings it into force: sillok nightly";
    }
}
