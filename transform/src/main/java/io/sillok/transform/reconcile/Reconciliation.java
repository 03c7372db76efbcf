package io.sillok.transform.reconcile;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.model.Transformation;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.Days;
import io.sillok.transform.store.RegionIds;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the night's claims, and earlier ones whose series has changed, against the official series. */
public final class Reconciliation {
    private static final String CLAIMS = SqlFile.read(Reconciliation.class, "claims_to_judge.sql");
    private static final String HISTORY = SqlFile.read(Reconciliation.class, "history.sql");
    private static final String WRITE = SqlFile.read(Reconciliation.class, "write_judgement.sql");

    private final Watch watch;
    private final Judge judge;

    public Reconciliation(Watch watch, UnitFactors units, RegionIds regions) {
        this.watch = watch;
        this.judge = new Judge(watch.zone(), units, regions);
    }

    /** Judges in the caller's transaction; gives the number of claims looked at. A judgement that stays is not written again. */
    public long reconcile(Connection connection, Run run) throws SQLException {
        long judged = 0;
        Map<String, Map<String, List<SeriesHistory>>> histories = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CLAIMS);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            select.setObject(1, run.businessDate());
            select.setObject(2, run.asOf().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Indicator indicator =
                            watch.indicator(row.getString("indicator_id")).orElse(null);
                    if (indicator == null) {
                        continue; // the author has removed it; what was judged of it stays as it was
                    }
                    Map<String, List<SeriesHistory>> series = histories.get(indicator.id());
                    if (series == null) {
                        series = histories(connection, indicator);
                        histories.put(indicator.id(), series);
                    }
                    Instant asOf = instant(row, "judged_as_of");
                    ClaimedFigure claim = claim(row);
                    Judgement judgement = judge.judge(claim, indicator, inForce(series, judge.then(claim, asOf)), asOf);
                    bind(write, row.getString("claim_id"), judgement, asOf, run);
                    write.addBatch();
                    judged++;
                }
            }
            write.executeBatch();
        }
        return judged;
    }

    private static ClaimedFigure claim(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return new ClaimedFigure(
                row.getObject("published_on", LocalDate.class),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getString("region_id"),
                basis == null ? null : Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
                row.getString("surface"),
                row.getBigDecimal("value"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                Approximation.valueOf(
                        row.getString("approximation").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("unit"),
                row.getString("transformation") == null
                        ? null
                        : Transformation.ofCode(row.getString("transformation")).orElseThrow(),
                row.getBoolean("falls"),
                base(row));
    }

    private static @Nullable Days base(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("base_start", LocalDate.class);
        return from == null ? null : new Days(from, row.getObject("base_end", LocalDate.class));
    }

    private static Map<String, List<SeriesHistory>> histories(Connection connection, Indicator indicator)
            throws SQLException {
        Map<String, List<SeriesHistory>> histories = new HashMap<>();
        for (String key : indicator.series()) {
            histories.put(key, history(connection, key));
        }
        return histories;
    }

    /** Of a series that goes on with another base, the one that its publisher kept up when the article appeared. */
    private static Map<String, SeriesHistory> inForce(Map<String, List<SeriesHistory>> all, Instant then) {
        Map<String, SeriesHistory> inForce = new HashMap<>();
        all.forEach((key, series) -> series.stream()
                .max(Comparator.comparing(
                                (SeriesHistory s) -> s.lastRecorded(then).orElse(Instant.MIN))
                        .thenComparing(SeriesHistory::id))
                .ifPresent(newest -> inForce.put(key, newest)));
        return inForce;
    }

    /** The series of this key, and those that go by the same codes and have another base. */
    private static List<SeriesHistory> history(Connection connection, String key) throws SQLException {
        Map<Integer, SeriesHistory> found = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(HISTORY)) {
            select.setString(1, key);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    SeriesHistory series = found.get(row.getInt("series_id"));
                    if (series == null) {
                        series = series(row);
                        found.put(series.id(), series);
                    }
                    LocalDate start = row.getObject("period_start", LocalDate.class);
                    if (start != null) {
                        List<Recorded> rows = series.rows();
                        rows.add(new Recorded(
                                new Period(start, Frequency.valueOf(row.getString("frequency"))),
                                instant(row, "recorded_from"),
                                instant(row, "recorded_to"),
                                row.getBoolean("deleted") ? null : row.getBigDecimal("value")));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static SeriesHistory series(ResultSet row) throws SQLException {
        String transformation = row.getString("transformation");
        return new SeriesHistory(
                row.getInt("series_id"),
                row.getString("series_key"),
                row.getString("unit_id"),
                row.getString("region_id"),
                transformation == null
                        ? null
                        : Transformation.ofCode(transformation).orElseThrow(),
                new ArrayList<>());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
        return time.equals(OffsetDateTime.MAX) ? Instant.MAX : time.toInstant();
    }

    private static void bind(PreparedStatement write, String claimId, Judgement judgement, Instant asOf, Run run)
            throws SQLException {
        Recorded official = judgement.official();
        write.setString(1, claimId);
        write.setString(2, judgement.verdict().name());
        write.setString(3, judgement.reason());
        write.setObject(
                4, judgement.series() == null ? null : judgement.series().id(), Types.INTEGER);
        write.setObject(5, official == null ? null : official.period().start());
        write.setObject(
                6, official == null ? null : official.from().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        ComputedChange computed = judgement.computed();
        write.setBigDecimal(7, computed != null ? computed.value() : official == null ? null : official.value());
        write.setBigDecimal(8, judgement.gap());
        write.setString(9, judgement.formula());
        write.setObject(
                10, computed == null ? null : computed.earlier().period().start());
        write.setObject(
                11,
                computed == null ? null : computed.earlier().from().atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
        write.setBigDecimal(12, computed == null ? null : computed.earlier().value());
        write.setObject(13, asOf.atOffset(ZoneOffset.UTC));
        write.setLong(14, run.id());
    }
}
