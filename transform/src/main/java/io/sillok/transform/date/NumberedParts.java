package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.date.DatePhrase.Shared;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a date that numbers name: 2025년, 3분기, 9월, 25일, and two of them in front of one unit. */
final class NumberedParts {
    private static final Set<String> FISCAL = Set.of("회계연도", "财年", "財年");
    private static final List<String> KINDS_OF_YEARS = List.of("회계연도", "财年", "財年", "학년도", "시즌");
    private static final List<String> MORE = List.of("더", "많", "적", "늘", "줄", "빠", "빨", "이른", "일찍", "늦", "길", "긴", "짧");
    private static final List<String> TRADE = List.of("조업일수", "수출", "수입", "무역");

    /** Behind the first day of a range that ends in another month; the group is that month's number, if it has one. */
    private static final Pattern OTHER_MONTH = Pattern.compile(
            "\\s?+[~∼〜～∽–—-]\\s?+(?:(1[0-2]|[1-9])월|다음\\s?달|내달|이달|새달|익월)\\s?+(?:3[01]|[12]\\d|[1-9])일(?!간)");

    private final String text;
    private final int begin;
    private final Slots slots;
    private final @Nullable Slots before;
    private int end = -1;
    private @Nullable Shared shared;

    /**
     * @param begin where the phrase begins
     * @param slots what the phrase has named so far, and what is read is put into
     * @param before the phrase that this one goes on from; null where there is none
     */
    NumberedParts(String text, int begin, Slots slots, @Nullable Slots before) {
        this.text = text;
        this.begin = begin;
        this.slots = slots;
        this.before = before;
    }

    /** Reads the part whose number begins here; where it ends, or -1. */
    int read(int i) {
        boolean apostrophe = !isDigit(at(text, i));
        Numbers numbers = Numbers.read(text, apostrophe ? i + 1 : i);
        boolean found = numbers != null && (year(numbers, apostrophe) || partOfYear(numbers) || monthOrDay(numbers));
        return found || (numbers != null && !apostrophe && dayOfOtherMonth(i, numbers.first())) ? end : -1;
    }

    /** 2월 27~3월 2일, 25~내달 2일: the unit of the first day is left to the last. */
    private boolean dayOfOtherMonth(int at, int n) {
        int behind = at;
        while (isDigit(at(text, behind))) {
            behind++;
        }
        if (!Link.isRangeSign(at(text, skipSpaces(text, behind))) || !valid(Slot.DAY, n) || !slots.open(Slot.DAY)) {
            return false;
        }
        Matcher m = OTHER_MONTH.matcher(text).region(behind, text.length());
        if (!m.lookingAt() || (m.start(1) >= 0 && !slots.has(Slot.MONTH))) {
            return false;
        }
        slots.put(Slot.DAY, Ref.number(n));
        end = behind;
        return true;
    }

    /** The end of a range or list that shares its unit; null where there is none. */
    @Nullable
    Shared shared() {
        return shared;
    }

    /** 내년도 예산안: 도 is a particle elsewhere. */
    static boolean fiscal(String text, int at) {
        String ahead = text.substring(at, Math.min(text.length(), at + 12));
        return ahead.contains("예산") || ahead.contains("회계") || ahead.contains("결산") || ahead.contains("국비");
    }

    private boolean year(Numbers numbers, boolean apostrophe) {
        if (!slots.open(Slot.YEAR)) {
            return false;
        }
        int i = skipSpaces(text, numbers.end());
        int n = numbers.last();
        if (Letters.endsWith(text, Letters.skipSpacesBack(text, begin), "기원전")) {
            return false;
        }
        if (startsWith(text, i, "세기") && n >= 1 && n <= 30) {
            slots.century = true;
            return put(Slot.YEAR, numbers, 100 * n - 100, i + 2);
        }
        boolean bracketed = at(text, begin - 1) == '(' && at(text, i) == ')';
        if (apostrophe && bracketed && numbers.digits() == 2 && !numbers.several()) {
            // ('24) 312 → ('25) 298
            return put(Slot.YEAR, numbers, n + (n > 70 ? 1900 : 2000), i);
        }
        if (at(text, i) != '년' && at(text, i) != '年') {
            String kind = plausible(n) ? kindOfYear(i) : null;
            if (kind != null) {
                slots.fiscal = FISCAL.contains(kind);
                slots.chinese |= Letters.isHan(kind.charAt(0));
                slots.school = kind.equals("학년도");
                return put(Slot.YEAR, numbers, n, i + kind.length());
            }
            // 2016 12월 25일
            if (i > numbers.end() && numbers.digits() == 4 && !numbers.several() && plausible(n) && dayAhead(i)) {
                return put(Slot.YEAR, numbers, n, numbers.end());
            }
            return false;
        }
        int unit = i + 1;
        if ((startsWith(text, unit, "대") && Particles.close(text, unit + 1))
                || startsWith(text, unit, "代")
                || startsWith(text, unit, "대 ")
                || startsWith(text, unit, "대초")
                || startsWith(text, unit, "대말")
                || startsWith(text, unit, "대생")) {
            if (n % 10 != 0 || (n > 100 && !plausible(n))) {
                return false;
            }
            slots.decade = true;
            return put(Slot.YEAR, numbers, n >= 100 ? n : n + (n > 20 ? 1900 : 2000), unit + 1);
        }
        if (Anniversaries.isLength(text, begin, n, unit)) {
            return false;
        }
        boolean four = numbers.digits() == 4 && plausible(n);
        if (apostrophe && numbers.digits() == 2) {
            n += n > 70 ? 1900 : 2000;
            four = true;
        }
        boolean three = numbers.digits() == 3
                && (startsWith(text, unit, "에 ")
                        || startsWith(text, unit, "에는 ")
                        || startsWith(text, unit, "에도 ")
                        || (unit + 1 == text.length() && at(text, unit) == '에'));
        boolean two = numbers.digits() == 2 && monthAhead(unit);
        if (two && !apostrophe) {
            n += n > 50 ? 1900 : 2000;
        }
        if ((!four && !three && !two) || (Durations.followYear(text, unit) && !four)) {
            return false;
        }
        boolean book = startsWith(text, unit, "도") && (Particles.close(text, unit + 1) || fiscal(text, unit + 1));
        slots.fiscal = book;
        return put(Slot.YEAR, numbers, n, book ? unit + 1 : unit);
    }

    /** What kind of year is named without 년 alone: 2025학년도, 2025财年; null where none is. */
    private @Nullable String kindOfYear(int at) {
        for (String word : KINDS_OF_YEARS) {
            if (startsWith(text, at, word)) {
                return word;
            }
        }
        return null;
    }

    private boolean monthAhead(int unit) {
        Numbers month = Numbers.read(text, skipSpaces(text, unit));
        if (month == null) {
            return startsWith(text, skipSpaces(text, unit), "상반기") || startsWith(text, skipSpaces(text, unit), "하반기");
        }
        int i = skipSpaces(text, month.end());
        return at(text, i) == '월' || at(text, i) == '月' || startsWith(text, i, "분기");
    }

    private boolean dayAhead(int at) {
        Numbers month = Numbers.read(text, at);
        int unit = month == null ? at : skipSpaces(text, month.end());
        Numbers day = month == null || at(text, unit) != '월' ? null : Numbers.read(text, skipSpaces(text, unit + 1));
        return day != null && at(text, skipSpaces(text, day.end())) == '일';
    }

    static boolean plausible(int year) {
        return year >= 1000 && year < 3000;
    }

    private boolean partOfYear(Numbers numbers) {
        int i = skipSpaces(text, numbers.end());
        int n = numbers.last();
        int width = quarterWidth(i);
        if (startsWith(text, i, "학기")) {
            return halfOfSchool(numbers, i + 2);
        }
        if (width == 0 || n < 1 || n > 4 || !slots.open(Slot.QUARTER)) {
            return false;
        }
        boolean row = Particles.close(text, i + width) && startsWith(text, skipSpaces(text, i + width), "연속");
        return !row && put(Slot.QUARTER, numbers, n, i + width);
    }

    /** 1학기, 2학기: the halves of a school year, which begins in March. */
    private boolean halfOfSchool(Numbers numbers, int end) {
        boolean half = !numbers.several() && numbers.last() >= 1 && numbers.last() <= 2 && slots.open(Slot.HALF);
        if (!half || !Particles.close(text, end) || Durations.follow(text, end)) {
            return false;
        }
        slots.school = true;
        return put(Slot.HALF, numbers, numbers.last(), end);
    }

    /** 분기 and its older forms 사분기, /4분기, ·4분기: 3·4분기 is the third of four. */
    private int quarterWidth(int i) {
        if (startsWith(text, i, "사분기")) {
            return 3;
        } else if (startsWith(text, i, "분기") || startsWith(text, i, "季度")) {
            return 2;
        }
        return Numbers.isOfFour(text, i) ? 4 : 0;
    }

    private boolean monthOrDay(Numbers numbers) {
        int i = skipSpaces(text, numbers.end());
        int n = numbers.last();
        char unit = at(text, i);
        if ((unit == '월' || unit == '月') && n >= 1 && n <= 12 && slots.open(Slot.MONTH)) {
            return !Sentences.sentenced(text, begin) && put(Slot.MONTH, numbers, n, i + 1);
        }
        if ((unit == '일' || unit == '日' || unit == '号') && n >= 1 && n <= 31 && slots.open(Slot.DAY)) {
            boolean ofMonth = numbers.range() && startsWith(text, i + 1, "간") && ofTrade(i + 2);
            boolean length = unit == '일' && !ofMonth && (Durations.follow(text, i + 1) || isMore(i + 1));
            boolean word = !isHangul(at(text, i + 1))
                    || Particles.close(text, i + 1)
                    || Clock.read(text, i + 1) != null
                    || DateWords.standard().read(text, i + 1, Slot.DAY) != null;
            boolean born = at(text, i + 1) == '생' && Particles.close(text, i + 2);
            word |= born || (before != null && startsWith(text, i + 1, "사이"));
            if (behindNights() || ofEveryWeek()) {
                return false;
            }
            boolean lasts =
                    !ofMonth && (startsWith(text, i + 1, "간") || startsWith(text, skipSpaces(text, i + 1), "동안"));
            return word && (!length || (slots.has(Slot.MONTH) && !lasts)) && put(Slot.DAY, numbers, n, i + 1);
        }
        boolean week = unit == '주' && before != null && before.has(Slot.WEEK);
        boolean weekRange = unit == '주' && (startsWith(text, i + 1, "부터 ") || startsWith(text, i + 1, "차"));
        if ((week || weekRange) && n >= 1 && n <= 53 && slots.open(Slot.WEEK)) {
            if (!slots.has(Slot.YEAR) && !slots.has(Slot.MONTH)) {
                slots.put(Slot.YEAR, new Ref(Ref.Base.PUBLICATION, 0));
            }
            return put(Slot.WEEK, numbers, n, i + 1);
        }
        return false;
    }

    /** 지난해보다 1일 더 많다: so many days more or less. */
    private boolean isMore(int at) {
        int i = skipSpaces(text, at);
        return i > at
                && Letters.endsWith(text, Letters.skipSpacesBack(text, begin), "보다")
                && MORE.stream().anyMatch(word -> startsWith(text, i, word));
    }

    /** 1∼10일간 조업일수: the customs count the month's days that way. */
    private boolean ofTrade(int at) {
        int i = skipSpaces(text, at);
        return TRADE.stream().anyMatch(word -> startsWith(text, i, word));
    }

    /** 3박 4일, 무박 2일: days of a journey. */
    private boolean behindNights() {
        int before = Letters.skipSpacesBack(text, begin);
        char nights = at(text, before - 2);
        return at(text, before - 1) == '박' && (isDigit(nights) || nights == '무');
    }

    /** 주 5일 근무: so many days a week. */
    private boolean ofEveryWeek() {
        int before = Letters.skipSpacesBack(text, begin);
        return at(text, before - 1) == '주'
                && !isHangul(at(text, before - 2))
                && !isHangul(at(text, Letters.skipSpacesBack(text, before - 1) - 1));
    }

    /** Fills a part; where several numbers share the unit, the first is this phrase's and the last the range's end. */
    private boolean put(Slot slot, Numbers numbers, int last, int to) {
        int first = slot == Slot.YEAR ? last - numbers.last() + numbers.first() : numbers.first();
        if (numbers.several()) {
            if (!valid(slot, first)) {
                return false;
            }
            shared = new Shared(
                    slots.copyWith(slot, Ref.number(last)), numbers.members().isEmpty(), numbers.members());
        }
        slots.put(slot, Ref.number(numbers.several() ? first : last));
        end = to;
        return true;
    }

    private static boolean valid(Slot slot, int n) {
        return switch (slot) {
            case YEAR -> plausible(n);
            case MONTH -> n >= 1 && n <= Month.DECEMBER.getValue();
            case DAY -> n >= 1 && n <= 31;
            default -> n >= 1;
        };
    }
}
