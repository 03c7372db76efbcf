package io.sillok.transform.story;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How much speaks for two articles telling of one happening, in thousandths; 0 where they do not.
 *
 * <p>What speaks for it, within {@link #DAYS} days of each other, is how much of what is rare among the articles at hand they
 * have in common: words (of one language), names, figures and days; an event of one kind on one day with somebody in
 * common adds to it. Nothing holds where both date an event of one kind and no day is common: two visits stay two.
 */
final class Kinship {
    static final int DAYS = 4;
    static final int HANGS_TOGETHER = 90;

    private static final int SAME_LANGUAGE = 170;
    private static final int ACROSS_LANGUAGES = 300;
    private static final int SAME_EVENT = 60;
    private static final int FAR = 20;

    private Kinship() {}

    static int between(StoryArticle a, StoryArticle b, Weights weights) {
        long days = Math.abs(ChronoUnit.DAYS.between(a.published(), b.published()));
        if (days > DAYS || apart(a, b)) {
            return 0;
        }
        int likeness = weights.likeness(a, b)
                + (any(a, b, StoryEvent::same) ? SAME_EVENT : 0)
                - (int) (FAR * Math.max(0, days - 1));
        int least = a.language().equals(b.language()) ? SAME_LANGUAGE : ACROSS_LANGUAGES;
        return likeness >= least ? Math.max(1, likeness) : 0;
    }

    private static boolean any(StoryArticle a, StoryArticle b, BiPredicate<StoryEvent, StoryEvent> alike) {
        return a.events().stream().filter(StoryEvent::telling).anyMatch(one -> b.events().stream()
                .anyMatch(other -> alike.test(one, other)));
    }

    /** Both say when something of one kind happened, and it was never the same day. */
    static boolean apart(StoryArticle a, StoryArticle b) {
        Set<String> kinds = new HashSet<>();
        Set<String> together = new HashSet<>();
        for (StoryEvent one : a.events()) {
            for (StoryEvent other : b.events()) {
                if (one.telling() && one.kind().equals(other.kind()) && one.dated() && other.dated()) {
                    kinds.add(one.kind());
                    if (!one.apart(other)) {
                        together.add(one.kind());
                    }
                }
            }
        }
        return !kinds.isEmpty() && together.isEmpty();
    }
}
