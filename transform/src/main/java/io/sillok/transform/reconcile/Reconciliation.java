package io.sillok.transform.reconcile;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Watch;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        Map<String, Map<String, SeriesHistory>> histories = new HashMap<>();
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
                    Map<String, SeriesHistory> series = histories.get(indicator.id());
                    if (series == null) {
                        series = histories(connection, indicator);
                        histories.put(indicator.id(), series);
                    }
                    Instant asOf = instant(row, "judged_as_of");
                    Judgement judgement = judge.judge(claim(row), indicator, series, asOf);
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
                row.getString("unit"));
    }

    private static Map<String, SeriesHistory> histories(Connection connection, Indicator indicator)
            throws SQLException {
        Map<String, SeriesHistory> histories = new HashMap<>();
        for (String key : new @Nullable String[] {indicator.actual(), indicator.plan(), indicator.target()}) {
            if (key != null && !histories.containsKey(key)) {
                history(connection, key).ifPresent(series -> histories.put(key, series));
            }
        }
        return histories;
    }

    private static Optional<SeriesHistory> history(Connection connection, String key) throws SQLException {
        SeriesHistory series = null;
        try (PreparedStatement select = connection.prepareStatement(HISTORY)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (series == null) {
                        series = new SeriesHistory(
                                row.getInt("series_id"), key, row.getString("unit_id"), new ArrayList<>());
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
        return Optional.ofNullable(series);
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
        write.setBigDecimal(7, official == null ? null : official.value());
        write.setBigDecimal(8, judgement.gap());
        write.setString(9, judgement.formula());
        write.setObject(10, asOf.atOffset(ZoneOffset.UTC));
        write.setLong(11, run.id());
    }
}
