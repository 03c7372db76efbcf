package io.sillok.transform.figure;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Span;
import io.sillok.model.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number with what it counts. */
public record Figure(
        Span span,
        String surface,
        BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Approximation approximation,
        Unit unit,
        FigureType type,
        @Nullable Basis basis) {}
