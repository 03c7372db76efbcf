package io.sillok.transform.arithmetic;

import io.sillok.transform.figure.FigureType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Sums that a sentence states: A와 B를 합쳐 C, A, B 등 총 C, C(A+B), A에서 B를 뺀 C.
 *
 * <p>Only words that call a list complete (합쳐, +) let it fall short of its total; any other list must merely not exceed it.
 */
final class Sums {
    private static final int LONGEST = 12;

    /** What stands between two parts: a conjunction, and a noun or two that name the second. */
    private static final Pattern JOINT =
            Pattern.compile("(?:\\([^()]{0,20}\\))?(?:과|와|에다?|하고|,|·|및| 및| \\+|\\+)\\s?[가-힣A-Za-z·’‘'\"\\s]{0,20}");

    /** Words between parts that make them something else than parts. */
    private static final Pattern NO_PART = Pattern.compile(
            "중|가운데|포함|보다|대비|비해|에서|각각|씩|제외|빼|뺀|이상|지난|올해|작년|내년|전년|작년|분기|늘|줄|증가|감소|[가-힣](?:해|하며|했고|됐고|으며|이며|지만|는데|면서)(?:\\s|$)");

    private static final String TOGETHER = "(?:합쳐서?|합치면|합친|합한|합하면|합해서?|합산하면|합산한|합산해|더하면|더한|더해서?)";
    private static final Pattern JOINED = Pattern.compile(
            "(?:을|를)\\s?(?:모두\\s|다\\s)?" + TOGETHER + "\\s(?:총|모두|전체|합계)?\\s?(?:[가-힣]{0,5}[가-힣&&[^을를은는이가로에]]\\s)?");

    /** 30억원을 더해 70억원으로 늘렸다: what was there before is not told. */
    private static final Pattern RAISED = Pattern.compile("(?:으로|로)\\s?(?:늘|증|확대|불|키|올)");

    /** Words that make the amount before a bracket the sum of what is in it; fares and prizes are listed in brackets, too. */
    private static final Pattern WHOLE = Pattern.compile("(?:총|모두|전체|합계|총액|사업비|예산|예산안|추경|추경안)(?:은|는|이|가|을|를)?\\s?$");

    private static final Pattern AND_MORE =
            Pattern.compile("\\s?등(?:을|의|으로)?\\s?(?:" + TOGETHER + "\\s)?(?:총|모두|합계|전체)\\s?[가-힣]{0,6}\\s?");
    private static final Pattern TOTAL_OF_OTHERS = Pattern.compile("중|가운데|보다|대비|제외|추가|각각|매년|해마다");
    private static final Pattern OPENING = Pattern.compile("\\s?\\([가-힣A-Za-z·\\s]{0,14}");
    private static final Pattern ADDED = Pattern.compile("\\s?\\+\\s?[가-힣A-Za-z·\\s]{0,14}");
    private static final Pattern LISTED = Pattern.compile("\\s?(?:,|·|/|과|와)\\s?[가-힣A-Za-z·\\s]{1,14}");
    private static final Pattern WITHOUT = Pattern.compile("(?:을|를)\\s?(?:뺀|제외한|제한)\\s(?:나머지\\s)?[가-힣\\s]{0,10}");

    private Sums() {}

    static List<Contradiction> in(Line line) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            joined(line, i, found);
            bracketed(line, i, found);
            difference(line, i, found);
        }
        return found;
    }

    /** The last part at this place, the total behind it. */
    private static void joined(Line line, int last, List<Contradiction> found) {
        String words = line.behind(last);
        boolean complete = JOINED.matcher(words).matches();
        boolean open = !complete && AND_MORE.matcher(words).matches();
        int total = last + 1;
        if (line.behind(last).contains("더")
                && RAISED.matcher(line.behind(total)).lookingAt()) {
            return;
        }
        if ((!complete && !open) || TOTAL_OF_OTHERS.matcher(words).find() || !line.alike(last, total)) {
            return;
        }
        int first = last;
        while (first > 0 && last - first < LONGEST && joins(line, first - 1)) {
            first--;
        }
        if (first == last || last - first >= LONGEST || line.before(first).contains("각각")) {
            return;
        }
        Interval whole = line.interval(total);
        Interval sum = line.interval(last);
        boolean fits = false;
        for (int i = last - 1; i >= first; i--) {
            sum = sum.plus(line.interval(i));
            // where the list begins is not always told: 서울 300명, 부산 200명과 광주 100명을 합쳐 300명
            fits |= sum.meets(whole) || (open && !sum.above(whole));
        }
        if (!fits) {
            found.add(contradiction(line, first, last, total));
        }
    }

    private static boolean joins(Line line, int i) {
        String words = line.behind(i);
        return line.alike(i, i + 1)
                && JOINT.matcher(words).matches()
                && !NO_PART.matcher(words).find();
    }

    /** 5000억원(국비 3000억원+시비 2000억원). */
    private static void bracketed(Line line, int total, List<Contradiction> found) {
        String opening = line.behind(total);
        if (!OPENING.matcher(opening).matches() || NO_PART.matcher(opening).find()) {
            return;
        }
        int last = total + 1;
        boolean added = true;
        while (last + 1 < line.size() && last - total < LONGEST && line.alike(total, last)) {
            String words = line.behind(last);
            boolean plus = ADDED.matcher(words).matches();
            if ((!plus && !LISTED.matcher(words).matches())
                    || NO_PART.matcher(words).find()) {
                break;
            }
            added &= plus;
            last++;
        }
        boolean sum = added
                || line.get(total).type() == FigureType.COUNT
                || WHOLE.matcher(line.before(total)).find();
        if (last == total + 1
                || !sum
                || !line.alike(total, last)
                || !line.behind(last).startsWith(")")) {
            return;
        }
        Interval parts = line.interval(last);
        for (int i = last - 1; i > total; i--) {
            parts = parts.plus(line.interval(i));
        }
        Interval whole = line.interval(total);
        if (added ? !parts.meets(whole) : parts.above(whole)) {
            found.add(contradiction(line, total + 1, last, total));
        }
    }

    /** 500명에서 200명을 뺀 300명, 500명 가운데 200명을 제외한 300명. */
    private static void difference(Line line, int whole, List<Contradiction> found) {
        int rest = whole + 2;
        String words = line.behind(whole);
        boolean from = words.startsWith("에서 ") || words.startsWith(" 가운데 ") || words.startsWith(" 중 ");
        if (rest >= line.size()
                || !from
                || words.length() > 20
                || !line.alike(whole, whole + 1)
                || !line.alike(whole, rest)
                || !WITHOUT.matcher(line.behind(whole + 1)).matches()) {
            return;
        }
        Interval left = line.interval(whole).minus(line.interval(whole + 1));
        if (!left.meets(line.interval(rest))) {
            found.add(new Contradiction(
                    line.span(),
                    "%s - %s = %s".formatted(line.surface(whole), line.surface(whole + 1), line.surface(rest)),
                    amount(
                            line,
                            whole,
                            line.get(whole).value().subtract(line.get(whole + 1).value()))));
        }
    }

    private static Contradiction contradiction(Line line, int first, int last, int total) {
        StringJoiner parts = new StringJoiner(" + ", "", " = " + line.surface(total));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = first; i <= last; i++) {
            parts.add(line.surface(i));
            sum = sum.add(line.get(i).value());
        }
        return new Contradiction(line.span(), parts.toString(), amount(line, total, sum));
    }

    private static String amount(Line line, int i, BigDecimal value) {
        return value.toPlainString() + " " + line.get(i).unit().id();
    }
}
