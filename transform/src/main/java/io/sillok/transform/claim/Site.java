package io.sillok.transform.claim;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.reading.Claim;
import io.sillok.transform.reading.Mention;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure in its sentence.
 *
 * @param text the article's
 * @param sentence that the figure stands in
 * @param figure the figure
 * @param number index into the article's figures
 * @param mentions of the sentence
 * @param dates of the sentence
 * @param figures of the sentence, this one among them
 */
record Site(
        String text,
        Span sentence,
        Figure figure,
        int number,
        List<Mention> mentions,
        List<DateMention> dates,
        List<Figure> figures) {
    private static final BigDecimal WEAKEST = new BigDecimal("0.5");

    /** The words behind the figure, to the end of the sentence. */
    String behind() {
        return text.substring(figure.span().end(), sentence.end());
    }

    /** The words between the figure and what stands beside it; empty where they overlap. */
    String between(Span other) {
        Span own = figure.span();
        if (own.overlaps(other)) {
            return "";
        }
        return own.end() <= other.begin()
                ? text.substring(own.end(), other.begin())
                : text.substring(other.end(), own.begin());
    }

    /** What the figure claims of an indicator or a programme; null where too little speaks for it. */
    @Nullable
    Claim claim(@Nullable String indicator, @Nullable String programme, @Nullable String region, Score score) {
        if (score.value().compareTo(WEAKEST) < 0) {
            return null;
        }
        DateMention period = ClaimPeriod.of(this);
        return new Claim(
                number,
                indicator,
                programme,
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                region,
                figure.basis(),
                score.value(),
                score.reason());
    }

    /** How many characters stand between two stretches. */
    static int distance(Span a, Span b) {
        return a.overlaps(b) ? 0 : a.end() <= b.begin() ? b.begin() - a.end() : a.begin() - b.end();
    }
}
