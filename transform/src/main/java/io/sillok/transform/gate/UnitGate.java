package io.sillok.transform.gate;

import io.sillok.model.watch.Gate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Tells values that are what they were, in another unit: all known ones by one power of ten, or the new ones by one at a jump. */
final class UnitGate {
    private static final int FEWEST = 3;
    /** How far the factors of one series' cells may differ, as powers of ten: rounded values differ a little. */
    private static final double ALIKE = 0.004;
    /** How far a jump may be from a power of ten: the series moved meanwhile. */
    private static final double NEAR = 0.15;

    private UnitGate() {}

    /** The factor, as a power of ten, by which almost all delivered values of known cells differ from what they were. */
    static OptionalDouble commonFactor(SeriesChange change, NavigableSet<Long> delivered) {
        List<Double> powers = new ArrayList<>();
        int compared = 0;
        for (long period : delivered) {
            @Nullable BigDecimal old = SeriesChange.value(change.before(), period);
            @Nullable BigDecimal value = SeriesChange.value(change.after(), period);
            if (old == null || value == null || (old.signum() == 0 && value.signum() == 0)) {
                continue;
            }
            compared++;
            if (old.signum() * value.signum() > 0) {
                powers.add(Math.log10(value.doubleValue() / old.doubleValue()));
            }
        }
        double[] all = powers.stream().mapToDouble(Double::doubleValue).toArray();
        double middle = PastMoves.median(all);
        long alike =
                Arrays.stream(all).filter(p -> Math.abs(p - middle) <= ALIKE).count();
        return compared >= FEWEST && alike >= FEWEST && alike >= 0.9 * compared && Math.abs(middle) > 2 * ALIKE
                ? OptionalDouble.of(middle)
                : OptionalDouble.empty();
    }

    static Optional<Suspicion> judge(
            SeriesChange change, NavigableSet<Long> delivered, PastMoves past, OptionalDouble factor) {
        if (factor.isPresent()) {
            long power = Math.round(factor.getAsDouble());
            if (power != 0 && Math.abs(factor.getAsDouble() - power) <= ALIKE) {
                return Optional.of(
                        suspicion(change, "all values differ from those known by the factor 10^%d".formatted(power)));
            }
            return Optional.empty();
        }
        return jump(change, delivered, past);
    }

    /** A jump by a hundred, a thousand, ten thousand… in a series whose neighbours never differed by half as many powers. */
    private static Optional<Suspicion> jump(SeriesChange change, NavigableSet<Long> delivered, PastMoves past) {
        if (past.count() < FEWEST) {
            return Optional.empty();
        }
        for (long period : delivered) {
            @Nullable BigDecimal from = SeriesChange.value(change.after(), period - 1);
            @Nullable BigDecimal to = SeriesChange.value(change.after(), period);
            if (from == null || to == null || from.signum() <= 0 || to.signum() <= 0) {
                continue;
            }
            @Nullable BigDecimal known = SeriesChange.value(change.before(), period - 1);
            double power = Math.log10(to.doubleValue() / from.doubleValue());
            long whole = Math.round(power);
            if (Math.abs(whole) >= 2
                    && Math.abs(power - whole) <= NEAR
                    && past.widestPower() < Math.abs(power) / 2
                    // the way back to what the series has always been is none
                    && known != null
                    && known.compareTo(from) == 0) {
                return Optional.of(suspicion(
                        change,
                        "%s is %s after %s: a jump by about 10^%d"
                                .formatted(change.period(period), to.toPlainString(), from.toPlainString(), whole)));
            }
        }
        return Optional.empty();
    }

    private static Suspicion suspicion(SeriesChange change, String text) {
        return new Suspicion(Gate.UNITS, change.key(), true, text);
    }
}
