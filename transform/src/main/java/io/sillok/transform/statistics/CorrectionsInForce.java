package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import io.sillok.model.watch.Correction;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.SqlFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what is in force already, as known from the run on: a new correction need not wait until the publisher delivers the
 * wrong value once more.
 */
public final class CorrectionsInForce {
    private static final String FIND = SqlFile.read(CorrectionsInForce.class, "correction_find.sql");
    private static final String APPLY = SqlFile.read(CorrectionsInForce.class, "correction_apply.sql");

    private final Watch watch;

    public CorrectionsInForce(Watch watch) {
        this.watch = watch;
    }

    /** Applies each correction whose wrong value is in force as it was delivered; doing it again changes nothing. */
    public long apply(Connection connection, Run run) throws SQLException {
        long applied = 0;
        for (Correction correction : watch.corrections()) {
            applied += apply(connection, run, correction) ? 1 : 0;
        }
        return applied;
    }

    private static boolean apply(Connection connection, Run run, Correction correction) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, correction.series());
            find.setObject(2, correction.period().start());
            find.setString(3, correction.period().frequency().name());
            find.setObject(4, run.asOf().atOffset(ZoneOffset.UTC));
            find.setObject(5, run.asOf().atOffset(ZoneOffset.UTC));
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                @Nullable String delivered = row.getString("value_text");
                @Nullable BigDecimal value = row.getBigDecimal("value");
                Optional<Right> right = right(correction, delivered, value);
                if (right.isEmpty()) {
                    return false;
                }
                StagedCell cell = new StagedCell(
                        0,
                        correction.series(),
                        correction.period().start(),
                        right.get().value(),
                        delivered,
                        0,
                        right.get().value() == null ? "O" : "A",
                        row.getString("document_id"),
                        row.getString("pointer"),
                        null,
                        false);
                write(connection, run, row.getInt("series_id"), value, cell);
                AppliedCorrections.add(connection, run, cell, correction);
                return true;
            }
        }
    }

    /** A value, or that there is none. */
    private record Right(@Nullable BigDecimal value) {}

    /** The right value in the series' unit; empty where it is in force, or where nobody can tell by what the delivered one was multiplied. */
    private static Optional<Right> right(
            Correction correction, @Nullable String delivered, @Nullable BigDecimal inForce) {
        if (!Corrections.stillWrong(correction, delivered)) {
            return Optional.empty();
        }
        @Nullable
        BigDecimal wanted = ValueReader.read(correction.value())
                .map(ValueReader.Cell::value)
                .orElse(null);
        if (wanted == null) {
            return inForce == null ? Optional.empty() : Optional.of(new Right(null));
        }
        @Nullable
        BigDecimal text =
                ValueReader.read(delivered).map(ValueReader.Cell::value).orElse(null);
        if (inForce == null || text == null || text.signum() == 0) {
            return Optional.empty();
        }
        // in force may be the right value: then it is no multiple of the wrong one by a power of ten or a unit's factor
        BigDecimal factor = inForce.divide(text, MathContext.DECIMAL128);
        BigDecimal power = factor.stripTrailingZeros();
        if (!power.unscaledValue().equals(java.math.BigInteger.ONE)) {
            return Optional.empty();
        }
        BigDecimal value = wanted.multiply(power).stripTrailingZeros();
        return Optional.of(new Right(value.scale() < 0 ? value.setScale(0) : value));
    }

    private static void write(Connection connection, Run run, int seriesId, @Nullable BigDecimal old, StagedCell cell)
            throws SQLException {
        try (PreparedStatement apply = connection.prepareStatement(APPLY)) {
            apply.setInt(1, seriesId);
            apply.setObject(2, cell.periodStart());
            apply.setObject(3, run.asOf().atOffset(ZoneOffset.UTC));
            apply.setLong(4, run.id());
            apply.setObject(5, cell.value(), Types.NUMERIC);
            apply.setString(6, cell.status());
            apply.setObject(7, old, Types.NUMERIC);
            apply.executeQuery().close();
        }
    }
}
