package io.sillok.transform.story;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How much speaks for two articles telling of one event, in thousandths; 0 where they do not.
 *
 * <p>They do where, within {@link #DAYS} days of each other, one of these holds: their headlines are half alike; they name
 * the same event on the same day and a quarter of their names are common; half of their names, three at least, are common
 * and the headlines or a telling figure agree, or their languages differ; two telling figures and two names agree, one and
 * one in different languages; they give figures for the same indicator within a day and half of their names are common; or
 * within a day nearly all names of the one, four at least, stand in the other, which tells of the same kind of event.
 * Nothing holds where both date an event of one kind and no day is common: two visits stay two.
 */
final class Kinship {
    static final int DAYS = 4;

    private Kinship() {}

    static int between(StoryArticle a, StoryArticle b, Set<String> everywhere) {
        long days = Math.abs(ChronoUnit.DAYS.between(a.published(), b.published()));
        if (days > DAYS || happenApart(a, b)) {
            return 0;
        }
        boolean sameLanguage = a.language().equals(b.language());
        int titles = sameLanguage ? titleLikeness(a.title(), b.title()) : 0;
        Set<String> namesA = without(a.named(), everywhere);
        Set<String> namesB = without(b.named(), everywhere);
        int shared = common(namesA, namesB);
        int names = names(shared, namesA.size(), namesB.size());
        int figures = common(a.figures(), b.figures());
        boolean sameEvent = any(a, b, StoryEvent::same);
        boolean kin = (titles >= 500 && (shared > 0 || titles >= 800))
                || (sameEvent && names >= 250)
                || (names >= 500 && shared >= 3 && (titles >= 250 || figures >= 1 || (!sameLanguage && sameEvent)))
                || (figures >= 2 && shared >= 2)
                || (figures >= 1 && shared >= 1 && !sameLanguage)
                || (names >= 600 && shared >= 4 && days <= 1 && any(a, b, StoryEvent::maybeSame))
                || (names >= 500 && days <= 1 && common(a.indicators(), b.indicators()) > 0);
        return kin ? Math.max(1, titles + names + (sameEvent ? 1000 : 0) + 300 * Math.min(figures, 3)) : 0;
    }

    /** Of the names of either those common to both; a short article is like the long one that has all its names. */
    private static int names(int shared, int a, int b) {
        if (shared == 0) {
            return 0;
        }
        int ofEither = 1000 * shared / (a + b - shared);
        return shared < 4 ? ofEither : Math.max(ofEither, 700 * shared / Math.min(a, b));
    }

    private static boolean any(StoryArticle a, StoryArticle b, BiPredicate<StoryEvent, StoryEvent> alike) {
        return a.events().stream().filter(StoryEvent::telling).anyMatch(one -> b.events().stream()
                .anyMatch(other -> alike.test(one, other)));
    }

    /** Both say when something of one kind happened, and it was never the same day. */
    private static boolean happenApart(StoryArticle a, StoryArticle b) {
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

    /** Dice's measure over pairs of letters, in thousandths. */
    static int titleLikeness(String a, String b) {
        Set<String> pairsA = pairs(a);
        Set<String> pairsB = pairs(b);
        return pairsA.isEmpty() || pairsB.isEmpty()
                ? 0
                : 2000 * common(pairsA, pairsB) / (pairsA.size() + pairsB.size());
    }

    private static Set<String> pairs(String title) {
        StringBuilder letters = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    private static int common(Set<String> a, Set<String> b) {
        int common = 0;
        for (String one : a) {
            if (b.contains(one)) {
                common++;
            }
        }
        return common;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
