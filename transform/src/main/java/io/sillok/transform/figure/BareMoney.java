package io.sillok.transform.figure;

import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 추경 1306억, 경제효과 1.5조: Korean news leaves out the won where the sentence speaks of money. A bare number of hundreds of millions with nothing
 * of the kind around it stays a number.
 */
final class BareMoney {
    private static final Unit WON = Units.standard().unit("KRW");
    private static final int BEFORE = 16;
    private static final int BEHIND = 10;
    private static final Pattern SPEAKS_OF_MONEY = Pattern.compile(
            "예산|사업비|공사비|운영비|인건비|연구비|개발비|국비|시비|도비|군비|구비|지방비|재정|재원|추경|세입|세출|세수|투자|투입|출자|융자|대출|차입|부채|채무|빚|매출|영업이익|순이익|손실|적자|흑자|수익|수출액|수입액|거래액|자산|자본|시가총액|시총|기금|펀드|자금|보조금|지원금|출연금|분담금|장학금|성금|상금|몸값|연봉|임금|배상|보상금|생산유발|부가가치|경제효과|경제적 효과|파급효과|가치");

    /** 46억8천만. */
    private static final Scan MILLIONS_BEHIND = Scan.of("[0-9,.]{1,9}억\\s?[0-9,천백십]{1,8}만$");

    private BareMoney() {}

    /** The figures, those that can only be amounts of won read as such. */
    static List<Figure> read(String text, List<Figure> figures) {
        List<Figure> read = new ArrayList<>(figures.size());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            read.add(
                    bare(figure) && (besideMoney(text, figures, i) || spokenOf(text, figure))
                            ? figure.money(WON)
                            : figure);
        }
        return read;
    }

    private static boolean bare(Figure figure) {
        char last = figure.surface().charAt(figure.surface().length() - 1);
        boolean large =
                last == '억' || last == '조' || (last == '만' && MILLIONS_BEHIND.lookingAt(figure.surface()) != null);
        return figure.type() == FigureType.NUMBER
                && figure.unit().id().equals("one")
                && large
                && figure.surface().chars().anyMatch(c -> Letters.isDigit((char) c));
    }

    /** 1306억(일반회계 1191억원, 특별회계 115억원): an amount in won stands next to it. */
    private static boolean besideMoney(String text, List<Figure> figures, int i) {
        for (int other = Math.max(0, i - 1); other <= Math.min(figures.size() - 1, i + 1); other++) {
            Figure near = figures.get(other);
            int from = Math.min(near.span().end(), figures.get(i).span().end());
            int to = Math.max(near.span().begin(), figures.get(i).span().begin());
            if (other != i && near.unit().equals(WON) && from <= to && to - from <= 2 * BEFORE) {
                String between = text.substring(from, to);
                if (between.indexOf('\n') < 0 && !between.contains(". ")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean spokenOf(String text, Figure figure) {
        int from = Math.max(0, figure.span().begin() - BEFORE);
        int to = Math.min(text.length(), figure.span().end() + BEHIND);
        Matcher before =
                SPEAKS_OF_MONEY.matcher(text).region(from, figure.span().begin());
        Matcher behind = SPEAKS_OF_MONEY.matcher(text).region(figure.span().end(), to);
        return before.find() || behind.find();
    }
}
