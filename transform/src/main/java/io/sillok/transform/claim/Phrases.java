package io.sillok.transform.claim;

import io.sillok.transform.scan.WordTree;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases that are sought together, whatever the case of their letters: one pass over a sentence finds where each stands. */
final class Phrases {
    private static final int[] NOWHERE = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private final WordTree tree;
    /** By the node that a phrase ends at; -1 at others. */
    private final int[] ending;

    /**
     * A phrase.
     *
     * @param text as the watch has it
     * @param number among those of all indicators
     * @param length in small letters, as it is sought
     */
    record Phrase(String text, int number, int length) {}

    private Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            if (!phrase.isEmpty()) {
                numbers.putIfAbsent(small(phrase), numbers.size());
            }
        }
        this.tree = WordTree.of(numbers.keySet());
        this.ending = new int[tree.nodes()];
        Arrays.fill(ending, -1);
        numbers.forEach((phrase, number) -> ending[tree.node(phrase)] = number);
    }

    static Phrases of(Collection<String> phrases) {
        return new Phrases(phrases);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    Phrase phrase(String text) {
        String small = small(text);
        return new Phrase(text, numbers.getOrDefault(small, -1), small.length());
    }

    /** Where each phrase begins in a sentence. */
    Places in(String sentence) {
        String small = small(sentence);
        int[][] begins = null;
        for (int from = 0; from < small.length(); from++) {
            if (!tree.mayBegin(small.charAt(from))) {
                continue;
            }
            int node = WordTree.ROOT;
            for (int i = from; i < small.length() && node != WordTree.NONE; i++) {
                node = tree.next(node, small.charAt(i));
                if (node != WordTree.NONE && ending[node] >= 0) {
                    begins = begins == null ? new int[numbers.size()][] : begins;
                    begins[ending[node]] = and(begins[ending[node]], from);
                }
            }
        }
        return begins == null ? Places.NONE : new Places(begins);
    }

    private static int[] and(int @Nullable [] before, int begin) {
        int[] all = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
        all[all.length - 1] = begin;
        return all;
    }

    /** Where phrases begin in one sentence. */
    static final class Places {
        static final Places NONE = new Places(new int[0][]);

        /** By the phrases' numbers; null for those that the sentence does not hold. */
        private final int[] @Nullable [] begins;

        private Places(int[] @Nullable [] begins) {
            this.begins = begins;
        }

        boolean none() {
            return begins.length == 0;
        }

        int[] of(Phrase phrase) {
            int[] places = none() || phrase.number() < 0 ? null : begins[phrase.number()];
            return places == null ? NOWHERE : places;
        }
    }
}
