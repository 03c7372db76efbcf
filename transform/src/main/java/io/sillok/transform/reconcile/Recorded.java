package io.sillok.transform.reconcile;

import io.sillok.model.Period;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code reporting.observation}.
 *
 * @param to the end of the time in which it was the one in force; {@link Instant#MAX} where it still is
 * @param value null where the publisher gave none or has taken it back
 */
record Recorded(
        Period period, Instant from, Instant to, @Nullable BigDecimal value) {
    boolean inForce(Instant at) {
        return !from.isAfter(at) && to.isAfter(at);
    }
}
