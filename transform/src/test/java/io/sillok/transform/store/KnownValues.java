package io.sillok.transform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** What the database says was known on a day. */
public final class KnownValues {
    private static final String KNOWN = """
            select s.dimensions ->> 'economy' || ' ' || extract(year from o.period_start), o.value
            from reporting.observation o join reporting.series s using (series_id)
            where o.recorded_from <= ? and o.recorded_to > ? and not o.deleted
            """;

    private KnownValues() {}

    /** Of yearly series by the dimension {@code economy}, as {@code KOR 2023}; there must be one value for each. */
    public static Map<String, BigDecimal> on(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setObject(1, Landing.asOf(day).atOffset(ZoneOffset.UTC));
            select.setObject(2, Landing.asOf(day).atOffset(ZoneOffset.UTC));
            Map<String, BigDecimal> known = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    assertThat(known.put(row.getString(1), row.getBigDecimal(2).stripTrailingZeros()))
                            .as("one value for %s", row.getString(1))
                            .isNull();
                }
            }
            return known;
        }
    }
}
