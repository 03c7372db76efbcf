package io.sillok.app.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sillok quarantine}: records that could not be read. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description =
                "Lists the records that could not be read, shows one of them, or has their documents read once more.",
        subcommands = {QuarantineList.class, QuarantineShow.class, QuarantineReplay.class})
final class QuarantineCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "a command is missing; expected: one of those below");
    }

    static CommandFailure unknown(String record) {
        return new CommandFailure(
                ExitCode.USAGE,
                "[record %s] it is not in quarantine; expected: a record of sillok quarantine list".formatted(record));
    }
}
