package io.sillok.transform.reconcile;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Transformation;
import io.sillok.transform.reading.Days;
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
 * @param transformation what kind of number it is, where the text says that it is no level; else null
 * @param falls whether it says by how much something fell
 * @param base the period that the text names as the one a change starts from, or null
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
        String unit,
        @Nullable Transformation transformation,
        boolean falls,
        @Nullable Days base) {
    /** A claim of a level. */
    ClaimedFigure(
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
            String unit) {
        this(published, from, to, region, basis, surface, value, low, high, approximation, unit, null, false, null);
    }

    /** With the sign that the words give it: what fell by 3 per cent has moved by −3, and by more than 3, to below −3. */
    ClaimedFigure signed() {
        return falls
                ? with(
                        surface,
                        value.negate(),
                        high == null ? null : high.negate(),
                        low == null ? null : low.negate(),
                        approximation.mirrored(),
                        false)
                : this;
    }

    /** In another unit. The surface tells its precision in its own; beside another the value's own digits must do. */
    ClaimedFigure times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? this
                : with(
                        "",
                        value.multiply(factor),
                        low == null ? null : low.multiply(factor),
                        high == null ? null : high.multiply(factor),
                        approximation,
                        falls);
    }

    private ClaimedFigure with(
            String written,
            BigDecimal number,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            Approximation about,
            boolean falling) {
        return new ClaimedFigure(
                published,
                from,
                to,
                region,
                basis,
                written,
                number,
                lowest,
                highest,
                about,
                unit,
                transformation,
                falling,
                base);
    }
}
