package io.sillok.transform.arithmetic;

import io.sillok.model.Span;
import io.sillok.transform.figure.Figure;
import java.util.ArrayList;
import java.util.List;

/** Holds the arithmetic that a text states against its own figures, sentence by sentence. */
public final class ArithmeticReader {
    private ArithmeticReader() {}

    /**
     * The statements that no rounding of the printed figures makes true, in the order of the text.
     *
     * @param sentences in order
     * @param figures in order
     */
    public static List<Contradiction> read(String text, List<Span> sentences, List<Figure> figures) {
        List<Contradiction> found = new ArrayList<>();
        int next = 0;
        for (Span sentence : sentences) {
            int from = next;
            while (next < figures.size() && figures.get(next).span().begin() < sentence.end()) {
                next++;
            }
            if (next - from > 1) {
                Line line = new Line(text, sentence, figures.subList(from, next));
                found.addAll(Sums.in(line));
                found.addAll(Changes.in(line));
                found.addAll(Shares.in(line));
            }
        }
        return found;
    }
}
