package io.sillok.transform.link;

import io.sillok.transform.link.Fact.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where two tellings contradict each other: a sentence of the one stands in the other nearly in the same words, and each of the
 * two says something of one kind that the other does not. What only one of them says, because the other was cut or was
 * added to, is no contradiction.
 *
 * @param here what the one says, of the kind that was asked for
 * @param there what the other says instead
 */
record Differences(Set<Fact> here, Set<Fact> there) {
    /** Two sentences are tellings of one another from here on, by Dice's measure in thousandths. */
    private static final int ALIKE = 600;
    /** Of a stretch that stands in more sentences than this only the first are looked at: hostile texts repeat for ever. */
    private static final int MOST = 32;

    static Differences between(CopyText one, CopyText other) {
        Set<Fact> here = new LinkedHashSet<>();
        Set<Fact> there = new LinkedHashSet<>();
        Map<Long, List<Integer>> places = places(other);
        for (Told sentence : one.sentences()) {
            Differences least = null;
            int most = ALIKE - 1;
            for (Map.Entry<Integer, Integer> candidate :
                    shared(sentence, places).entrySet()) {
                Told counterpart = other.sentences().get(candidate.getKey());
                int alike = 2000
                        * candidate.getValue()
                        / (sentence.shingles().size() + counterpart.shingles().size());
                if (alike < most || alike < ALIKE) {
                    continue;
                }
                Differences differences = of(sentence, counterpart, one, other);
                if (alike > most || least == null || differences.size() < least.size()) {
                    most = alike;
                    least = differences;
                }
            }
            if (least != null) {
                here.addAll(least.here());
                there.addAll(least.there());
            }
        }
        return new Differences(here, there);
    }

    private static Map<Long, List<Integer>> places(CopyText text) {
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            for (long hash : text.sentences().get(i).shingles().hashes()) {
                List<Integer> all = places.computeIfAbsent(hash, ignored -> new ArrayList<>());
                if (all.size() < MOST) {
                    all.add(i);
                }
            }
        }
        return places;
    }

    private static Map<Integer, Integer> shared(Told sentence, Map<Long, List<Integer>> places) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long hash : sentence.shingles().hashes()) {
            places.getOrDefault(hash, List.of()).forEach(place -> shared.merge(place, 1, Integer::sum));
        }
        return shared;
    }

    private static Differences of(Told a, Told b, CopyText one, CopyText other) {
        Set<Fact> here = new LinkedHashSet<>();
        Set<Fact> there = new LinkedHashSet<>();
        List<Fact> restA = missing(a, b);
        List<Fact> restB = missing(b, a);
        for (Fact fact : restA) {
            for (Fact against : restB) {
                if (fact.comparable(against) && (!said(fact, other) || !said(against, one))) {
                    // a name given in full in one place and in part in another is missing in both
                    if (fact.kind() != Kind.NAME || !said(fact, other) && !said(against, one)) {
                        here.add(fact);
                        there.add(against);
                    }
                }
            }
        }
        return new Differences(here, there);
    }

    private static List<Fact> missing(Told of, Told in) {
        return of.facts().stream().filter(fact -> !in.says(fact)).toList();
    }

    private static boolean said(Fact fact, CopyText text) {
        return text.sentences().stream()
                .anyMatch(sentence -> sentence.facts().stream().anyMatch(fact::same));
    }

    private int size() {
        return here.size() + there.size();
    }

    boolean none() {
        return here.isEmpty();
    }

    /** Numbers alone differ: the same happening, counted otherwise. Where days or names differ too, it is another happening. */
    boolean figuresAlone() {
        return !here.isEmpty() && here.stream().allMatch(f -> f.kind() == Kind.FIGURE || f.kind() == Kind.NUMBER);
    }

    /** The figures of one side, as written. */
    static String said(Set<Fact> facts) {
        return facts.stream()
                .filter(f -> f.kind() == Kind.FIGURE || f.kind() == Kind.NUMBER)
                .map(Fact::said)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
