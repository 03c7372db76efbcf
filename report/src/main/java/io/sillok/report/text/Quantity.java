package io.sillok.report.text;

import io.sillok.model.Approximation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a unit, as exact as its source means it.
 *
 * @param value in the unit, multipliers folded in
 * @param low lower end of a range, or null
 * @param high upper end of a range, or null
 * @param approximation how the source means it
 * @param unit unit id, {@code KRW}, {@code company}, {@code percent}…; {@code one} for a bare number
 */
public record Quantity(
        BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Approximation approximation,
        String unit) {
    public Quantity {
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException("a range from %s to %s".formatted(low, high));
        }
    }

    /** Exactly this much. */
    public static Quantity exact(BigDecimal value, String unit) {
        return new Quantity(value, null, null, Approximation.EXACT, unit);
    }
}
