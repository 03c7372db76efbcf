package io.sillok.transform.gate;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a load would make of one series: the values in force and those that would be, by number of period. A cell that the
 * publisher leaves empty is there without a value.
 *
 * @param key the series'
 * @param before in force; where the series is long, its older part left out
 * @param after if the load came into force, over the same stretch
 */
record SeriesChange(
        String key,
        Frequency frequency,
        NavigableMap<Long, Optional<BigDecimal>> before,
        NavigableMap<Long, Optional<BigDecimal>> after) {

    /** The value, or null where there is no cell or none in it. */
    static @Nullable BigDecimal value(NavigableMap<Long, Optional<BigDecimal>> cells, long period) {
        Optional<BigDecimal> cell = cells.get(period);
        return cell == null ? null : cell.orElse(null);
    }

    /** Cells that had a value and would have another. */
    NavigableSet<Long> revised() {
        TreeSet<Long> revised = new TreeSet<>();
        after.forEach((period, cell) -> {
            @Nullable BigDecimal old = value(before, period);
            if (old != null && cell.isPresent() && old.compareTo(cell.get()) != 0) {
                revised.add(period);
            }
        });
        return revised;
    }

    /** Cells that would have a value and had none. */
    NavigableSet<Long> added() {
        TreeSet<Long> added = new TreeSet<>();
        after.forEach((period, cell) -> {
            if (cell.isPresent() && value(before, period) == null) {
                added.add(period);
            }
        });
        return added;
    }

    /** Cells that had a value and would have none. */
    NavigableSet<Long> gone() {
        TreeSet<Long> gone = new TreeSet<>();
        before.forEach((period, cell) -> {
            if (cell.isPresent() && value(after, period) == null) {
                gone.add(period);
            }
        });
        return gone;
    }

    /** How many cells have a value. */
    long known() {
        return before.values().stream().filter(Optional::isPresent).count();
    }

    Period period(long number) {
        return new Period(PeriodNumbers.start(number, frequency), frequency);
    }

    /** The values alone, in order. */
    static NavigableMap<Long, BigDecimal> values(NavigableMap<Long, Optional<BigDecimal>> cells) {
        NavigableMap<Long, BigDecimal> values = new TreeMap<>();
        cells.forEach((period, cell) -> cell.ifPresent(v -> values.put(period, Objects.requireNonNull(v))));
        return values;
    }
}
