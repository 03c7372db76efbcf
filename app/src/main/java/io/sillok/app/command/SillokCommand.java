package io.sillok.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IParameterExceptionHandler;

/** {@code sillok}: the commands. */
@Command(
        name = "sillok",
        mixinStandardHelpOptions = true,
        versionProvider = SillokVersion.class,
        description = "Turns news and official statistics into reports whose every number can be traced.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong usage or configuration",
            "3:done, with records quarantined or loads held back",
            "4:already running",
            "5:report withheld by a gate"
        },
        subcommands = {
            NightlyCommand.class,
            IngestCommand.class,
            TransformCommand.class,
            ReportCommand.class,
            InspectCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            QuarantineCommand.class,
            HeldCommand.class,
            AcceptCommand.class,
            RejectCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            HelpCommand.class
        })
public final class SillokCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Runs a command line; standard output and standard error are UTF-8 whatever the locale. */
    public static int run(String... arguments) {
        return run(
                new Console(
                        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        System.getenv()),
                arguments);
    }

    static int run(Console console, String... arguments) {
        CommandLine commandLine = new CommandLine(new SillokCommand(), new ConsoleFactory(console));
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        Values.register(commandLine);
        IParameterExceptionHandler plain = commandLine.getParameterExceptionHandler();
        commandLine.setParameterExceptionHandler((mistake, parsed) -> {
            if (mistake.getCommandLine() == commandLine
                    && mistake instanceof CommandLine.UnmatchedArgumentException unmatched
                    && !unmatched.getUnmatched().get(0).startsWith("-")) {
                console.say("[%s] sillok has no such command; expected: %s. sillok --help says what each does"
                        .formatted(
                                unmatched.getUnmatched().get(0),
                                String.join(", ", commandLine.getSubcommands().keySet())));
                return ExitCode.USAGE.code();
            }
            return plain.handleParseException(mistake, parsed);
        });
        commandLine.setExecutionExceptionHandler(
                (failure, line, parsed) -> FailureReport.say(console, failure).code());
        int code = commandLine.execute(arguments);
        console.out().flush();
        return code;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "a command is missing; expected: one of those below");
    }
}
