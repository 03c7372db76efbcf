package io.sillok.transform.reading;

import io.sillok.model.Basis;
import io.sillok.model.Transformation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that says something about an indicator or a programme of the watch.
 *
 * @param figure index into the article's figures
 * @param indicator id, or null
 * @param programme id, or null; at least one of the two is there
 * @param periodStart first day that the figure is about, or null where the text does not say
 * @param periodEnd last day that the figure is about, or null where the text does not say
 * @param region region id, or null where the text does not say
 * @param basis what kind of statement it is
 * @param transformation what kind of number it is, where the text says that it is no level; else null
 * @param falls whether it says by how much something fell
 * @param base what the text names as the period that a change starts from; null where it names none, or the year or the period
 *     before, which the transformation says
 * @param confidence from 0.5 to 1; what is weaker stays a figure
 * @param reason which rules gave the confidence, joined by {@code ; }
 */
public record Claim(
        int figure,
        @Nullable String indicator,
        @Nullable String programme,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable String region,
        @Nullable Basis basis,
        @Nullable Transformation transformation,
        boolean falls,
        @Nullable Days base,
        BigDecimal confidence,
        String reason) {
    /** A claim of a level. */
    public Claim(
            int figure,
            @Nullable String indicator,
            @Nullable String programme,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable String region,
            @Nullable Basis basis,
            BigDecimal confidence,
            String reason) {
        this(
                figure,
                indicator,
                programme,
                periodStart,
                periodEnd,
                region,
                basis,
                null,
                false,
                null,
                confidence,
                reason);
    }

    public Claim {
        if (indicator == null && programme == null) {
            throw new IllegalArgumentException("a claim about neither an indicator nor a programme");
        }
        if (figure < 0 || confidence.signum() <= 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a claim of figure %d with confidence %s".formatted(figure, confidence));
        }
        if ((periodStart == null) != (periodEnd == null)) {
            throw new IllegalArgumentException("a claim from %s to %s".formatted(periodStart, periodEnd));
        }
    }

    /** The same, of a figure that says how something has moved, or what is added up. */
    public Claim moved(@Nullable Transformation how, boolean falling, @Nullable Days from) {
        return new Claim(
                figure,
                indicator,
                programme,
                periodStart,
                periodEnd,
                region,
                basis,
                how,
                falling,
                from,
                confidence,
                reason);
    }

    /** The same, of a programme as well. */
    public Claim of(@Nullable String programmeId, String why) {
        return new Claim(
                figure,
                indicator,
                programmeId,
                periodStart,
                periodEnd,
                region,
                basis,
                transformation,
                falls,
                base,
                confidence,
                why);
    }
}
