package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Span;
import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import io.sillok.transform.figure.Counters.Counter;
import io.sillok.transform.figure.Numeral.Script;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount with what it counts.
 *
 * @param end behind the unit
 * @param value in the unit
 * @param counter the counting word, where there is one
 * @param approximation what 여 or 대 make of it; null where neither stands there
 */
record Counted(
        int end,
        BigDecimal value,
        @Nullable Counter counter,
        Unit unit,
        FigureType type,
        @Nullable Approximation approximation) {

    /** Of a hundred. */
    private static final BigDecimal HALF_A_TENTH = BigDecimal.valueOf(5);

    private static final Units UNITS = Units.standard();
    private static final Unit ONE = UNITS.unit("one");
    private static final Pattern BASE_YEAR =
            Pattern.compile("[(（]\\s?(?:19|20)[0-9]{2}\\s?[년年]?\\s?(?:기준)?\\s?[=＝]\\s?100(?:\\.0)?\\s?[)）]");
    private static final int LONGEST_BASE = 24;
    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

    /** What is counted or timed that 대 may stand behind: 10만명대, 3점대, 1시간대. */
    private static final Set<String> IN_RANGES = Set.of("명", "건", "개", "점", "가구", "배", "표", "병상", "시간", "초");

    /** 세 is tax and three, 네 yours and four; 두 자릿수 is a class of numbers. */
    private static final Scan SAID_OF_TAX_OR_YOU = Scan.of(
            "세\\s(?:감면|부담|수입|폭탄|인상|인하|회피|대상|경감|납부|공제|혜택|부과|징수|체납|포탈|추징)|네\\s(?:말[이은을에]|생각|친구|마음|잘못|이름|덕|탓)|[두세네]\\s자릿수");

    /** Units that go on in a smaller one, and how many of that make one: 2달러 30센트, 1년 6개월. */
    private static final Map<String, Map<String, Integer>> SMALLER = Map.of(
            "USD", Map.of("cent", -100),
            "EUR", Map.of("cent", -100),
            "GBP", Map.of("penny", -100),
            "CNY", Map.of("jiao", -10),
            "year", Map.of("month", 12),
            "hour", Map.of("minute", 60),
            "minute", Map.of("second", 60));

    /** A number without a unit. */
    static Counted number(int end, BigDecimal value) {
        return new Counted(end, Digits.tidy(value), null, ONE, FigureType.NUMBER, null);
    }

    /** A place in an order. */
    static Counted ordinal(int end, BigDecimal value) {
        return new Counted(end, Digits.tidy(value), null, UNITS.unit("ordinal"), FigureType.ORDINAL, null);
    }

    /** So much else of the same. */
    Counted of(BigDecimal other) {
        return new Counted(end, Digits.tidy(other), counter, unit, type, approximation);
    }

    /** The same, as a word of its own unit means it. */
    Counted meant(Approximation other) {
        return new Counted(end, value, counter, unit, type, other);
    }

    /** The figure from here to the unit's end, as the words around it mean it. */
    Figure figure(String text, int from) {
        return figure(text, from, end, value);
    }

    /** The figure at this place, with this value in the unit: what a list shares. */
    Figure figure(String text, int from, int to, BigDecimal shared) {
        Approximation behind = Hedges.behind(text, from, to, shared);
        Approximation before = Hedges.before(text, from, type);
        Approximation meant = behind != null
                ? behind
                : approximation != null ? approximation : before != null ? before : Approximation.EXACT;
        Hits words = WordsBefore.of(text, from);
        Direction direction = ChangeWords.of(text, from, to, shared, type, words);
        return new Figure(
                new Span(from, to),
                text.substring(from, to),
                shared,
                null,
                null,
                meant,
                unit,
                type,
                basis(text, from, to, words, direction),
                direction,
                AccumulationWords.of(text, from, to, type, words));
    }

    /** The range from here to the unit's end. */
    Figure range(String text, int from, BigDecimal low) {
        Hits words = WordsBefore.of(text, from);
        Direction direction = ChangeWords.of(text, from, end, low, type, words);
        return new Figure(
                new Span(from, end),
                text.substring(from, end),
                value,
                Digits.tidy(low),
                value,
                Approximation.RANGE,
                unit,
                type,
                basis(text, from, end, words, direction),
                direction,
                AccumulationWords.of(text, from, end, type, words));
    }

    /** What is cut from a budget or added to it is not the budget. */
    private @Nullable Basis basis(String text, int from, int to, Hits words, @Nullable Direction direction) {
        Basis basis = BasisWords.of(text, from, to, this, words);
        return basis == Basis.BUDGET && direction != null ? null : basis;
    }

    /** Whether it is an amount of money, or a bare number that may turn out to be one. */
    boolean mayBeMoney() {
        return type == FigureType.MONEY || (type == FigureType.NUMBER && unit.equals(ONE));
    }

    static Counted of(Counters.Match match, BigDecimal value) {
        Counter counter = match.counter();
        return new Counted(match.end(), Digits.tidy(value), counter, counter.unit(), counter.type(), null);
    }

    /** What stands behind an amount; null where the letters turn out to be no number. */
    static @Nullable Counted behind(String text, Amount amount) {
        int end = amount.end();
        BigDecimal value = amount.value();
        Script script = amount.numeral().script();
        Approximation approximation = amount.numeral().rough() ? Approximation.ABOUT : null;
        EnglishNumbers.Scale scale = script == Script.DIGITS ? EnglishNumbers.scale(text, end, false) : null;
        if (scale != null) {
            end = scale.end();
            value = value.multiply(scale.factor());
        }
        // 절반도: what follows half of something is a particle
        boolean half = startsWith(text, amount.numeral().begin(), AmountReader.HALF);
        Counters.Match match = half ? null : Counters.standard().behind(text, end, amount.numeral());
        if (match == null && script == Script.DIGITS) {
            match = Counters.standard().hyphened(text, end);
            match = match == null ? EnglishNouns.behind(text, end, value) : match;
        }
        if (match == null && NumeralReader.isRough(at(text, end))) {
            match = Counters.standard().behind(text, end + 1, amount.numeral());
            boolean roughly = match != null || (script == Script.DIGITS && Letters.isSpace(at(text, end + 1)));
            approximation = roughly ? Approximation.ABOUT : approximation;
            end = roughly ? end + 1 : end;
        }
        Counted index = match == null && script == Script.DIGITS ? index(text, end, value) : null;
        if (index != null) {
            return index;
        }
        Counted share = match == null ? share(text, amount) : null;
        if (share != null) {
            return share;
        }
        if (startsWith(text, amount.begin(), "百分之")) {
            BigDecimal percent = Digits.tidy(value.movePointRight(2));
            return new Counted(end, percent, null, UNITS.unit("percent"), FigureType.PERCENT, approximation);
        }
        if (!Spelled.isNumber(text, amount, match)) {
            return things(text, amount);
        }
        if (match != null && isNoCounter(text, match, amount)) {
            match = null;
        }
        if (match == null && amount.simple() && BracketedAges.isOne(text, amount)) {
            return new Counted(end, Digits.tidy(value), null, UNITS.unit("age"), FigureType.MEASURE, approximation);
        }
        if (match != null && match.counter().surface().equals("대") && large(amount.numeral())) {
            // 100억대 자산가: somewhere in the tens of billions, not so many machines
            return new Counted(match.end(), Digits.tidy(value), null, ONE, FigureType.NUMBER, Approximation.ABOUT);
        }
        if (match == null) {
            // 32兆: a trillion or mega-
            return at(text, end) == '兆'
                    ? null
                    : new Counted(
                            end,
                            Digits.tidy(Abridged.value(text, amount, value)),
                            null,
                            ONE,
                            FigureType.NUMBER,
                            approximation);
        }
        Counter counter = match.counter();
        Counted counted = new Counted(
                match.end(),
                Digits.tidy(value.multiply(counter.multiplier())),
                counter,
                counter.unit(),
                counter.type(),
                approximation);
        return UnitSense.of(text, amount, counted)
                .continued(text)
                .withHalf(text)
                .inTheRange(text);
    }

    /** 112.58(2020년=100): the base year belongs to what is measured. */
    private static @Nullable Counted index(String text, int end, BigDecimal value) {
        int i = skipSpaces(text, end);
        if (at(text, i) != '(' && at(text, i) != '（') {
            return null;
        }
        Matcher base = BASE_YEAR.matcher(text).region(i, Math.min(text.length(), i + LONGEST_BASE));
        return base.lookingAt()
                ? new Counted(base.end(), Digits.tidy(value), null, UNITS.unit("index"), FigureType.NUMBER, null)
                : null;
    }

    /** 시비 70억 등: and others; 1억2천만 정도: about. */
    private static boolean isNoCounter(String text, Counters.Match match, Amount amount) {
        return switch (match.counter().surface()) {
            case "등" -> amount.numeral().scale().compareTo(MYRIAD) >= 0;
            case "정" -> startsWith(text, match.end(), "도");
            default -> false;
        };
    }

    private static boolean large(Numeral numeral) {
        return numeral.scale().compareTo(BigDecimal.valueOf(100_000_000)) >= 0;
    }

    /** An amount in a smaller unit, of which {@code parts} make a larger one; negative where the sum stays in the larger. */
    private record Rest(Amount amount, Counters.Match match, int parts) {}

    /** Whether a smaller unit goes on behind a unit: 이불 삼십센트. */
    static boolean goesOn(CharSequence text, Counters.Match match) {
        return rest(text, match.counter().unit(), match.end()) != null;
    }

    private static @Nullable Rest rest(CharSequence text, Unit unit, int end) {
        Map<String, Integer> smaller = SMALLER.get(unit.id());
        Amount more = smaller == null ? null : AmountReader.read(text, skipSpaces(text, end));
        if (smaller == null || more == null || !more.simple()) {
            return null;
        }
        Counters.Match match =
                Counters.standard().behind(text, more.end(), more.numeral().script());
        Integer parts =
                match == null ? null : smaller.get(match.counter().unit().id());
        boolean fits = parts != null && more.value().compareTo(BigDecimal.valueOf(Math.abs(parts))) < 0;
        return match == null || parts == null || !fits ? null : new Rest(more, match, parts);
    }

    /** A smaller unit that goes on: 64달러 45센트, 1년6개월, 3할 2푼 5리, 两成半. */
    private Counted continued(String text) {
        if (unit.id().equals("second") && isDigit(at(text, end))) {
            return hundredths(text);
        }
        if (counter != null && counter.surface().equals("할")) {
            return part(text, "푼", BigDecimal.ONE).part(text, "리", new BigDecimal("0.1"));
        }
        if (counter != null && counter.surface().equals("成") && at(text, end) == '半') {
            return new Counted(end + 1, value.add(HALF_A_TENTH), counter, unit, type, approximation);
        }
        Rest rest = value.signum() < 0 ? null : rest(text, unit, end);
        if (rest == null) {
            return this;
        }
        int parts = rest.parts;
        Amount more = rest.amount;
        Counters.Match match = rest.match;
        if (parts < 0) {
            BigDecimal sum = value.add(more.value().divide(BigDecimal.valueOf(-parts), AmountReader.PRECISION));
            return new Counted(match.end(), Digits.tidy(sum), counter, unit, type, approximation);
        }
        BigDecimal sum = value.multiply(BigDecimal.valueOf(parts)).add(more.value());
        return new Counted(
                match.end(), Digits.tidy(sum), match.counter(), match.counter().unit(), type, approximation);
    }

    /** 9초58: as races are timed. */
    private Counted hundredths(String text) {
        Digits digits = Digits.read(text, end);
        boolean timed = digits != null && digits.whole() && digits.end() - end == 2 && value.scale() <= 0;
        return digits == null || !timed
                ? this
                : new Counted(
                        digits.end(), value.add(digits.value().movePointLeft(2)), counter, unit, type, approximation);
    }

    private Counted part(String text, String name, BigDecimal worth) {
        Digits digit = Digits.read(text, skipSpaces(text, end));
        boolean follows = digit != null
                && digit.value().compareTo(BigDecimal.TEN) < 0
                && startsWith(text, digit.end(), name)
                && Particles.close(text, digit.end() + name.length());
        return digit == null || !follows
                ? this
                : new Counted(
                        digit.end() + name.length(),
                        value.add(digit.value().multiply(worth)),
                        counter,
                        unit,
                        type,
                        approximation);
    }

    /** 3년 반, 2시간 반, 두 배 반, 3미터 반; 2개 반 may be two classes. */
    private Counted withHalf(String text) {
        int i = skipSpaces(text, end);
        boolean halved = type == FigureType.DURATION
                || (i > end
                        && (unit.id().equals("times")
                                || (type == FigureType.MEASURE && !unit.id().equals("age"))));
        boolean half = halved && at(text, i) == '반' && Particles.close(text, i + 1);
        return half ? new Counted(i + 1, value.add(new BigDecimal("0.5")), counter, unit, type, approximation) : this;
    }

    /** 3억원대, 2%대, 10만명대: somewhere in the threes, in the twos, above a hundred thousand. */
    private Counted inTheRange(String text) {
        return counter != null && isInTheRange(text, counter, end)
                ? new Counted(end + 1, value, counter, unit, type, Approximation.ABOUT)
                : this;
    }

    /** Whether 대 behind the counting word means the range that begins with the number; 분대 and 부대 are words of their own. */
    static boolean isInTheRange(CharSequence text, Counter counter, int end) {
        if (at(text, end) != '대' || !Particles.close(text, end + 1)) {
            return false;
        }
        return switch (counter.type()) {
            case MONEY, PERCENT, MEASURE -> !counter.surface().equals("세");
            default -> IN_RANGES.contains(counter.surface());
        };
    }

    /** 셋 중 하나: one third. */
    private static @Nullable Counted share(String text, Amount whole) {
        if (whole.numeral().script() != Script.NATIVE || !startsWith(text, whole.end(), " 중 ")) {
            return null;
        }
        NativeNumerals.Found found = NativeNumerals.read(text, whole.begin());
        NativeNumerals.Found part = NativeNumerals.read(text, whole.end() + 3);
        if (found == null || part == null || !found.alone() || !part.alone() || part.value() >= found.value()) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(part.value()).divide(whole.value(), AmountReader.PRECISION);
        return new Counted(part.end(), Digits.tidy(value), null, ONE, FigureType.NUMBER, null);
    }

    /** 두 회사, 세 학자: Korean's own two, three, four in front of a noun. */
    private static @Nullable Counted things(String text, Amount amount) {
        int from = amount.end() + 1;
        if (amount.numeral().script() != Script.NATIVE
                || amount.value().compareTo(BigDecimal.valueOf(2)) < 0
                || amount.value().compareTo(BigDecimal.valueOf(100)) >= 0
                || !Letters.isSpace(at(text, amount.end()))
                || !isHangul(at(text, from))) {
            return null;
        }
        if (SAID_OF_TAX_OR_YOU.lookingAt(text.subSequence(amount.begin(), Math.min(text.length(), from + 4))) != null) {
            return null;
        }
        NativeNumerals.Found found = NativeNumerals.read(text, amount.begin());
        int end = from;
        while (isHangul(at(text, end)) && end - from < 12) {
            end++;
        }
        boolean alone = found != null && found.alone() && (found.value() < 5 || found.value() >= 10);
        if (found == null || alone || end - from < 2) {
            return null;
        }
        return new Counted(
                Particles.nounEnd(text, from, end), amount.value(), null, UNITS.unit("count"), FigureType.COUNT, null);
    }
}
