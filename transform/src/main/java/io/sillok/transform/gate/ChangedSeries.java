package io.sillok.transform.gate;

import io.sillok.model.Frequency;
import io.sillok.transform.store.SqlFile;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives the series that a load would change one by one, so that a load of any size is judged in little memory. */
final class ChangedSeries {
    private static final String IN_FORCE = SqlFile.read(ChangedSeries.class, "cells_in_force.sql");
    private static final String CHANGED = SqlFile.read(ChangedSeries.class, "cells_changed.sql");
    private static final int FETCH = 5_000;
    /** How many cells before the first change are looked at: more than any series needs to be known. */
    private static final int PAST = 80;

    private ChangedSeries() {}

    /** Takes series. */
    @FunctionalInterface
    interface Sink {
        void take(SeriesChange change, NavigableSet<Long> delivered);
    }

    /** How many series the load has, changed or not. */
    static long delivered(Connection connection, @Nullable LocalDate vintage) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(distinct series_id) from staged where vintage_date is not distinct from ?::date")) {
            select.setObject(1, vintage);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The factor of each series that would be put on another base, by key. */
    static SortedMap<String, BigDecimal> rebased(Connection connection) throws SQLException {
        SortedMap<String, BigDecimal> rebased = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select series_key, factor from rebased join reporting.series using (series_id)");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rebased.put(row.getString(1), row.getBigDecimal(2));
            }
        }
        return rebased;
    }

    /**
     * Every changed series, in order of id.
     *
     * @param instant as of which the load would be known
     * @param vintage the edition that it is of, or null
     */
    static void each(Connection connection, Instant instant, @Nullable LocalDate vintage, Sink sink)
            throws SQLException {
        try (PreparedStatement inForce = connection.prepareStatement(IN_FORCE);
                PreparedStatement changed = connection.prepareStatement(CHANGED)) {
            inForce.setFetchSize(FETCH);
            inForce.setObject(1, vintage);
            inForce.setObject(2, instant.atOffset(ZoneOffset.UTC));
            inForce.setInt(3, PAST);
            changed.setFetchSize(FETCH);
            try (ResultSet known = inForce.executeQuery();
                    ResultSet news = changed.executeQuery()) {
                boolean moreKnown = known.next();
                boolean moreNews = news.next();
                while (moreNews) {
                    int id = news.getInt("series_id");
                    String key = news.getString("series_key");
                    Frequency frequency = Frequency.valueOf(news.getString("frequency"));
                    NavigableMap<Long, Optional<BigDecimal>> before = new TreeMap<>();
                    NavigableSet<Long> delivered = new TreeSet<>();
                    while (moreKnown && known.getInt("series_id") == id) {
                        long period = PeriodNumbers.of(known.getObject("period_start", LocalDate.class), frequency);
                        before.put(period, Optional.ofNullable(known.getBigDecimal("value")));
                        if (known.getBoolean("delivered")) {
                            delivered.add(period);
                        }
                        moreKnown = known.next();
                    }
                    NavigableMap<Long, Optional<BigDecimal>> after = new TreeMap<>(before);
                    while (moreNews && news.getInt("series_id") == id) {
                        long period = PeriodNumbers.of(news.getObject("period_start", LocalDate.class), frequency);
                        if (news.getBoolean("deleted")) {
                            after.remove(period);
                        } else {
                            after.put(period, Optional.ofNullable(news.getBigDecimal("value")));
                            delivered.add(period);
                        }
                        moreNews = news.next();
                    }
                    sink.take(new SeriesChange(key, frequency, before, after), delivered);
                }
            }
        }
    }
}
