package io.sillok.transform.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Holds what a source has given lately against its own past. A symptom is named only where chance would bring it less than
 * once in a thousand nights and where nothing like it has been seen before, so that weekends, holidays and sources that
 * deliver now and then stay quiet.
 */
final class SourceHealth {
    /** Nights of the past that are looked at, tonight included. */
    static final int NIGHTS = 63;

    private static final int WEEK = 7;
    private static final int LEAST_WEEKS = 3;
    private static final int LEAST_ARTICLES = 5;
    private static final int LEAST_PAST = 15;
    private static final double RARE = 0.001;

    private SourceHealth() {}

    /**
     * What is wrong with the source tonight.
     *
     * @param nights one for every business date, in order and without gaps; the last is tonight
     */
    static List<Symptom> symptoms(List<NightYield> nights) {
        List<Symptom> symptoms = new ArrayList<>();
        Optional<Symptom> dry = driedUp(nights);
        dry.ifPresent(symptoms::add);
        if (dry.isEmpty()) {
            fell(nights).ifPresent(symptoms::add);
        }
        pageChanged(nights, symptoms);
        return symptoms;
    }

    private static Optional<Symptom> driedUp(List<NightYield> nights) {
        int silent = 0;
        while (silent < nights.size() && nights.get(nights.size() - 1 - silent).articles() == 0) {
            silent++;
        }
        List<NightYield> past = nights.subList(0, nights.size() - silent);
        int articles = total(past, NightYield::articles);
        if (silent == 0 || articles < LEAST_ARTICLES || past.size() < WEEK) {
            return Optional.empty();
        }
        double expected = (double) articles / past.size() * silent;
        int longest = longestSilence(past);
        if (Chance.atMost(0, expected) >= RARE || silent <= 2 * longest) {
            return Optional.empty();
        }
        return Optional.of(new Symptom(
                Symptom.Kind.DRIED_UP,
                "no article since " + past.get(past.size() - 1).date(),
                String.format(
                        Locale.ROOT,
                        "%.1f articles a night, and never more than %d nights without one",
                        (double) articles / past.size(),
                        longest)));
    }

    private static int longestSilence(List<NightYield> nights) {
        int longest = 0;
        int run = 0;
        for (NightYield night : nights) {
            run = night.articles() == 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static Optional<Symptom> fell(List<NightYield> nights) {
        int weeks = nights.size() / WEEK;
        if (weeks <= LEAST_WEEKS) {
            return Optional.empty();
        }
        int[] sums = new int[weeks];
        for (int w = 0; w < weeks; w++) {
            int end = nights.size() - w * WEEK;
            sums[w] = total(nights.subList(end - WEEK, end), NightYield::articles);
        }
        int[] past = Arrays.copyOfRange(sums, 1, weeks);
        int smallest = Arrays.stream(past).min().orElse(0);
        double mean = Arrays.stream(past).average().orElse(0);
        if (2 * sums[0] >= smallest || Chance.atMost(sums[0], mean) >= RARE) {
            return Optional.empty();
        }
        return Optional.of(new Symptom(
                Symptom.Kind.FELL,
                String.format(Locale.ROOT, "%d articles in seven nights", sums[0]),
                String.format(Locale.ROOT, "%.0f in seven nights, and never fewer than %d", mean, smallest)));
    }

    /** What the latest articles look like, five of them at least, against those before. */
    private static void pageChanged(List<NightYield> nights, List<Symptom> symptoms) {
        int from = nights.size();
        int articles = 0;
        while (from > 0 && articles < LEAST_ARTICLES) {
            from--;
            articles += nights.get(from).articles();
        }
        List<NightYield> late = nights.subList(from, nights.size());
        List<NightYield> past = nights.subList(0, from);
        // an old change is not told again on every night on which nothing has come
        boolean tonight = !nights.isEmpty() && nights.get(nights.size() - 1).articles() > 0;
        if (!tonight || articles < LEAST_ARTICLES || total(past, NightYield::articles) < LEAST_PAST) {
            return;
        }
        length(late, past).ifPresent(symptoms::add);
        rate(Symptom.Kind.BYLINE, "signed", late, past, NightYield::signed).ifPresent(symptoms::add);
        rate(Symptom.Kind.DATE, "dated", late, past, NightYield::dated).ifPresent(symptoms::add);
    }

    /** A page of another shape changes every body: even the longest is short now, or even the shortest is long. */
    private static Optional<Symptom> length(List<NightYield> late, List<NightYield> past) {
        int[] before = past.stream()
                .filter(night -> night.articles() > 0)
                .mapToInt(NightYield::median)
                .sorted()
                .toArray();
        if (before.length < WEEK) {
            return Optional.empty();
        }
        int usual = before[before.length / 2];
        int longest = late.stream().mapToInt(NightYield::longest).max().orElse(0);
        int shortest = late.stream()
                .filter(night -> night.articles() > 0)
                .mapToInt(NightYield::shortest)
                .min()
                .orElse(0);
        boolean shorter = 3L * longest < usual && longest < before[0];
        boolean longer = shortest > 3L * usual && shortest > before[before.length - 1];
        if (!shorter && !longer) {
            return Optional.empty();
        }
        return Optional.of(new Symptom(
                Symptom.Kind.LENGTH,
                String.format(Locale.ROOT, "the latest bodies have %d to %d characters", shortest, longest),
                String.format(
                        Locale.ROOT,
                        "about %d, on no night less than %d or more than %d",
                        usual,
                        before[0],
                        before[before.length - 1])));
    }

    private static Optional<Symptom> rate(
            Symptom.Kind kind,
            String what,
            List<NightYield> late,
            List<NightYield> past,
            ToIntFunction<NightYield> count) {
        int of = total(late, NightYield::articles);
        int now = total(late, count);
        int ofBefore = total(past, NightYield::articles);
        int before = total(past, count);
        // Laplace's rule: a source that always signed may leave it out once
        double share = (before + 1.0) / (ofBefore + 2.0);
        if (share < 0.5 || 3.0 * now / of > share || Chance.atMost(now, of, share) >= RARE) {
            return Optional.empty();
        }
        return Optional.of(new Symptom(
                kind,
                String.format(Locale.ROOT, "%d of %d articles are %s", now, of, what),
                String.format(Locale.ROOT, "%d of %d", before, ofBefore)));
    }

    private static int total(List<NightYield> nights, ToIntFunction<NightYield> what) {
        return nights.stream().mapToInt(what).sum();
    }
}
