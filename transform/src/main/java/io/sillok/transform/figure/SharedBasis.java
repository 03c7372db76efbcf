package io.sillok.transform.figure;

import io.sillok.model.Basis;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last verb of a sentence says of the figures whose verbs stand in a row before it: 7500억원을 출자하고 1조원을 조성할 계획 are both planned, and so
 * are 도로에는 5조원, 철도에는 3조원이 투입될 예정.
 */
final class SharedBasis {
    private static final int REACH = 60;
    private static final int PARTICLE = 2;

    /** Up to a verb that goes on with the next, and what it governs. */
    private static final Scan ROW = Scan.of("^[을를이가]\\s?(?:[가-힣·]{1,8}\\s){0,3}[가-힣]{0,4}"
            + "(?:하고|되고|들이고|늘리고|줄이고|만들고|짓고|세우고|뽑고|들여|투입해|출자해|투자해|조성해)(?:,|\\s)[^0-9.;!?\\n]{0,40}$");
    /** What is told as a fact, or as a plan or budget of its own. */
    private static final Scan OF_ITS_OWN = Scan.of("했|됐|었|았|였|있|이며|이고|현재|지난|이미|반면|지만|는데|목표|예산|전망|계획|예정|실적|기록");

    private static final Scan EARLIER = Scan.of("지난|작년|전년|현재|이미|기존");

    private SharedBasis() {}

    /** The figures, those in a row with the basis of the last of them. */
    static List<Figure> read(String text, List<Figure> figures) {
        List<Figure> read = new ArrayList<>(figures);
        EnglishAims.read(text, read);
        for (int i = read.size() - 2; i >= 0; i--) {
            Figure figure = read.get(i);
            for (int j = i + 1; figure.basis() == null && j < Math.min(read.size(), i + 3); j++) {
                Figure next = read.get(j);
                if (isIntended(next) && (inRow(text, figure, next, j == i + 1) || alike(text, figure, next))) {
                    figure = figure.with(next.basis());
                    read.set(i, figure);
                }
            }
        }
        return read;
    }

    private static boolean isIntended(Figure figure) {
        return figure.basis() == Basis.PLAN || figure.basis() == Basis.FORECAST;
    }

    private static boolean inRow(String text, Figure figure, Figure next, boolean neighbours) {
        boolean amount = figure.type() == FigureType.MONEY
                || figure.type() == FigureType.COUNT
                || figure.type() == FigureType.PERCENT;
        if (!neighbours || !amount || next.basis() != Basis.PLAN) {
            return false;
        }
        String between = between(text, figure, next);
        return ROW.lookingAt(between) != null && !OF_ITS_OWN.found(between) && !EARLIER.found(before(text, figure));
    }

    /** 도로에는 5조원, 철도에는 3조원이: each stands behind the same particle. */
    private static boolean alike(String text, Figure figure, Figure next) {
        String between = between(text, figure, next);
        return between.startsWith(", ")
                && figure.unit().equals(next.unit())
                && particle(text, figure).equals("에는")
                && particle(text, next).equals("에는")
                && !OF_ITS_OWN.found(between)
                && !EARLIER.found(before(text, figure));
    }

    private static String between(String text, Figure figure, Figure next) {
        int from = figure.span().end();
        int to = next.span().begin();
        return to - from < 1 || to - from > REACH ? "" : text.substring(from, to);
    }

    private static String before(String text, Figure figure) {
        int begin = figure.span().begin();
        return text.substring(Math.max(0, begin - REACH / 3), begin);
    }

    private static String particle(String text, Figure figure) {
        int end = Letters.skipSpacesBack(text, figure.span().begin());
        return text.substring(Math.max(0, end - PARTICLE), end);
    }
}
