package io.sillok.transform.claim;

import io.sillok.transform.scan.WordTree;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
        Map<Integer, int[]> begins = new HashMap<>();
        for (int from = 0; from < small.length(); from++) {
            if (!tree.mayBegin(small.charAt(from))) {
                continue;
            }
            int node = WordTree.ROOT;
            for (int i = from; i < small.length() && node != WordTree.NONE; i++) {
                node = tree.next(node, small.charAt(i));
                if (node != WordTree.NONE && ending[node] >= 0) {
                    begins.merge(ending[node], new int[] {from}, Phrases::joined);
                }
            }
        }
        return new Places(begins);
    }

    private static int[] joined(int[] before, int[] next) {
        int[] both = Arrays.copyOf(before, before.length + next.length);
        System.arraycopy(next, 0, both, before.length, next.length);
        return both;
    }

    /** The places in one sentence by the phrases' numbers. */
    record Places(Map<Integer, int[]> begins) {
        static final Places NONE = new Places(Map.of());

        boolean none() {
            return begins.isEmpty();
        }

        int[] of(Phrase phrase) {
            return begins.getOrDefault(phrase.number(), NOWHERE);
        }
    }
}
