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
    /** What stands before a number of machines, with people behind them: 버스 10대 40명. */
    private static final List<String> MACHINES =
            List.of("차", "버스", "트럭", "택시", "차량", "헬기", "드론", "장비", "전동차", "열차", "오토바이", "전투기", "경운기", "굴착기", "펌프");

    /** Words of texts that go through people by their age. */
    private static final Pattern BY_AGE = Pattern.compile("\\d세|연령|청년|고령|노년|장년|나이|세대");
    /** What ends a word that is no thing to be counted: 청년층은 줄고 40대도. */
    private static final String NO_THING = "은는이가을를의고며도와과";

    /** Who holds an office for a term, and what is elected for one. 시장 is a market as well. */
    private static final List<String> OFFICES = List.of(
            "대통령", "총리", "총장", "원장", "회장", "이사장", "사장", "대표", "도지사", "지사", "구청장", "군수", "교육감", "청장", "의장", "위원장", "관장",
            "소장", "단장", "감독", "총재", "병원장", "학장", "조합장", "대표이사", "국회의장", "대법원장", "교장", "협회장", "총학생회장");

    private static final List<String> NUMBERED =
            List.of("국도", "출구", "홀", "선수", "후보", "문제", "문항", "확진자", "타자", "창구", "레인", "게이트", "시드");
    private static final List<String> NUMBERS = List.of("기호", "등번호", "배번");
    private static final List<String> HEIRS = List.of("재벌", "오너", "교포", "동포", "한인", "이민");
    /** Who belongs to a generation: 벤처 1세대, 이민 2세대. */
    private static final List<String> GENERATIONS =
            List.of("이민", "교포", "동포", "이주", "벤처", "한류", "베이비붐", "창업", "재벌", "오너", "아이돌", "민주화", "산업화");

    private static final List<String> INHERITED = List.of("경영", "체제", "승계");
    private static final List<String> ELECTED = List.of("총선", "대선", "국회", "대통령 선거", "대통령선거");
    private static final List<String> MADE = List.of(
            "이동통신", "통신", "D램", "HBM", "낸드", "V낸드", "반도체", "AI", "GPU", "칩", "전투기", "스텔스", "원전", "원자로", "실손", "아이돌",
            "배터리", "모델", "플랫폼", "와이파이", "디스플레이", "창업자", "창업가", "연구자", "가수", "유튜버", "벤처", "프로게이머", "디자이너", "기업가", "경영인");
    private static final Pattern COMPUTING = Pattern.compile("算力|智算|FLOPS");

    private static final List<String> VIET_NAM = List.of("베트남", "하노이", "호찌민", "호치민", "다낭", "VND");
    private static final int NEAR = 60;
    private static final String ENDS = "。；;!?！？\n";

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
            case "age" -> heirs(text, before, counted);
            case "month" -> months(counted);
            case "person" -> persons(text, before, counted);
            case "household" -> generation(text, amount, before, counted);
            case "PFLOPS" -> computing(text, amount, counted);
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
        String word = counter == null ? "" : counter.surface();
        if (word.equals("장") && SheetsOfWhat.areGpus(text, before, counted.end())) {
            return in("GPU", counted);
        }
        boolean term = word.equals("대") && isTerm(text, amount, counted.end());
        if (term || (word.equals("번") && isNumbered(text, before, counted.end()))) {
            return Counted.ordinal(counted.end(), counted.value());
        }
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

    /** 3번 출구, 기호 1번: one of several, not so many times. */
    private static boolean isNumbered(String text, int before, int end) {
        int next = skipSpaces(text, end);
        return (next > end && NUMBERED.stream().anyMatch(word -> startsWith(text, next, word)))
                || NUMBERS.stream().anyMatch(word -> Letters.endsWith(text, before, word));
    }

    /** 재벌 3세, 3세 경영: of the third generation, not three years old. */
    private static Counted heirs(String text, int before, Counted counted) {
        Counters.Counter counter = counted.counter();
        boolean may = counter != null
                && counter.surface().equals("세")
                && counted.value().compareTo(BigDecimal.valueOf(5)) <= 0;
        int next = skipSpaces(text, counted.end());
        boolean heir = may
                && (HEIRS.stream().anyMatch(word -> Letters.endsWith(text, before, word))
                        || INHERITED.stream().anyMatch(word -> startsWith(text, next, word)));
        return heir ? Counted.ordinal(counted.end(), counted.value()) : counted;
    }

    /** 20대 총선, 2대 원장, 22대 국회: the twentieth, the second. */
    private static boolean isTerm(String text, Amount amount, int end) {
        int next = skipSpaces(text, end);
        if (next == end || !amount.simple() || !amount.numeral().plain()) {
            return false;
        }
        boolean elected = amount.value().compareTo(BigDecimal.TEN) >= 0
                && ELECTED.stream().anyMatch(word -> startsWith(text, next, word));
        return elected
                || OFFICES.stream()
                        .anyMatch(word -> startsWith(text, next, word) && Particles.close(text, next + word.length()));
    }

    /** 150位代表 are people; behind 前, and where no noun follows, it is a place in an order. */
    private static Counted persons(String text, int before, Counted counted) {
        Counters.Counter counter = counted.counter();
        boolean place = counter != null
                && counter.surface().equals("位")
                && (at(text, before - 1) == '前' || !Letters.isHan(at(text, counted.end())));
        return place ? Counted.ordinal(counted.end(), counted.value()) : counted;
    }

    /** 三个多月: three and some more. */
    private static Counted months(Counted counted) {
        Counters.Counter counter = counted.counter();
        boolean more = counter != null && counter.surface().indexOf('多') >= 0;
        return more ? counted.meant(Approximation.ABOUT) : counted;
    }

    /** 5세대 이동통신, 6세대 D램: a generation of what is made, not so many households. */
    private static Counted generation(String text, Amount amount, int before, Counted counted) {
        Counters.Counter counter = counted.counter();
        boolean may = counter != null
                && counter.surface().equals("세대")
                && amount.simple()
                && amount.value().compareTo(BigDecimal.TEN) < 0;
        int next = skipSpaces(text, counted.end());
        boolean born = may && GENERATIONS.stream().anyMatch(word -> Letters.endsWith(text, before, word));
        return born || (may && MADE.stream().anyMatch(word -> startsWith(text, next, word)))
                ? Counted.ordinal(counted.end(), counted.value())
                : counted;
    }

    /** 5000P算力: petaflops where computing power is spoken of; otherwise pages, pixels, points or a name. */
    private static Counted computing(String text, Amount amount, Counted counted) {
        Counters.Counter counter = counted.counter();
        boolean bare = counter != null && counter.surface().equals("P");
        return bare && !COMPUTING.matcher(sentence(text, amount)).find()
                ? Counted.number(amount.end(), amount.value())
                : counted;
    }

    /** 5만 동 (₫) and 아파트 다섯 동 share their word: it is money where the words around speak of Viet Nam. */
    private static boolean aboutVietNam(String text, Amount amount) {
        String near = near(text, amount);
        // nobody counts a million buildings
        return amount.value().compareTo(BigDecimal.valueOf(1_000_000)) >= 0
                || (amount.value().compareTo(BigDecimal.valueOf(1000)) >= 0
                        && VIET_NAM.stream().anyMatch(near::contains));
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
        int noun = Letters.skipSpacesBack(text, amount.begin());
        if (next > counted.end() && arePeople(text, next)) {
            return MACHINES.stream().noneMatch(word -> Letters.endsWith(text, noun, word));
        }
        for (String word : AGED) {
            if (startsWith(text, next, word)) {
                return true;
            }
        }
        int before = Letters.skipSpacesBack(text, amount.begin());
        boolean thing = isHangul(at(text, before - 1)) && NO_THING.indexOf(at(text, before - 1)) < 0;
        return !thing && BY_AGE.matcher(near(text, amount)).find();
    }

    /** 10대 3명이: so many of that age. */
    private static boolean arePeople(String text, int at) {
        Digits many = Digits.read(text, at);
        int end = many == null ? -1 : many.end();
        int unit = skipSpaces(text, startsWith(text, end, "여") ? end + 1 : end);
        return end >= 0 && startsWith(text, unit, "명");
    }

    /** What stands near it in its sentence. */
    private static String sentence(String text, Amount amount) {
        int from = Letters.behindLast(ENDS, text, amount.begin(), NEAR);
        int to = amount.end();
        while (to < text.length() && to - amount.end() < NEAR && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
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
