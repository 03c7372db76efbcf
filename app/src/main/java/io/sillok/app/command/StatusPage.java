package io.sillok.app.command;

import io.sillok.app.batch.NightLedger;
import io.sillok.app.database.DatabaseAddress;
import io.sillok.app.database.Role;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code sillok status} prints: a heading and plain tables. */
final class StatusPage {
    private static final String LAST_RUNS = """
            select business_date as "date",
                   max(status) filter (where job = 'ingest') as ingest,
                   max(status) filter (where job = 'transform') as transform,
                   max(status) filter (where job = 'report') as report,
                   coalesce(string_agg(message, ' · ') filter (where status in ('failed', 'withheld')), '') as message
            from (select distinct on (job, business_date) * from ops.run order by job, business_date, attempt desc) as last_attempt
            group by business_date
            order by business_date desc
            limit 7
            """;
    private static final String SOURCES = """
            select source_id as source, coalesce(last_delivery::text, 'never') as last_delivery,
                   coalesce(last_new::text, 'never') as last_new, deliveries, coalesce(health, 'as usual') as health
            from ops.freshness
            left join (
                select source_id, string_agg(code || ' (' || pointer || ')', ', ' order by code, pointer) as health
                from ops.finding
                where code in ('source_dried_up', 'source_yield_fell', 'source_page_changed')
                    and run_id in (
                        select run_id from ops.run
                        where job = 'transform'
                            and business_date = (
                                select max(business_date) from ops.run where job = 'transform' and status = 'done'
                            )
                    )
                group by source_id
            ) as ill using (source_id)
            order by source_id
            """;
    private static final String WEB = """
            select source_id as source, last_outcome as answer, last_status as status,
                   to_char(last_attempt at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as asked_utc, failures as nights_failed,
                   to_char(next_attempt at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as not_before_utc, moved_to, address
            from ops.fetch_state
            order by source_id, address collate "C"
            """;
    private static final String LEADS = """
            select source_id as source, count(*) filter (where status = 'landed') as landed,
                   count(*) filter (where status = 'waiting') as waiting, count(*) filter (where status = 'failed') as failed,
                   count(*) filter (where status = 'refused') as refused, count(*) filter (where status = 'gone') as gone
            from ops.lead
            group by source_id
            order by source_id
            """;
    private static final String QUARANTINE = """
            select code, source_id as source, count(*) as records, min(pointer) as first, max(business_date)::text as latest
            from ops.quarantine join ops.run using (run_id)
            where replayed_run_id is null
            group by code, source_id
            order by code, source_id
            """;
    /** What the newest night noted beside its work. */
    private static final String FINDINGS = """
            select code, source_id as source, count(*) as times, min(pointer) as first
            from ops.finding
            where severity in ('ERROR', 'WARNING')
                and run_id in (
                    select run_id from ops.run
                    where business_date = (select max(business_date) from ops.run where job = 'ingest')
                )
            group by code, source_id
            order by code, source_id
            """;

    private static final String HELD = HeldCommand.LIST + " where status in ('held', 'accepted') order by load_id";
    private static final String UNDECIDED = "select load_id from ops.held_load where status = 'held' order by load_id";
    private static final String ISSUES = """
            select issue_id as issue, issue_number as "number", business_date::text as "date", case when quiet then 'yes' else 'no' end as quiet
            from reporting.issue
            order by business_date desc, report_id desc, revision desc
            limit 5
            """;
    private static final String NEWEST = "select max(business_date) from ops.run";
    private static final String WANTED = "select from landing.document where wanted";
    private static final String IN_QUARANTINE = "select from ops.quarantine where replayed_run_id is null";
    /** Whether the newest attempt at any job of the newest night failed. */
    private static final String FAILED = """
            select from (
                select distinct on (job) status from ops.run
                where business_date = (select max(business_date) from ops.run)
                order by job, attempt desc
            ) as newest
            where status = 'failed'
            """;

    private final Watch watch;
    private final DatabaseAddress address;
    private final LocalDate lastBusinessDate;
    private boolean failed;

    StatusPage(Watch watch, DatabaseAddress address, LocalDate lastBusinessDate) {
        this.watch = watch;
        this.address = address;
        this.lastBusinessDate = lastBusinessDate;
    }

    /** The page, all of it asked over one connection. */
    List<String> lines(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.add("watch     " + watch.id());
        lines.add("database  " + address.printable());
        section(lines, connection, "nights", LAST_RUNS);
        section(lines, connection, "sources", SOURCES);
        if (watch.sources().stream().anyMatch(source -> source.web() != null)) {
            section(lines, connection, "web", WEB);
            section(lines, connection, "articles followed", LEADS);
        }
        section(lines, connection, "quarantine", QUARANTINE);
        section(lines, connection, "findings of the newest night (docs/findings)", FINDINGS);
        section(lines, connection, "held loads", HELD);
        section(lines, connection, "issues", ISSUES);
        lines.add("");
        due(lines, connection);
        undecided(lines, connection);
        if (exists(connection, WANTED)) {
            lines.add("          documents wait to be read once more: the next night reads them");
        }
        if (exists(connection, IN_QUARANTINE)) {
            lines.add("          records are in quarantine: sillok quarantine list");
        }
        failed = exists(connection, FAILED);
        return lines;
    }

    /** Whether the newest night has failed, as the lines say. */
    boolean failed() {
        return failed;
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists (" + query + ")");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void undecided(List<String> lines, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNDECIDED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                lines.add(
                        "          load %1$d is held back: sillok held %1$d, then sillok accept %1$d or sillok reject %1$d"
                                .formatted(row.getInt(1)));
            }
        }
    }

    /** What is due of itself; and a later night, asked for by its date, that has been begun and not been done. */
    private void due(List<String> lines, Connection connection) throws SQLException {
        LocalDate last = lastBusinessDate;
        String command = "sillok nightly";
        try (PreparedStatement newest = connection.prepareStatement(NEWEST);
                ResultSet row = newest.executeQuery()) {
            row.next();
            @Nullable LocalDate begun = row.getObject(1, LocalDate.class);
            if (begun != null && begun.isAfter(last)) {
                last = begun;
                command += " --date " + begun;
            }
        }
        int due = NightLedger.notDone(connection, Role.REPORT, watch.firstBusinessDate(), last)
                .size();
        lines.add(
                due == 0
                        ? "next      nothing is due up to " + last
                        : due == 1
                                ? "next      1 night is due up to %s: %s".formatted(last, command)
                                : "next      %d nights are due up to %s: %s".formatted(due, last, command));
    }

    private static void section(List<String> lines, Connection connection, String title, String query)
            throws SQLException {
        lines.add("");
        lines.add(title);
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet result = select.executeQuery()) {
            lines.addAll(TextTable.lines(result));
        }
    }
}
