package io.sillok.app.command;

import io.sillok.app.database.DatabaseUnavailable;
import io.sillok.app.postgres.PostgresUnavailable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code sillok}: the commands, and how their failures become messages and exit codes. */
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
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> told(console, failure));
        int code = commandLine.execute(arguments);
        console.out().flush();
        return code;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "a command is missing; expected: one of those below");
    }

    private static int told(Console console, Exception failure) throws Exception {
        if (failure instanceof CommandFailure known) {
            console.say(String.valueOf(known.getMessage()));
            return known.exitCode().code();
        }
        if (failure instanceof DatabaseUnavailable unavailable) {
            console.say(String.valueOf(unavailable.getMessage()));
            return (unavailable.misconfigured() ? ExitCode.USAGE : ExitCode.FAILED).code();
        }
        if (failure instanceof PostgresUnavailable unavailable) {
            console.say(String.valueOf(unavailable.getMessage()));
            return ExitCode.FAILED.code();
        }
        if (lostConnection(failure)) {
            console.say(
                    "[database] the connection was lost while a job ran; expected: a server that stays up. What was committed is kept: run the same command again, it continues there (docs/findings/database_unreachable.md)");
            return ExitCode.FAILED.code();
        }
        console.say(
                "sillok failed in a way that it does not know; what follows says where. Nothing that was committed is"
                        + " lost; running the same command again continues.");
        failure.printStackTrace(console.err());
        return ExitCode.FAILED.code();
    }

    /** Whether the server went away: PostgreSQL's classes 08 (connection exception) and 57P (operator intervention). */
    private static boolean lostConnection(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String state = t instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }
}
