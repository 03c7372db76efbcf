package io.sillok.transform.reconcile;

import io.sillok.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one unit is in another of the same dimension. Currencies are never converted: each is a dimension of its own. */
public final class UnitFactors {
    private final Map<String, Scale> scales;

    /**
     * How a unit relates to others.
     *
     * @param dimension what it is commensurable with; a currency's own id
     * @param factorToBase how many of the dimension's base unit it is; null where no factor converts
     */
    public record Scale(
            Unit unit, String dimension, @Nullable BigDecimal factorToBase) {}

    /** @param scales by unit id */
    public UnitFactors(Map<String, Scale> scales) {
        this.scales = Map.copyOf(scales);
    }

    /**
     * How many {@code to} one {@code from} is; empty where they measure different things. Where one of two counts does not
     * say what it counts ({@code 1166개}, {@code about 160}), it may be what the other counts.
     */
    Optional<BigDecimal> factor(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        Scale one = scales.get(from);
        Scale other = scales.get(to);
        if (one == null || other == null) {
            return Optional.empty();
        }
        if ((unsaid(from) && counts(other)) || (unsaid(to) && counts(one))) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal numerator = one.factorToBase();
        BigDecimal denominator = other.factorToBase();
        return one.dimension().equals(other.dimension()) && numerator != null && denominator != null
                ? Optional.of(numerator.divide(denominator, MathContext.DECIMAL128))
                : Optional.empty();
    }

    private static boolean unsaid(String unit) {
        return unit.equals("count") || unit.equals("one");
    }

    private static boolean counts(Scale scale) {
        return scale.unit().kind() == Unit.Kind.COUNT;
    }

    boolean money(String unit) {
        Scale scale = scales.get(unit);
        return scale != null && scale.unit().kind() == Unit.Kind.MONEY;
    }
}
