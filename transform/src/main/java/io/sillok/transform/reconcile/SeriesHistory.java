package io.sillok.transform.reconcile;

import io.sillok.model.Period;
import io.sillok.model.Transformation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A series with everything that was ever known of it.
 *
 * @param unit unit id, or null where neither source nor watch says
 * @param region region id, or null
 * @param transformation level, change, cumulative; null where nobody says
 * @param rows by period and time of recording
 */
record SeriesHistory(
        int id,
        String key,
        @Nullable String unit,
        @Nullable String region,
        @Nullable Transformation transformation,
        List<Recorded> rows) {
    /** Of which nobody says more than what its values count. */
    SeriesHistory(int id, String key, @Nullable String unit, List<Recorded> rows) {
        this(id, key, unit, null, null, rows);
    }

    /** What was in force for this period at that time. */
    Optional<Recorded> inForce(Period period, Instant at) {
        return rows.stream()
                .filter(r -> r.period().equals(period) && r.inForce(at))
                .findFirst();
    }

    /** The value of the last period, of those with a value at that time. */
    Optional<Recorded> latest(Instant at) {
        return rows.stream().filter(r -> r.inForce(at) && r.value() != null).reduce((earlier, later) -> later);
    }

    /** The values at that time of the periods before this one, the latest first. */
    List<Recorded> before(Recorded later, Instant at) {
        List<Recorded> before = new ArrayList<>(rows.stream()
                .filter(r -> r.inForce(at)
                        && r.value() != null
                        && r.period().start().isBefore(later.period().start()))
                .toList());
        Collections.reverse(before);
        return before;
    }

    /** The values at that time of periods that had not ended by {@code day}. */
    List<Recorded> ahead(Instant at, LocalDate day) {
        return rows.stream()
                .filter(r ->
                        r.inForce(at) && r.value() != null && !r.period().end().isBefore(day))
                .toList();
    }

    /** The period that is exactly, or else contains, these days, of those known at that time. */
    Optional<Recorded> covering(LocalDate from, LocalDate to, Instant at) {
        Optional<Recorded> exact = exactly(from, to, at);
        return exact.isPresent()
                ? exact
                : rows.stream()
                        .filter(r -> r.inForce(at)
                                && !r.period().start().isAfter(from)
                                && !r.period().end().isBefore(to))
                        .findFirst();
    }

    /** The period that is exactly these days, of those known at that time. */
    Optional<Recorded> exactly(LocalDate from, LocalDate to, Instant at) {
        return rows.stream()
                .filter(r -> r.inForce(at)
                        && r.period().start().equals(from)
                        && r.period().end().equals(to))
                .findFirst();
    }

    /** When something was last recorded of it that was in force at that time. */
    Optional<Instant> lastRecorded(Instant at) {
        return rows.stream()
                .filter(r -> r.inForce(at) && r.value() != null)
                .map(Recorded::from)
                .max(Comparator.naturalOrder());
    }

    boolean anyWithin(LocalDate from, LocalDate to) {
        return rows.stream()
                .anyMatch(r ->
                        !r.period().start().isBefore(from) && !r.period().end().isAfter(to));
    }

    boolean anyInForce(Instant at) {
        return rows.stream().anyMatch(r -> r.inForce(at) && r.value() != null);
    }
}
