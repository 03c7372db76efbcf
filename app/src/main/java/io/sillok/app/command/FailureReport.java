package io.sillok.app.command;

import io.sillok.app.database.DatabaseUnavailable;
import io.sillok.app.postgres.PostgresUnavailable;
import java.sql.SQLException;

/** How a failure becomes a message for the operator and an exit code. */
final class FailureReport {
    private FailureReport() {}

    /** Says what the operator has to know; of a failure that nobody foresaw, its stack trace as well. */
    static ExitCode say(Console console, Exception failure) {
        if (failure instanceof CommandFailure known) {
            console.say(String.valueOf(known.getMessage()));
            return known.exitCode();
        }
        if (failure instanceof DatabaseUnavailable unavailable) {
            console.say(String.valueOf(unavailable.getMessage()));
            return unavailable.misconfigured() ? ExitCode.USAGE : ExitCode.FAILED;
        }
        if (failure instanceof PostgresUnavailable unavailable) {
            console.say(String.valueOf(unavailable.getMessage()));
            return ExitCode.FAILED;
        }
        if (lostConnection(failure)) {
            console.say(
                    "[database] the connection was lost while a job ran; expected: a server that stays up. What was committed is kept: run the same command again, it continues there (docs/findings/database_unreachable.md)");
            return ExitCode.FAILED;
        }
        console.say(
                "sillok failed in a way that it does not know; what follows says where. Nothing that was committed is"
                        + " lost; running the same command again continues.");
        failure.printStackTrace(console.err());
        return ExitCode.FAILED;
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
