package io.sillok.model.watch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measure that the watch follows in the statistics and listens for in the news.
 *
 * @param id lower-case words joined by hyphens
 * @param pillar as in {@link Programme}
 * @param names by language
 * @param unit unit id, as in the table of units
 * @param definitions by language
 * @param region region id that the series are about
 * @param actual series key of what happened, or null
 * @param plan series key of what was planned, or null
 * @param target series key of the target, or null
 * @param yoy series key of the rate of change over the year, or null: it is then computed
 * @param pop series key of the rate of change over the period before, or null: it is then computed
 * @param cumulative series key of what is added up since the year began, or null
 * @param phrases what a sentence must contain, one of them, for its figure to be a claim about this indicator; each as {@link
 *     Phrasing} reads it
 * @param tolerance relative difference up to which a claim counts as rounded, {@code 0.005} being half a per cent
 */
public record Indicator(
        String id,
        String pillar,
        Map<String, String> names,
        String unit,
        Map<String, String> definitions,
        String region,
        @Nullable String actual,
        @Nullable String plan,
        @Nullable String target,
        @Nullable String yoy,
        @Nullable String pop,
        @Nullable String cumulative,
        List<String> phrases,
        BigDecimal tolerance) {
    /** An indicator whose changes nobody publishes as series of their own. */
    public Indicator(
            String id,
            String pillar,
            Map<String, String> names,
            String unit,
            Map<String, String> definitions,
            String region,
            @Nullable String actual,
            @Nullable String plan,
            @Nullable String target,
            List<String> phrases,
            BigDecimal tolerance) {
        this(id, pillar, names, unit, definitions, region, actual, plan, target, null, null, null, phrases, tolerance);
    }

    /** The keys of all its series. */
    public List<String> series() {
        return Stream.of(actual, plan, target, yoy, pop, cumulative)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
