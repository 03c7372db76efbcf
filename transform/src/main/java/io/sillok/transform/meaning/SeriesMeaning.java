package io.sillok.transform.meaning;

import io.sillok.model.Adjustment;
import io.sillok.model.Transformation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What kind of numbers a series is of; what nobody says is null.
 *
 * @param transformation level, change, cumulative…
 * @param basePeriod SDMX BASE_PER: the year, or month, in which an index is 100, or whose prices values are in: {@code 2020}
 * @param adjustment of seasons and working days
 */
public record SeriesMeaning(
        @Nullable Transformation transformation,
        @Nullable String basePeriod,
        @Nullable Adjustment adjustment) {
    /** Nothing is said. */
    public static final SeriesMeaning UNSAID = new SeriesMeaning(null, null, null);

    /** This, and what the other says beside it. */
    public SeriesMeaning or(SeriesMeaning other) {
        return new SeriesMeaning(
                moreExact(transformation, other.transformation),
                basePeriod == null ? other.basePeriod : basePeriod,
                adjustment == null ? other.adjustment : adjustment);
    }

    /** A change of which one says over what time, and the other does not, is no contradiction. */
    private static @Nullable Transformation moreExact(@Nullable Transformation one, @Nullable Transformation other) {
        boolean vague = one == null || one == Transformation.CHANGE && other != null && other.rate();
        return vague && other != null ? other : one;
    }

    /** What both say, and say differently, in words; empty where they agree. */
    String contradiction(SeriesMeaning other) {
        if (transformation != null
                && other.transformation != null
                && moreExact(transformation, other.transformation) != moreExact(other.transformation, transformation)) {
            return "transformation %s and %s".formatted(transformation.code(), other.transformation.code());
        }
        if (differ(basePeriod, other.basePeriod)) {
            return "base %s and %s".formatted(basePeriod, other.basePeriod);
        }
        return adjustment != null && other.adjustment != null && adjustment != other.adjustment
                ? "adjustment %s and %s".formatted(adjustment.code(), other.adjustment.code())
                : "";
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
