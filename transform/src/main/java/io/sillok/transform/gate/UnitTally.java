package io.sillok.transform.gate;

import io.sillok.model.watch.Gate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts, across the series of a load, revised values that have the digits they had and another power of ten: tables of short series
 * show a switched unit in no other way.
 */
final class UnitTally {
    private static final int FEWEST = 3;
    private static final double SHARE = 0.2;
    /** Of a single decimal place, values of few digits prove nothing: 1 becomes 10 by itself. */
    private static final int DIGITS = 3;

    private final Map<Integer, Long> powers = new TreeMap<>();
    private long revised;

    void take(SeriesChange change, long period) {
        @Nullable BigDecimal old = SeriesChange.value(change.before(), period);
        @Nullable BigDecimal value = SeriesChange.value(change.after(), period);
        if (old == null || value == null || old.signum() == 0 || value.signum() == 0) {
            return;
        }
        revised++;
        BigDecimal was = old.stripTrailingZeros();
        BigDecimal is = value.stripTrailingZeros();
        int power = was.scale() - is.scale();
        boolean sameDigits = was.unscaledValue().equals(is.unscaledValue());
        if (sameDigits && (Math.abs(power) > 1 || was.precision() >= DIGITS)) {
            powers.merge(power, 1L, Long::sum);
        }
    }

    Optional<Suspicion> across() {
        return powers.entrySet().stream()
                .filter(p -> p.getKey() != 0 && p.getValue() >= FEWEST && p.getValue() >= SHARE * revised)
                .max(Map.Entry.comparingByValue())
                .map(p -> new Suspicion(
                        Gate.UNITS,
                        "",
                        true,
                        "%d of %d revised values have their old digits times 10^%d"
                                .formatted(p.getValue(), revised, p.getKey())));
    }
}
