package io.sillok.transform.arithmetic;

import io.sillok.model.Approximation;
import io.sillok.transform.figure.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Shares that a sentence states with the whole and the part: A 가운데 N%인 B, A 중 B(N%). */
final class Shares {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern OF =
            Pattern.compile("(?:\\s?\\([^()]{0,24}\\))?(?:의)?\\s?(?:가운데|중)(?:에서|에)?\\s[가-힣A-Za-z·\\s]{0,16}");
    private static final Pattern WHICH_IS = Pattern.compile("(?:인|에 해당하는|에 달하는|에 이르는)\\s");
    private static final Pattern OTHER_WHOLE = Pattern.compile(
            "지난|전년|작년|올해|대비|비해|각각|씩|평균|[가-힣](?:한|된|했던|하는|있는|없는|받은|낸|간|온)\\s|[가-힣]{2,}(?:은|는|이|가)\\s.*(?:은|는|이|가)\\s");

    private Shares() {}

    static List<Contradiction> in(Line line) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i + 2 < line.size(); i++) {
            String of = line.behind(i);
            if (!OF.matcher(of).matches() || OTHER_WHOLE.matcher(of).find()) {
                continue;
            }
            boolean bracketed =
                    line.behind(i + 1).equals("(") && line.behind(i + 2).startsWith(")");
            if (bracketed && line.alike(i, i + 1)) {
                judge(line, i, i + 1, i + 2, found);
            } else if (line.alike(i, i + 2)
                    && WHICH_IS.matcher(line.behind(i + 1)).matches()) {
                judge(line, i, i + 2, i + 1, found);
            }
        }
        return found;
    }

    private static void judge(Line line, int whole, int part, int share, List<Contradiction> found) {
        Figure stated = line.get(share);
        if (!stated.unit().id().equals("percent")
                || stated.approximation() != Approximation.EXACT
                || line.get(whole).unit().id().equals("percent")
                || !line.interval(whole).positive()) {
            return;
        }
        Interval some = line.interval(part);
        // 10명 중 7명(71.8%): so many in ten is a way of saying it in round numbers
        Interval counted = line.get(whole).value().compareTo(BigDecimal.TEN) == 0
                ? new Interval(some.low().subtract(BigDecimal.ONE), some.high().add(BigDecimal.ONE))
                : some;
        Interval computed = counted.over(line.interval(whole)).times(HUNDRED);
        if (!computed.meets(line.interval(share))) {
            String shown = Line.shown(
                    line.get(part).value().multiply(HUNDRED), line.get(whole).value());
            found.add(new Contradiction(
                    line.span(),
                    "%s / %s = %s".formatted(line.surface(part), line.surface(whole), stated.surface()),
                    shown + " percent"));
        }
    }
}
