package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides on held loads, by name and at a time. Deciding the same again does nothing; all are decided, or none. */
abstract sealed class DecideCommand implements Callable<Integer> permits AcceptCommand, RejectCommand {
    private static final String LOCK = "select status, decided_by from ops.held_load where load_id = ? for update";
    private static final String DECIDE =
            "update ops.held_load set status = ?, decided_by = ?, decided_at = ?, note = ? where load_id = ?";

    private final Console console;
    private final String decision;

    @Mixin
    private final WatchOption watch = new WatchOption();

    @Parameters(paramLabel = "LOAD", arity = "1..*", description = "the numbers of held loads")
    private List<Integer> loads = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME", description = "who decides (default: the user of this process)")
    private @Nullable String by;

    @Option(names = "--note", paramLabel = "TEXT", description = "why")
    private @Nullable String note;

    /** @param decision the status that it gives */
    DecideCommand(Console console, String decision) {
        this.console = console;
        this.decision = decision;
    }

    /** What follows from it. */
    abstract String consequence();

    @Override
    public final Integer call() throws SQLException {
        Watch definition = watch.read(console);
        try (Database database = console.database(definition);
                Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            List<String> said = new ArrayList<>();
            for (int load : loads) {
                said.add(decide(connection, load));
            }
            connection.commit();
            said.forEach(console::result);
            return ExitCode.DONE.code();
        }
    }

    private String decide(Connection connection, int load) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, load);
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next()) {
                    throw HeldCommand.unknown(load);
                }
                String status = row.getString(1);
                if (status.equals(decision) || (status.equals("merged") && decision.equals("accepted"))) {
                    return "load %d was %s already, by %s".formatted(load, decision, row.getString(2));
                }
                if (status.equals("merged") || status.equals("superseded")) {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "[load %d] it is %s and nothing is left to decide; expected: a load that is held, accepted or rejected. See sillok held"
                                    .formatted(load, status));
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement(DECIDE)) {
            update.setString(1, decision);
            update.setString(2, by == null ? System.getProperty("user.name", "unknown") : by);
            update.setObject(3, Clock.systemUTC().instant().atOffset(ZoneOffset.UTC));
            update.setString(4, note);
            update.setInt(5, load);
            update.executeUpdate();
        }
        return "load %d is %s; %s".formatted(load, decision, consequence());
    }
}
