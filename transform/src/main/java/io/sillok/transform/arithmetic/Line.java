package io.sillok.transform.arithmetic;

import io.sillok.model.Approximation;
import io.sillok.model.Span;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * One sentence and its figures.
 *
 * @param text the whole text
 * @param span the sentence's
 * @param figures in order
 */
record Line(String text, Span span, List<Figure> figures) {
    private static final int REACH = 60;
    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_EVEN);

    int size() {
        return figures.size();
    }

    Figure get(int i) {
        return figures.get(i);
    }

    /** The words behind a figure, up to the next one or as far as arithmetic reaches. */
    String behind(int i) {
        int from = figures.get(i).span().end();
        int to = i + 1 < figures.size() ? figures.get(i + 1).span().begin() : span.end();
        return text.substring(from, Math.max(from, Math.min(to, from + REACH)));
    }

    /** The words right before a figure. */
    String before(int i) {
        int to = figures.get(i).span().begin();
        int from = i > 0 ? figures.get(i - 1).span().end() : span.begin();
        return text.substring(Math.max(from, to - REACH), to);
    }

    /** Whether a figure says exactly so many of something that adds up. */
    boolean exact(int i) {
        Figure figure = figures.get(i);
        boolean adds = figure.type() == FigureType.MONEY
                || figure.type() == FigureType.COUNT
                || figure.type() == FigureType.PERCENT
                || (figure.type() == FigureType.MEASURE && !figure.unit().id().equals("age"));
        return adds
                && figure.approximation() == Approximation.EXACT
                && figure.value().signum() > 0;
    }

    /** Whether two figures are exact and of one unit. */
    boolean alike(int i, int k) {
        return exact(i) && exact(k) && get(i).unit().equals(get(k).unit());
    }

    Interval interval(int i) {
        return Interval.of(figures.get(i));
    }

    /** A quotient as readers are shown it, to four digits. */
    static String shown(BigDecimal number, BigDecimal by) {
        return number.divide(by, SHOWN).stripTrailingZeros().toPlainString();
    }

    String surface(int i) {
        return figures.get(i).surface();
    }
}
