package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillok held}: loads of statistics that were held back; of one, why, and what it would change. */
@Command(
        name = "held",
        mixinStandardHelpOptions = true,
        description =
                "Lists the loads of statistics that were held back; with a number, says why and what it would change.")
final class HeldCommand implements Callable<Integer> {
    static final String LIST = """
            select load_id as load, dataset_id as dataset, business_date::text as night, last_seen::text, status, added, modified,
                   deleted, (
                       select string_agg(distinct code, ', ' order by code) from ops.held_reason r
                       where r.load_id = h.load_id and holds
                   ) as why
            from ops.held_load h
            """;
    private static final String HEAD = """
            select dataset_id, business_date::text, last_seen::text, status, added, modified, deleted, decided_by,
                   to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as decided_at, note
            from ops.held_load where load_id = ?
            """;
    private static final String REASONS = """
            select case when holds then 'holds' else 'warns' end as "gate", code, message
            from ops.held_reason where load_id = ? order by position
            """;
    private static final String DIFFERENCES = """
            select series_key as series, period_start as from, kind, trim_scale(old_value) as in_force,
                   trim_scale(new_value) as delivered,
                   case when old_value <> 0 and new_value is not null
                       then to_char(100 * (new_value / old_value - 1), 'FMSG999999990.0') || '%' end as change,
                   pointer
            from ops.held_cell where load_id = ? order by series_key collate "C", period_start limit ?
            """;

    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    @Parameters(paramLabel = "LOAD", arity = "0..1", description = "the number of a held load")
    private @Nullable Integer load;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "how many differing cells are shown (default: ${DEFAULT-VALUE}; 0 for all)")
    private int limit = 40;

    HeldCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Watch definition = watch.read(console);
        try (Database database = console.database(definition);
                Connection connection = database.owner().getConnection()) {
            Integer wanted = load;
            if (wanted == null) {
                try (PreparedStatement select = connection.prepareStatement(LIST + " order by load_id");
                        ResultSet rows = select.executeQuery()) {
                    TextTable.lines(rows).forEach(console::result);
                }
            } else {
                show(connection, wanted);
            }
            return ExitCode.DONE.code();
        }
    }

    private void show(Connection connection, int wanted) throws SQLException {
        long cells;
        String status;
        try (PreparedStatement select = connection.prepareStatement(HEAD)) {
            select.setInt(1, wanted);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw unknown(wanted);
                }
                status = row.getString("status");
                cells = row.getLong("added") + row.getLong("modified") + row.getLong("deleted");
                console.result("load      " + wanted);
                console.result("dataset   " + row.getString("dataset_id"));
                console.result("night     " + row.getString("business_date")
                        + (row.getString("business_date").equals(row.getString("last_seen"))
                                ? ""
                                : ", last delivered on " + row.getString("last_seen")));
                console.result("status    " + status
                        + (row.getString("decided_by") == null || !status.matches("accepted|merged|rejected")
                                ? ""
                                : " (decided by %s, %s UTC%s)"
                                        .formatted(
                                                row.getString("decided_by"),
                                                row.getString("decided_at"),
                                                row.getString("note") == null ? "" : ": " + row.getString("note"))));
                console.result("cells     %d added, %d modified, %d deleted"
                        .formatted(row.getLong("added"), row.getLong("modified"), row.getLong("deleted")));
            }
        }
        console.result("");
        console.result("why");
        table(connection, REASONS, wanted, null);
        console.result("");
        console.result("what it would change");
        table(connection, DIFFERENCES, wanted, limit == 0 ? Integer.MAX_VALUE : limit);
        if (limit > 0 && cells > limit) {
            console.result("  %d of %d cells are shown; --limit 0 shows all".formatted(limit, cells));
        }
        if (status.equals("held")) {
            console.result("");
            console.result("next      sillok accept %1$d, or sillok reject %1$d".formatted(wanted));
        }
    }

    private void table(Connection connection, String query, int wanted, @Nullable Integer most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setInt(1, wanted);
            if (most != null) {
                select.setInt(2, most);
            }
            try (ResultSet rows = select.executeQuery()) {
                TextTable.lines(rows).forEach(console::result);
            }
        }
    }

    static CommandFailure unknown(int load) {
        return new CommandFailure(
                ExitCode.USAGE,
                "[load %d] there is no such load; expected: the number of a held one. See sillok held".formatted(load));
    }
}
