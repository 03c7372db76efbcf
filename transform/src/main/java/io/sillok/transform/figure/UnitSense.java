package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isHangul;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.model.Approximation;
import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import java.math.BigDecimal;

/** What the words around a number make of its unit: degrees of which scale, sheets of what, an age or machines. */
final class UnitSense {
    private static final Units UNITS = Units.standard();
    private static final String[] AGED = {
        "여성", "남성", "여자", "남자", "부부", "청소년", "소년", "소녀", "초반", "중반", "후반", "청년", "이상", "이하", "가장", "직장인", "주부"
    };

    private UnitSense() {}

    /** The same number in the unit that is meant. */
    static Counted of(String text, Amount amount, Counted counted) {
        int before = Letters.skipSpacesBack(text, amount.begin());
        return switch (counted.unit().id()) {
            case "degree" -> degrees(text, amount, before, counted);
            case "count" -> counted.type() == FigureType.COUNT ? count(text, amount, before, counted) : counted;
            case "km" -> Letters.endsWith(text, before, "시속") ? in("km/h", counted) : counted;
            case "m" -> Letters.endsWith(text, before, "초속") ? in("m/s", counted) : counted;
            case "company" -> companies(text, counted);
            default -> counted;
        };
    }

    private static Counted degrees(String text, Amount amount, int before, Counted counted) {
        boolean frost = startsWith(text, amount.begin(), "영하") || startsWith(text, amount.begin(), "영상");
        if (frost || Letters.endsWith(text, before, "섭씨")) {
            return in("celsius", counted);
        }
        return Letters.endsWith(text, before, "화씨") ? in("fahrenheit", counted) : counted;
    }

    private static Counted count(String text, Amount amount, int before, Counted counted) {
        if (Letters.endsWith(text, before, "GPU") || Letters.endsWith(text, before, "GPU)")) {
            return in("GPU", counted);
        }
        return isAgeGroup(text, amount, counted)
                ? new Counted(
                        counted.end(),
                        counted.value(),
                        counted.counter(),
                        UNITS.unit("age"),
                        FigureType.MEASURE,
                        Approximation.ABOUT)
                : counted;
    }

    /** 20대 여성, 50대 후반: an age, not machines. */
    private static boolean isAgeGroup(String text, Amount amount, Counted counted) {
        Counters.Counter counter = counted.counter();
        boolean group = counter != null
                && counter.surface().equals("대")
                && amount.numeral().plain();
        boolean old = amount.value().compareTo(BigDecimal.TEN) >= 0
                && amount.value().compareTo(BigDecimal.valueOf(90)) <= 0
                && amount.value().remainder(BigDecimal.TEN).signum() == 0;
        if (!group || !old) {
            return false;
        }
        int next = skipSpaces(text, counted.end());
        for (String word : AGED) {
            if (startsWith(text, next, word)) {
                return true;
            }
        }
        return false;
    }

    /** AI 기업 2개 기업·연구소: what is counted together with others is not counted as companies. */
    private static Counted companies(String text, Counted counted) {
        Counters.Counter counter = counted.counter();
        int end = counted.end();
        boolean joined = isHangul(at(text, end - 1)) && "·ㆍ/,".indexOf(at(text, end)) >= 0;
        if (!joined
                || counter == null
                || !counter.surface().startsWith("개 ")
                || counter.surface().length() <= 3) {
            return counted;
        }
        int i = end;
        while (i > 0 && at(text, i) != '개') {
            i--;
        }
        Unit unit = UNITS.unit("count");
        return new Counted(i + 1, counted.value(), counter, unit, FigureType.COUNT, counted.approximation());
    }

    private static Counted in(String unit, Counted counted) {
        return new Counted(
                counted.end(),
                counted.value(),
                counted.counter(),
                UNITS.unit(unit),
                counted.type(),
                counted.approximation());
    }
}
