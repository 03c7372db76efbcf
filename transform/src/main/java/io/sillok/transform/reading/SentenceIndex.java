package io.sillok.transform.reading;

import io.sillok.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Which sentence a place in the text belongs to. */
public final class SentenceIndex {
    private final List<Span> sentences;

    public SentenceIndex(List<Span> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    public List<Span> sentences() {
        return sentences;
    }

    /** Index of the sentence that holds the offset, or of the one before it. */
    public int at(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).begin() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The things sorted by the sentence that they begin in: one list a sentence, of which most are empty. */
    public <T> List<List<T>> sort(List<T> things, Function<T, Span> span) {
        List<List<T>> sorted = new ArrayList<>(Collections.nCopies(sentences.size(), List.of()));
        for (T thing : things) {
            if (!sorted.isEmpty()) {
                int sentence = at(span.apply(thing).begin());
                if (sorted.get(sentence).isEmpty()) {
                    sorted.set(sentence, new ArrayList<>());
                }
                sorted.get(sentence).add(thing);
            }
        }
        return sorted;
    }
}
