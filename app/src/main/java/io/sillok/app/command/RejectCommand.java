package io.sillok.app.command;

import picocli.CommandLine.Command;

/** {@code sillok reject}: keeps held loads out of force. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Keeps held loads of statistics out of force, also when the same is delivered again.")
final class RejectCommand extends DecideCommand {
    RejectCommand(Console console) {
        super(console, "rejected");
    }

    @Override
    String consequence() {
        return "what was in force stays, also when the same is delivered again";
    }
}
