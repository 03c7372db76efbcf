package io.sillok.transform.arithmetic;

import io.sillok.model.Approximation;
import io.sillok.transform.figure.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes that a sentence states with both ends: A에서 B로 N% 늘었다, A에서 N% 늘어난 B, A보다 N% 줄어든 B, B로 A보다 N% 늘었다.
 *
 * <p>N per cent, N percentage points of two percentages, N times. A rate for each year and a comparison with something else are left alone.
 */
final class Changes {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String BRACKET = "(?:\\s?\\([^()]{0,24}\\))?";
    private static final String ONLY = "\\s(?:약\\s|무려\\s|모두\\s|총\\s)?";

    private static final Pattern FROM = Pattern.compile(BRACKET + "에서\\s[가-힣\\s]{0,14}");
    private static final Pattern TO = Pattern.compile(BRACKET + "(?:으로|로)" + ONLY);
    private static final Pattern FROM_NEXT = Pattern.compile(BRACKET + "(?:에서|보다|에 비해|과 비교해|와 비교해|대비| 대비)" + ONLY);
    /** 120억원으로 전년 동기(100억원)보다 20% 늘었다: the end first, then what it is compared with. */
    private static final Pattern TO_FIRST = Pattern.compile("(?:으로|로),?\\s[가-힣0-9\\s]{0,20}\\(?");

    private static final Pattern AGAINST = Pattern.compile("\\)?(?:\\s?보다| 대비|에 비해|에 견줘)" + ONLY);

    private static final Pattern EACH = Pattern.compile("평균|매년|해마다|매달|각각|씩|누적");

    private static final String RISE = "늘|증가|불어|많|성장|상승|올(?!해)|오른|뛰|뛴|치솟|급증|확대|커(?:지|졌|진)|높";
    private static final String FALL = "줄|감소|하락|떨어|내(?:렸|려|린)|급감|축소|적(?:은|었)|낮|깎|삭감|감액";
    private static final Pattern MOVED = Pattern.compile(
            "\\s?(?:나\\s|이나\\s|를\\s|가\\s)?(?:(?:소폭|크게|대폭|껑충)\\s)?(" + RISE + "|" + FALL + ").*", Pattern.DOTALL);
    private static final Pattern MOVED_TO = Pattern.compile("\\s?(" + RISE + "|" + FALL + ")[가-힣]{0,5}\\s(?:총\\s)?");
    private static final Pattern RISING = Pattern.compile(RISE);

    private Changes() {}

    static List<Contradiction> in(Line line) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i + 2 < line.size(); i++) {
            if (line.alike(i, i + 1)
                    && FROM.matcher(line.behind(i)).matches()
                    && TO.matcher(line.behind(i + 1)).matches()) {
                judge(line, i, i + 1, i + 2, MOVED.matcher(line.behind(i + 2)), found);
            } else if (line.alike(i, i + 1)
                    && TO_FIRST.matcher(line.behind(i)).matches()
                    && AGAINST.matcher(line.behind(i + 1)).matches()) {
                judge(line, i + 1, i, i + 2, MOVED.matcher(line.behind(i + 2)), found);
            } else if (line.alike(i, i + 2) && FROM_NEXT.matcher(line.behind(i)).matches()) {
                judge(line, i, i + 2, i + 1, MOVED_TO.matcher(line.behind(i + 1)), found);
            }
        }
        return found;
    }

    private static void judge(Line line, int from, int to, int by, Matcher verb, List<Contradiction> found) {
        Figure change = line.get(by);
        boolean usable = verb.matches()
                && change.approximation() == Approximation.EXACT
                && change.value().signum() > 0
                && !EACH.matcher(line.before(from)).find()
                && !EACH.matcher(line.before(to)).find()
                && line.interval(from).positive();
        if (!usable) {
            return;
        }
        boolean rises = RISING.matcher(verb.group(1)).lookingAt();
        Interval stated = line.interval(by);
        Interval before = line.interval(from);
        Interval after = line.interval(to);
        BigDecimal moved = line.get(to).value().subtract(line.get(from).value());
        String computed;
        boolean fits;
        switch (change.unit().id()) {
            case "percent" -> {
                Interval rate = after.over(before).times(HUNDRED).less(HUNDRED);
                fits = signed(rate, rises).meets(stated)
                        || (line.get(from).unit().id().equals("percent")
                                && signed(after.minus(before), rises).meets(stated));
                computed = Line.shown(moved.multiply(HUNDRED), line.get(from).value()) + " percent";
            }
            case "percentage-point" -> {
                fits = !line.get(from).unit().id().equals("percent")
                        || signed(after.minus(before), rises).meets(stated);
                computed = moved.toPlainString() + " percentage-point";
            }
            case "times" -> {
                Interval ratio = after.over(before);
                // "grew 3 times" is said of three times as much and of three times more
                fits = !rises
                        || ratio.meets(stated)
                        || ratio.less(BigDecimal.ONE).meets(stated);
                computed = Line.shown(line.get(to).value(), line.get(from).value()) + " times";
            }
            default -> {
                return;
            }
        }
        if (!fits) {
            found.add(new Contradiction(
                    line.span(),
                    "%s → %s = %s%s"
                            .formatted(line.surface(from), line.surface(to), rises ? "+" : "-", line.surface(by)),
                    computed));
        }
    }

    private static Interval signed(Interval change, boolean rises) {
        return rises
                ? change
                : new Interval(change.high().negate(), change.low().negate());
    }
}
