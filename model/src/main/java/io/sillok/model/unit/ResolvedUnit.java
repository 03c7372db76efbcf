package io.sillok.model.unit;

import io.sillok.model.Unit;
import java.math.BigDecimal;

/**
 * A unit as delivered, understood.
 *
 * @param unit what is counted or measured
 * @param multiplier what a delivered number is to be multiplied by, more than zero: 1000000 for {@code 백만원}
 */
public record ResolvedUnit(Unit unit, BigDecimal multiplier) {
    public ResolvedUnit {
        if (multiplier.signum() <= 0) {
            throw new IllegalArgumentException("multiplier %s of unit %s".formatted(multiplier, unit.id()));
        }
    }
}
