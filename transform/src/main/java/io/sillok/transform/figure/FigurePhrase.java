package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isHangul;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.model.Approximation;
import io.sillok.model.Span;
import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import io.sillok.transform.figure.Numeral.Script;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of figures, at one place of a text:
 *
 * <pre>
 * figures  = score | range | list | single
 * score    = number ( "-" | "대" ) number
 * range    = number [ unit ] "~" number [ unit ]
 * list     = number { "·" number } unit
 * single   = [ 제 ] number [ 여 ] [ unit [ 반 ] [ number smaller-unit ] ]
 * </pre>
 */
final class FigurePhrase {
    private static final Unit ONE = Units.standard().unit("one");
    private static final Unit ORDINAL = Units.standard().unit("ordinal");
    private static final String RANGE_SIGNS = "~∼〜～∽";
    private static final String DASHES = "-–—−";
    private static final String LIST_SIGNS = "·ㆍ・‧,、";
    private static final int LONGEST_LIST = 12;
    private static final BigDecimal MYRIAD = new BigDecimal(10_000);
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal(100_000_000);

    private final String text;
    private final int begin;
    private final int limit;

    /**
     * @param begin where the figure may begin
     * @param limit where something else begins that no figure may reach into
     */
    FigurePhrase(String text, int begin, int limit) {
        this.text = text;
        this.begin = begin;
        this.limit = limit;
    }

    /** The figures that begin here, left to right; empty where none does. */
    List<Figure> read() {
        List<Figure> figures = phrase();
        for (Figure figure : figures) {
            if (figure.span().end() > limit) {
                return List.of();
            }
        }
        return figures;
    }

    private List<Figure> phrase() {
        char c = at(text, begin);
        if (c == '제' || c == '第') {
            return ordinal();
        }
        if (c == '첫') {
            return first();
        }
        if (isHangul(c)) {
            DayCounts.Found days = DayCounts.read(text, begin);
            if (days != null) {
                return List.of(length(days));
            }
        }
        Money prefix = Money.before(text, begin);
        int from = prefix == null ? begin : prefix.end();
        if (isLatin(at(text, from))) {
            return prefix == null ? englishWords() : List.of();
        }
        Amount amount = AmountReader.read(text, from);
        if (amount == null) {
            return List.of();
        }
        if (amount.numeral().script() == Script.DIGITS && amount.simple() && prefix == null) {
            DayCounts.Found nights = DayCounts.nightsAndDays(text, from);
            if (nights != null) {
                return List.of(length(nights));
            }
            List<Figure> several = score(amount);
            several = several.isEmpty() ? range(amount) : several;
            several = several.isEmpty() ? list(amount) : several;
            if (!several.isEmpty()) {
                return several;
            }
        }
        Counted counted = prefix == null ? Counted.behind(text, amount) : prefix.counted(text, amount);
        Figure figure = counted == null ? null : single(amount, counted);
        return figure == null ? List.of() : List.of(figure);
    }

    private @Nullable Figure single(Amount amount, Counted counted) {
        if (amount.numeral().script() == Script.DIGITS && !digitsStandAlone(amount, counted)) {
            return null;
        }
        return figure(begin, counted.end(), counted.value(), counted, counted.approximation());
    }

    /** Whether digits that touch letters are still a number: 예산10억원 is, 영동1교, 3D and 6s are not. */
    private boolean digitsStandAlone(Amount amount, Counted counted) {
        char before = at(text, begin - 1);
        if (counted.counter() == null && isLatin(at(text, amount.end())) && counted.end() == amount.end()) {
            return false;
        }
        if (!isHangul(before)) {
            return true;
        }
        return Prefixes.introduceNumber(text, begin)
                || (counted.counter() != null
                        && counted.type() != FigureType.ORDINAL
                        && (counted.counter().surface().length() > 1
                                || !isHangul(counted.counter().surface().charAt(0))
                                || "명원개곳건".contains(counted.counter().surface())));
    }

    private Figure figure(int from, int to, BigDecimal value, Counted counted, @Nullable Approximation inside) {
        Approximation behind = Hedges.behind(text, to);
        Approximation before = Hedges.before(text, from);
        Approximation approximation =
                behind != null ? behind : inside != null ? inside : before != null ? before : Approximation.EXACT;
        return new Figure(
                new Span(from, to),
                text.substring(from, to),
                value,
                null,
                null,
                approximation,
                counted.unit(),
                counted.type(),
                BasisWords.of(text, from, to));
    }

    /** 제4회, 제736호, 第三届. */
    private List<Figure> ordinal() {
        Numeral numeral = NumeralReader.readSmall(text, skipSpaces(text, begin + 1));
        if (numeral == null
                || (numeral.script() != Script.DIGITS && at(text, begin) == '제')
                || isHangul(at(text, begin - 1))) {
            return List.of();
        }
        if (isLatin(at(text, numeral.end()))) {
            return List.of();
        }
        Counters.Match match = Counters.standard().behind(text, numeral.end(), numeral.script());
        int end = match == null || match.end() - numeral.end() > 3 ? numeral.end() : match.end();
        return List.of(figure(
                begin,
                end,
                numeral.value(),
                new Counted(end, numeral.value(), null, ORDINAL, FigureType.ORDINAL, null),
                null));
    }

    /** 첫째, 첫 번째. */
    private List<Figure> first() {
        for (String word : new String[] {"첫 번째", "첫째", "첫 째"}) {
            int end = Letters.loosely(text, begin, word);
            if (end >= 0 && Particles.close(text, end)) {
                Counted counted = new Counted(end, BigDecimal.ONE, null, ORDINAL, FigureType.ORDINAL, null);
                return List.of(figure(begin, end, BigDecimal.ONE, counted, null));
            }
        }
        return List.of();
    }

    private Figure length(DayCounts.Found days) {
        int end = begin + days.word().length();
        Unit unit = Units.standard().unit(days.unit());
        return figure(
                begin, end, days.value(), new Counted(end, days.value(), null, unit, FigureType.DURATION, null), null);
    }

    private List<Figure> englishWords() {
        EnglishNumbers.Words words = EnglishNumbers.read(text, begin);
        if (words == null) {
            return List.of();
        }
        Counters.Match match = Counters.standard().behind(text, words.end(), Script.DIGITS);
        boolean english = match != null && isLatin(match.counter().surface().charAt(0));
        if ((!english && !words.scaled()) || isLatin(at(text, words.end()))) {
            return List.of();
        }
        int end = english && match != null ? match.end() : words.end();
        Counted counted = english && match != null
                ? Counted.of(match, words.value().multiply(match.counter().multiplier()))
                : new Counted(end, words.value(), null, ONE, FigureType.NUMBER, null);
        return List.of(figure(begin, end, counted.value(), counted, null));
    }

    /** 4-1, 53대 46: both numbers of a score or a ratio. */
    private List<Figure> score(Amount first) {
        boolean dash = DASHES.indexOf(at(text, first.end())) >= 0;
        if (!(dash ? small(first) : first.simple() && !first.numeral().multiplied())
                || isHangul(at(text, begin - 1))
                || at(text, begin - 1) == '-') {
            return List.of();
        }
        int i = first.end();
        int second;
        if (DASHES.indexOf(at(text, i)) >= 0) {
            second = i + 1;
        } else {
            int word = skipSpaces(text, i);
            boolean against = at(text, word) == '대' && Letters.isSpace(at(text, word + 1));
            second = against ? skipSpaces(text, word + 1) : -1;
        }
        if (second < 0 || !isDigit(at(text, second))) {
            return List.of();
        }
        Amount other = AmountReader.read(text, second);
        if (other == null
                || !small(other)
                || DASHES.indexOf(at(text, other.end())) >= 0
                || isLatin(at(text, other.end()))) {
            return List.of();
        }
        boolean counted = Counters.standard().behind(text, other.end(), Script.DIGITS) != null;
        if (counted || !Particles.close(text, other.end())) {
            return List.of();
        }
        return List.of(number(first), number(other));
    }

    private static boolean small(Amount amount) {
        return amount.simple() && amount.numeral().plain() && amount.numeral().length() <= 3;
    }

    private Figure number(Amount amount) {
        Counted plain = new Counted(amount.end(), amount.value(), null, ONE, FigureType.NUMBER, null);
        return figure(amount.begin(), amount.end(), amount.value(), plain, null);
    }

    /** 3~4조원, 24~25%, 300만~600만원, 40 - 50 세. */
    private List<Figure> range(Amount first) {
        Counted low = Counted.behind(text, first);
        if (low == null) {
            return List.of();
        }
        int sign = skipSpaces(text, low.end());
        boolean dash = DASHES.indexOf(at(text, sign)) >= 0;
        boolean to = startsWith(text, sign, "to ") && sign > low.end();
        boolean isRange = RANGE_SIGNS.indexOf(at(text, sign)) >= 0 || dash || to || startsWith(text, sign, "내지 ");
        if (!isRange) {
            return List.of();
        }
        int width = to || startsWith(text, sign, "내지 ") ? 2 : 1;
        int from = skipSpaces(text, sign + width);
        Amount second = isDigit(at(text, from)) ? AmountReader.read(text, from) : null;
        Counted high = second == null ? null : Counted.behind(text, second);
        if (second == null || high == null) {
            return List.of();
        }
        boolean named = low.counter() != null;
        boolean sameUnit = !named || low.unit().equals(high.unit());
        boolean needsUnit = dash || to;
        if (!sameUnit
                || (needsUnit && high.counter() == null)
                || (isLatin(at(text, high.end())) && high.counter() == null)) {
            return List.of();
        }
        BigDecimal factor = high.value().signum() == 0 || second.value().signum() == 0
                ? BigDecimal.ONE
                : high.value().divide(second.value(), AmountReader.PRECISION);
        BigDecimal share = named || !first.numeral().plain()
                ? BigDecimal.ONE
                : second.numeral().scale().multiply(factor);
        BigDecimal own = named ? low.value() : abridged(first.numeral(), second.numeral());
        BigDecimal value = own.multiply(share);
        if (value.compareTo(high.value()) > 0) {
            value = first.value();
        }
        if (value.compareTo(high.value()) > 0 || !digitsStandAlone(second, high)) {
            return List.of();
        }
        return List.of(new Figure(
                new Span(begin, high.end()),
                text.substring(begin, high.end()),
                high.value(),
                Digits.tidy(value),
                high.value(),
                Approximation.RANGE,
                high.unit(),
                high.type(),
                BasisWords.of(text, begin, high.end())));
    }

    /** 1억5000~2억원, 1조5000~2조원: digits behind 억 and 조 leave out the next lower multiplier. */
    private BigDecimal abridged(Numeral low, Numeral high) {
        BigDecimal value = low.value();
        BigDecimal step = high.scale();
        boolean large = step.compareTo(HUNDRED_MILLION) >= 0 && value.compareTo(step) >= 0 && low.multiplied();
        BigDecimal rest = large ? value.remainder(step) : BigDecimal.ZERO;
        boolean bare = rest.signum() > 0 && rest.compareTo(MYRIAD) < 0 && isDigit(at(text, low.end() - 1));
        return bare ? value.subtract(rest).add(rest.multiply(step).divide(MYRIAD)) : value;
    }

    /** 3·4조원, 1,2루: the last one's unit is everyone's. */
    private List<Figure> list(Amount first) {
        List<Amount> others = new ArrayList<>();
        Amount last = first;
        while (last.numeral().plain() && others.size() < LONGEST_LIST) {
            char sign = at(text, last.end());
            boolean comma = sign == ',' || sign == '、';
            int from = comma ? skipSpaces(text, last.end() + 1) : last.end() + 1;
            boolean goesOn =
                    LIST_SIGNS.indexOf(sign) >= 0 && !(comma && last.numeral().length() > 2);
            Amount next = goesOn && isDigit(at(text, from)) ? AmountReader.read(text, from) : null;
            boolean apart = comma && from > last.end() + 1;
            boolean row = next != null
                    && (!apart || next.value().compareTo(last.value().add(BigDecimal.ONE)) == 0);
            if (next == null || !row) {
                break;
            }
            others.add(last);
            last = next;
        }
        Counted counted = others.isEmpty() || !last.simple() ? null : Counted.behind(text, last);
        if (counted == null || counted.counter() == null) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        BigDecimal scale = last.numeral().scale().multiply(counted.counter().multiplier());
        for (Amount other : others) {
            BigDecimal value = other.value().multiply(scale);
            figures.add(figure(other.begin(), other.end(), value, counted, counted.approximation()));
        }
        figures.add(figure(last.begin(), counted.end(), counted.value(), counted, counted.approximation()));
        return figures;
    }
}
