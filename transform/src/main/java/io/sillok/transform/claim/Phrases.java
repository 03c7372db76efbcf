package io.sillok.transform.claim;

import io.sillok.model.watch.Phrasing;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.WordTree;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases that are sought together, whatever the case of their letters: one pass over a sentence finds where each stands. */
final class Phrases {
    private static final int[] NOWHERE = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Collection<String> names;
    private final WordTree tree;
    /** By the node that a phrase ends at; -1 at others. */
    private final int[] ending;

    /**
     * A phrase.
     *
     * @param text as the watch has it
     * @param number among those of all indicators
     * @param length in small letters, as it is sought
     * @param asked with what must be said beside it, in small letters
     */
    record Phrase(String text, int number, int length, Phrasing asked) {}

    private Phrases(Collection<Phrasing> phrases, Collection<String> names) {
        this.names = names;
        for (Phrasing phrase : phrases) {
            numbers.putIfAbsent(SmallText.small(phrase.text()), numbers.size());
        }
        this.tree = WordTree.of(numbers.keySet());
        this.ending = new int[tree.nodes()];
        Arrays.fill(ending, -1);
        numbers.forEach((phrase, number) -> ending[tree.node(phrase)] = number);
    }

    /**
     * Phrases to seek.
     *
     * @param names of the watch's, in small letters, which a phrase may be written together with
     */
    static Phrases of(Collection<Phrasing> phrases, Collection<String> names) {
        return new Phrases(phrases, names);
    }

    Phrase phrase(Phrasing phrasing) {
        String small = SmallText.small(phrasing.text());
        List<List<String>> beside = phrasing.beside().stream()
                .map(group -> group.stream().map(SmallText::small).toList())
                .toList();
        return new Phrase(
                phrasing.text(), numbers.getOrDefault(small, -1), small.length(), new Phrasing(small, beside));
    }

    /** Where each phrase begins in a sentence of a text. */
    Places in(String sentence, SmallText text) {
        SmallText words = new SmallText(sentence);
        String small = words.letters();
        int[][] begins = null;
        for (int from = 0; from < small.length(); from++) {
            if (!tree.mayBegin(small.charAt(from))) {
                continue;
            }
            int node = WordTree.ROOT;
            for (int i = from; i < small.length() && node != WordTree.NONE; i++) {
                node = tree.next(node, small.charAt(i));
                if (node != WordTree.NONE && ending[node] >= 0 && !within(small, from)) {
                    begins = begins == null ? new int[numbers.size()][] : begins;
                    begins[ending[node]] = and(begins[ending[node]], from);
                }
            }
        }
        return begins == null ? Places.NONE : new Places(begins, words, text, names);
    }

    /** Whether a place lies within a word, unless what stands before it there is a name of the watch's: 광주창업펀드. */
    private boolean within(String text, int at) {
        int begin = at;
        while (begin > 0 && joined(text.charAt(begin - 1), text.charAt(begin))) {
            begin--;
        }
        return begin < at && !names.contains(text.substring(begin, at));
    }

    private static boolean joined(char a, char b) {
        return Hangul.isHangul(a) && Hangul.isHangul(b) || latin(a) && latin(b);
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static int[] and(int @Nullable [] before, int begin) {
        int[] all = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
        all[all.length - 1] = begin;
        return all;
    }

    /** Where phrases begin in one sentence, and what stands beside them. */
    static final class Places {
        static final Places NONE = new Places(new int[0][], new SmallText(""), new SmallText(""), List.of());

        /** By the phrases' numbers; null for those that the sentence does not hold. */
        private final int[] @Nullable [] begins;

        private final SmallText sentence;
        private final SmallText text;
        private final Collection<String> names;

        private Places(int[] @Nullable [] begins, SmallText sentence, SmallText text, Collection<String> names) {
            this.begins = begins;
            this.sentence = sentence;
            this.text = text;
            this.names = names;
        }

        boolean none() {
            return begins.length == 0;
        }

        int[] of(Phrase phrase) {
            int[] places = none() || phrase.number() < 0 ? null : begins[phrase.number()];
            return places == null ? NOWHERE : places;
        }

        /** Whether the sentence says beside the phrase what must be said; a name of the watch's may stand elsewhere in the text. */
        boolean accompany(Phrase phrase) {
            return phrase.asked().accompanied(word -> sentence.says(word) || names.contains(word) && text.says(word));
        }
    }
}
