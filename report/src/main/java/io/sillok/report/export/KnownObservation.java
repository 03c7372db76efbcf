package io.sillok.report.export;

import io.sillok.model.Period;
import io.sillok.report.text.Resources;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one cell.
 *
 * @param value in the series' unit, multipliers folded in; null where the publisher says that there is none
 * @param valueText as delivered
 * @param status SDMX CL_OBS_STATUS
 * @param knownSince end of the business date that brought it
 * @param vintage the publisher's own date of release, or null
 * @param documentId the document it stands in
 * @param pointer where it stands there
 */
record KnownObservation(
        ExportedSeries series,
        Period period,
        @Nullable BigDecimal value,
        @Nullable String valueText,
        String status,
        Instant knownSince,
        @Nullable LocalDate vintage,
        String documentId,
        String pointer) {
    private static final String SELECT = Resources.text(KnownObservation.class, "observations.sql");
    private static final int FETCH = 10_000;

    /** Takes observations one by one. */
    @FunctionalInterface
    interface Sink {
        void take(KnownObservation observation) throws IOException;
    }

    /** Streams what was known of these series, by dataset, series and period; the connection is inside a transaction. */
    static void each(Connection connection, Collection<ExportedSeries> series, Instant asOf, Sink sink)
            throws SQLException, IOException {
        Map<Integer, ExportedSeries> byId = new HashMap<>();
        series.forEach(s -> byId.put(s.id(), s));
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCH);
            select.setArray(1, connection.createArrayOf("int4", byId.keySet().toArray()));
            select.setTimestamp(2, Timestamp.from(asOf));
            select.setTimestamp(3, Timestamp.from(asOf));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ExportedSeries of = Objects.requireNonNull(byId.get(row.getInt(1)));
                    sink.take(new KnownObservation(
                            of,
                            new Period(row.getObject(2, LocalDate.class), of.frequency()),
                            row.getBigDecimal(3),
                            row.getString(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant(),
                            row.getObject(7, LocalDate.class),
                            row.getString(8),
                            row.getString(9)));
                }
            }
        }
    }
}
