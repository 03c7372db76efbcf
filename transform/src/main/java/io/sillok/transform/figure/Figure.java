package io.sillok.transform.figure;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Span;
import io.sillok.model.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts.
 *
 * @param span where it stands, with its unit and without the words that hedge it
 * @param surface the text of the span
 * @param value with multipliers folded in and the unit as it is named; of a range the higher end; a fraction without a
 *     finite decimal has 15 significant digits
 * @param low the lower end of a range; null where there is no range
 * @param high the higher end of a range; null where there is no range
 * @param approximation how exactly the text means it
 * @param unit what is counted; {@code one} where the text names nothing that is known
 * @param type what kind of figure
 * @param basis plan, target, budget, forecast or actual, where the text leaves no doubt; otherwise null
 * @param direction of a change (0.1% 하락), which the value does not carry; null where the figure is none, or has a sign
 * @param accumulation 누적 or 연간, where the text says so; otherwise null
 */
public record Figure(
        Span span,
        String surface,
        BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Approximation approximation,
        Unit unit,
        FigureType type,
        @Nullable Basis basis,
        @Nullable Direction direction,
        @Nullable Accumulation accumulation) {
    /** A figure of which the text says neither that it is a change nor over what time it was summed up. */
    public Figure(
            Span span,
            String surface,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Approximation approximation,
            Unit unit,
            FigureType type,
            @Nullable Basis basis) {
        this(span, surface, value, low, high, approximation, unit, type, basis, null, null);
    }

    /** The same on another basis. */
    Figure with(@Nullable Basis other) {
        return new Figure(span, surface, value, low, high, approximation, unit, type, other, direction, accumulation);
    }

    /** The same as so much money. */
    Figure money(Unit currency) {
        return new Figure(
                span,
                surface,
                value,
                low,
                high,
                approximation,
                currency,
                FigureType.MONEY,
                basis,
                direction,
                accumulation);
    }

    public Figure {
        if (surface.length() != span.length()) {
            throw new IllegalArgumentException("surface '%s' does not fill %s".formatted(surface, span));
        }
        if ((low == null) != (high == null) || (low != null && high != null && low.compareTo(high) > 0)) {
            throw new IllegalArgumentException("'%s' ranges from %s to %s".formatted(surface, low, high));
        }
        if ((low != null) != (approximation == Approximation.RANGE)) {
            throw new IllegalArgumentException("'%s' is %s with low %s".formatted(surface, approximation, low));
        }
    }
}
