package io.sillok.transform.reconcile;

import io.sillok.model.Verdict;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What holding a claim against a series came to.
 *
 * @param reason a stable word
 * @param series the series held against, or null
 * @param official the observation in force on the day the article appeared, or null
 * @param gap claim minus official value, or null
 * @param formula how it was compared, in numbers and signs
 * @param computed where the claim is of a change: what it was held against, the official observation being the later of the two
 */
record Judgement(
        Verdict verdict,
        String reason,
        @Nullable SeriesHistory series,
        @Nullable Recorded official,
        @Nullable BigDecimal gap,
        String formula,
        @Nullable ComputedChange computed) {
    Judgement(
            Verdict verdict,
            String reason,
            @Nullable SeriesHistory series,
            @Nullable Recorded official,
            @Nullable BigDecimal gap,
            String formula) {
        this(verdict, reason, series, official, gap, formula, null);
    }

    static Judgement unverifiable(String reason, @Nullable SeriesHistory series, ClaimedFigure claim) {
        return new Judgement(
                Verdict.UNVERIFIABLE, reason, series, null, null, claim.value().toPlainString() + " " + claim.unit());
    }
}
