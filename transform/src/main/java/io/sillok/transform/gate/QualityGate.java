package io.sillok.transform.gate;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Gate;
import io.sillok.model.watch.GateRules;
import io.sillok.model.watch.Watch;
import io.sillok.transform.statistics.LoadGate;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a load the gates of its source, and keeps one that does not pass until somebody decides. */
public final class QualityGate implements LoadGate {
    private static final String REFUSED = SqlFile.read(QualityGate.class, "refused_rows.sql");

    private final Watch watch;

    public QualityGate(Watch watch) {
        this.watch = watch;
    }

    @Override
    public boolean passes(Connection connection, Run run, Load load) throws SQLException {
        HeldLoads held = new HeldLoads(connection, run, load);
        boolean passes = passes(connection, run, load, held);
        if (passes) {
            held.saidSince(run.businessDate());
        }
        return passes;
    }

    private boolean passes(Connection connection, Run run, Load load, HeldLoads held) throws SQLException {
        GateRules rules =
                watch.source(load.delivered().sourceId()).orElseThrow().gates();
        if (!rules.any()) {
            held.supersede(true);
            return true;
        }
        List<LoadJudge.Reason> reasons = reasons(connection, run, load, rules);
        if (reasons.stream().noneMatch(LoadJudge.Reason::holds)) {
            held.supersede(true);
            note(connection, run, load, reasons, "Look at the source; the load is in force.");
            return true;
        }
        HeldLoads.Content content = held.content();
        Optional<HeldLoads.Known> known = held.known(content);
        if (known.isPresent() && known.get().status().matches("accepted|merged")) {
            held.merged(known.get());
            return true;
        }
        int id;
        if (known.isPresent()) {
            held.seen(known.get());
            id = known.get().id();
        } else {
            id = held.hold(content, reasons);
        }
        boolean rejected = known.isPresent() && known.get().status().equals("rejected");
        note(
                connection,
                run,
                load,
                reasons,
                rejected
                        ? "It is the content of load %d, which was rejected, and stays out of force.".formatted(id)
                        : "Look with 'sillok held %1$d', then 'sillok accept %1$d' or 'sillok reject %1$d'."
                                .formatted(id));
        return false;
    }

    private static List<LoadJudge.Reason> reasons(Connection connection, Run run, Load load, GateRules rules)
            throws SQLException {
        LoadJudge judge = new LoadJudge(rules, ChangedSeries.rebased(connection));
        ChangedSeries.each(connection, load.instant(), load.vintage(), judge::take);
        return judge.reasons(
                judge.suspects() ? ChangedSeries.delivered(connection, load.vintage()) : 0,
                load.cells(),
                load.doubled(),
                refused(connection, run, load));
    }

    private static Map<Gate, Long> refused(Connection connection, Run run, Load load) throws SQLException {
        Map<Gate, Long> refused = new EnumMap<>(Gate.class);
        try (PreparedStatement select = connection.prepareStatement(REFUSED)) {
            select.setLong(1, run.id());
            select.setString(2, load.delivered().sourceId());
            select.setString(3, load.delivered().datasetId());
            select.setString(4, load.delivered().datasetId());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    refused.put(
                            row.getString(1).equals("unit_differs") ? Gate.UNITS : Gate.GRANULARITY, row.getLong(2));
                }
            }
        }
        return refused;
    }

    private static void note(Connection connection, Run run, Load load, List<LoadJudge.Reason> reasons, String nextStep)
            throws SQLException {
        for (LoadJudge.Reason reason : reasons) {
            Finding finding = new Finding(
                    reason.gate().code(),
                    reason.holds() ? Severity.ERROR : Severity.WARNING,
                    load.delivered().datasetId(),
                    "",
                    reason.text(),
                    null,
                    nextStep);
            Quarantine.note(connection, run, load.delivered().sourceId(), finding);
        }
    }
}
