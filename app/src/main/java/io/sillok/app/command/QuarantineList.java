package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sillok quarantine list}: one line for each record, the latest first. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the records in quarantine, the latest first, with the file and the place in it.")
final class QuarantineList implements Callable<Integer> {
    private static final String LIST = """
            select q.quarantine_id as record, r.business_date::text as night, q.code, q.source_id as source,
                   coalesce(d.uri, '') as file, q.pointer as place,
                   case when q.replayed_run_id is not null then 'replayed' when d.wanted then 'waits for the next night' else '' end as replay
            from ops.quarantine q
            join ops.run r using (run_id)
            left join landing.document d on d.document_id = q.document_id
            where (q.replayed_run_id is null or ?) and ? in (q.source_id, '')
            order by r.business_date desc, q.source_id, d.uri collate "C", q.pointer collate "C", q.quarantine_id
            limit ?
            """;

    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    @Option(names = "--source", paramLabel = "ID", description = "only those of one source")
    private String source = "";

    @Option(names = "--all", description = "those as well that have been replayed since")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "how many are listed (default: ${DEFAULT-VALUE}; 0 for all)")
    private int limit = 100;

    QuarantineList(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        Watch definition = watch.read(console);
        requireSource(definition);
        try (Database database = console.database(definition);
                Connection connection = database.owner().getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setBoolean(1, all);
            select.setString(2, source);
            select.setInt(3, limit == 0 ? Integer.MAX_VALUE : limit);
            try (ResultSet rows = select.executeQuery()) {
                List<String> lines = TextTable.lines(rows);
                lines.forEach(console::result);
                if (lines.size() > 1) {
                    console.result("");
                    console.result("next      sillok quarantine show RECORD");
                }
            }
        }
        return ExitCode.DONE.code();
    }

    /** A source that the watch no longer has may still have records; a slip of the pen has none. */
    private void requireSource(Watch definition) {
        if (!source.isEmpty() && definition.source(source).isEmpty()) {
            console.say("[--source %s] the watch has no such source; expected: one of %s"
                    .formatted(
                            source,
                            definition.sources().stream().map(Source::id).collect(Collectors.joining(", "))));
        }
    }
}
