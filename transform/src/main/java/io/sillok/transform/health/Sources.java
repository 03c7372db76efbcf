package io.sillok.transform.health;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Watches the sources: writes down what each gave on a night and finds those that dried up or changed. A cost that grows with
 * the night, not with the years: the past is looked at as it was written down.
 */
public final class Sources {
    private static final String KEEP = SqlFile.read(Sources.class, "keep_yield.sql");
    private static final String PAST = """
            select business_date, source_id, articles, shortest, median, longest, signed, dated
            from ops.yield
            where business_date > ? and business_date <= ?
            order by source_id, business_date
            """;

    private final Watch watch;

    public Sources(Watch watch) {
        this.watch = watch;
    }

    /** Looks at every news source on the run's business date, in the caller's transaction. */
    public void look(Connection connection, Run run) throws SQLException {
        List<String> news = watch.sources().stream()
                .filter(source -> source.kind() == Source.Kind.NEWS)
                .map(Source::id)
                .toList();
        keep(connection, run, news);
        Map<String, List<NightYield>> nights = past(connection, run.businessDate());
        for (String source : news) {
            for (Symptom symptom : SourceHealth.symptoms(nights.getOrDefault(source, List.of()))) {
                Quarantine.note(connection, run, source, finding(source, symptom));
            }
        }
    }

    private static void keep(Connection connection, Run run, List<String> news) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, run.businessDate());
            keep.setLong(2, run.id());
            keep.setArray(3, connection.createArrayOf("text", news.toArray()));
            keep.setObject(4, run.businessDate());
            keep.executeUpdate();
        }
    }

    /** The nights that were run; dates between them that were not are passed over. */
    private static Map<String, List<NightYield>> past(Connection connection, LocalDate tonight) throws SQLException {
        Map<String, List<NightYield>> nights = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(PAST)) {
            select.setObject(1, tonight.minusDays(SourceHealth.NIGHTS));
            select.setObject(2, tonight);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    nights.computeIfAbsent(row.getString(2), ignored -> new ArrayList<>())
                            .add(new NightYield(
                                    row.getObject(1, LocalDate.class),
                                    row.getInt(3),
                                    row.getInt(4),
                                    row.getInt(5),
                                    row.getInt(6),
                                    row.getInt(7),
                                    row.getInt(8)));
                }
            }
        }
        return nights;
    }

    private static Finding finding(String source, Symptom symptom) {
        return new Finding(
                symptom.kind().code(),
                Severity.WARNING,
                source,
                symptom.kind().pointer(),
                symptom.now(),
                symptom.usual(),
                symptom.kind().next());
    }
}
