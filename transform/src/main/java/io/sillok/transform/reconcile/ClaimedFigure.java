package io.sillok.transform.reconcile;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article claims about an indicator.
 *
 * @param published the day the article appeared
 * @param from first day that the figure is about, or null where the text does not say
 * @param to last day that the figure is about, or null where the text does not say
 * @param region region id, or null where the text does not say
 * @param basis what kind of statement it is, or null where the text does not say
 * @param surface as written
 * @param low lower end of a range, or null
 * @param high upper end of a range, or null
 * @param unit unit id
 */
record ClaimedFigure(
        LocalDate published,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String region,
        @Nullable Basis basis,
        String surface,
        BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Approximation approximation,
        String unit) {}
