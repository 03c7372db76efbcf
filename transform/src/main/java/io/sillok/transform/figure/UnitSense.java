package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.Approximation;
import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What the words around a number make of its unit: degrees of which scale, sheets of what, an age or machines. */
final class UnitSense {
    private static final Units UNITS = Units.standard();
    private static final String[] AGED = {
        "여성", "남성", "여자", "남자", "부부", "청소년", "소년", "소녀", "초반", "중반", "후반", "청년", "이상", "이하", "가장", "직장인", "주부", "노인",
        "어르신", "운전자", "환자", "취업자", "실업자", "구직자", "유권자", "응답자", "인구", "고용률", "미만"
    };
    /** Words of texts that go through people by their age. */
    private static final Pattern BY_AGE = Pattern.compile("\\d세|연령|청년|고령|노년|장년|나이|세대");
    /** What ends a word that is no thing to be counted: 청년층은 줄고 40대도. */
    private static final String NO_THING = "은는이가을를의고며도와과";

    private static final List<String> VIET_NAM = List.of("베트남", "하노이", "호찌민", "호치민", "다낭", "VND");
    private static final int NEAR = 60;

    private UnitSense() {}

    /** The same number in the unit that is meant. */
    static Counted of(String text, Amount amount, Counted counted) {
        int before = Letters.skipSpacesBack(text, amount.begin());
        return switch (counted.unit().id()) {
            case "degree" -> degrees(text, amount, before, counted);
            case "count" -> counted.type() == FigureType.COUNT ? count(text, amount, before, counted) : counted;
            case "km" -> Letters.endsWith(text, before, "시속") ? in("km/h", counted) : counted;
            case "mile" -> Letters.endsWith(text, before, "시속") ? in("mph", counted) : counted;
            case "m" -> Letters.endsWith(text, before, "초속") ? in("m/s", counted) : counted;
            case "company" -> companies(text, counted);
            default -> counted;
        };
    }

    private static Counted degrees(String text, Amount amount, int before, Counted counted) {
        boolean frost = startsWith(text, amount.begin(), "영하") || startsWith(text, amount.begin(), "영상");
        if (Letters.endsWith(text, before, "화씨")) {
            return in("fahrenheit", counted);
        }
        return frost || Letters.endsWith(text, before, "섭씨") ? in("celsius", counted) : counted;
    }

    private static Counted count(String text, Amount amount, int before, Counted counted) {
        if (Letters.endsWith(text, before, "GPU") || Letters.endsWith(text, before, "GPU)")) {
            return in("GPU", counted);
        }
        Counters.Counter counter = counted.counter();
        if (counter != null && counter.surface().equals("동") && aboutVietNam(text, amount)) {
            return new Counted(
                    counted.end(),
                    counted.value(),
                    counter,
                    UNITS.unit("VND"),
                    FigureType.MONEY,
                    counted.approximation());
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

    /** 5만 동 (₫) and 아파트 다섯 동 share their word: it is money where the words around speak of Viet Nam. */
    private static boolean aboutVietNam(String text, Amount amount) {
        String near = near(text, amount);
        return amount.value().compareTo(BigDecimal.valueOf(1000)) >= 0
                && VIET_NAM.stream().anyMatch(near::contains);
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
        int before = Letters.skipSpacesBack(text, amount.begin());
        boolean thing = isHangul(at(text, before - 1)) && NO_THING.indexOf(at(text, before - 1)) < 0;
        return !thing && BY_AGE.matcher(near(text, amount)).find();
    }

    private static String near(String text, Amount amount) {
        return text.substring(Math.max(0, amount.begin() - NEAR), Math.min(text.length(), amount.end() + NEAR));
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
