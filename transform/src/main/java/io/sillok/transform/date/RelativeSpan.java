package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isHangul;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.DayCounts;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Numeral;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.figure.Particles;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Periods counted from publication: 3일 전, 2주 후 월요일, 지난 3년, 앞으로 5년간, 10개월 이내, 14년 만에.
 *
 * @param end behind the phrase
 */
record RelativeSpan(int end, Interval interval, String why) {
    private static final BigDecimal FURTHEST = new BigDecimal(3000);

    private enum Direction {
        AGO,
        LATER,
        WITHIN,
        PAST,
        COMING,
        SINCE
    }

    /** Years, months and days together; {@code word} where it cannot be taken for a date: 사흘, 2주. */
    private record Length(int years, int months, int days, int end, boolean word) {
        static final Length NOTHING = new Length(0, 0, 0, 0, false);

        LocalDate from(LocalDate day, int sign) {
            return day.plusYears((long) sign * years)
                    .plusMonths((long) sign * months)
                    .plusDays((long) sign * days);
        }

        boolean yearsOnly() {
            return months == 0 && days == 0;
        }
    }

    /** Reads the period that begins here; null where none does, or where it counts from something else. */
    static @Nullable RelativeSpan read(String text, int at, Named named) {
        Direction before = before(text, at);
        int from = before == null ? at : skipSpaces(text, behindWord(text, at));
        Length first = length(text, from);
        if (first == null) {
            return null;
        }
        char sign = at(text, first.end);
        if (first.years == 0 && first.months == 0 && (sign == '~' || sign == '∼')) {
            return null;
        }
        LocalDate published = named.published();
        int i = first.end;
        for (String word : new String[] {"여간", "여", " 동안", " 간"}) {
            int end = Letters.loosely(text, i, word);
            if (end > i && (Particles.close(text, end) || word.equals("여"))) {
                i = end;
                break;
            }
        }
        if (before == null && first.years == 10 && first.yearsOnly()) {
            RelativeSpan decade = decade(text, at, published, i);
            if (decade != null) {
                return decade;
            }
        }
        if (before != null) {
            // 지난 28일, 지난 2013년 are a day and a year; 지난 28일간 is a length
            boolean date = (first.days > 0 && i == first.end && !first.word) || first.years > 999;
            return date || !Particles.close(text, i) ? null : prefixed(before, first, published, i);
        }
        Direction behind = behind(text, i);
        int end = behind == null ? i : behindWord(text, skipSpaces(text, i));
        if (behind == null || countsFromSomethingElse(text, at, behind, first)) {
            return null;
        }
        return suffixed(behind, first, named, end, text);
    }

    /** Days on end from a day or period on: 10일부터 5일간; null where no length stands here. */
    static @Nullable RelativeSpan lasting(String text, int at, Interval from) {
        Length length = length(text, at);
        if (length == null) {
            return null;
        }
        for (String word : new String[] {" 간", " 동안", " 안"}) {
            int end = Letters.loosely(text, length.end, word);
            if (end > length.end && Particles.close(text, end)) {
                LocalDate last = length.from(from.from(), 1).minusDays(1);
                return last.isBefore(from.from())
                        ? null
                        : new RelativeSpan(
                                end, new Interval(from.from(), last, from.grain()), "so long from the day named on");
            }
        }
        return null;
    }

    /** The end of a period that is counted from publication: 사흘 후까지; null where none stands here. */
    static @Nullable RelativeSpan until(String text, int at, Named named) {
        Length length = length(text, at);
        Direction behind = length == null ? null : behind(text, length.end);
        if (length == null || behind != Direction.LATER) {
            return null;
        }
        int end = behindWord(text, skipSpaces(text, length.end));
        return startsWith(text, end, "까지")
                ? new RelativeSpan(
                        end,
                        Interval.day(length.from(named.published(), 1)),
                        "counted from publication on " + named.published())
                : null;
    }

    /** 이번 10년, 다음 10년: the decade, not ten years from now. */
    private static @Nullable RelativeSpan decade(CharSequence text, int at, LocalDate published, int end) {
        int begin = Letters.skipSpacesBack(text, at);
        boolean next = Letters.endsWith(text, begin, "다음");
        if (begin == at || (!next && !Letters.endsWith(text, begin, "이번"))) {
            return null;
        }
        int first = published.getYear() / 10 * 10 + (next ? 10 : 0);
        Interval decade = new Interval(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), Grain.DECADE);
        return new RelativeSpan(end, decade, "counted from publication on " + published);
    }

    private static RelativeSpan prefixed(Direction direction, Length length, LocalDate published, int end) {
        String why = "counted from publication on " + published;
        Grain grain = length.yearsOnly() ? Grain.YEAR : length.days == 0 ? Grain.MONTH : Grain.DAY;
        return direction == Direction.PAST
                ? new RelativeSpan(end, new Interval(length.from(published, -1), published, grain), why)
                : new RelativeSpan(end, new Interval(published.plusDays(1), length.from(published, 1), grain), why);
    }

    private static RelativeSpan suffixed(Direction direction, Length length, Named named, int end, String text) {
        LocalDate published = named.published();
        String why = "counted from publication on " + published;
        return switch (direction) {
            case AGO, LATER -> {
                LocalDate day = length.from(published, direction == Direction.AGO ? -1 : 1);
                int next = skipSpaces(text, end);
                DateWords.Found weekday = DateWords.standard().read(text, next, Slot.DAY);
                if (weekday != null
                        && weekday.word().slot() == Slot.WEEKDAY
                        && weekday.word().ref().n() <= 7
                        && length.days % 7 == 0) {
                    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    yield new RelativeSpan(
                            weekday.end(),
                            Interval.day(monday.plusDays(weekday.word().ref().n() - 1L)),
                            why);
                }
                // so many years ago is no more exact than a month
                yield new RelativeSpan(
                        end, length.yearsOnly() ? Interval.month(YearMonth.from(day)) : Interval.day(day), why);
            }
            case PAST -> prefixed(direction, length, published, end);
            case WITHIN -> new RelativeSpan(end, new Interval(published, length.from(published, 1), Grain.DAY), why);
            default -> {
                int year = named.day().getYear();
                yield new RelativeSpan(
                        end,
                        new Interval(LocalDate.of(year - length.years, 1, 1), LocalDate.of(year, 12, 31), Grain.YEAR),
                        "the years up to the day named last, " + named.day());
            }
        };
    }

    private static @Nullable Direction before(CharSequence text, int at) {
        for (String word : new String[] {"지난", "최근", "앞으로", "향후", "다가오는"}) {
            if (startsWith(text, at, word) && Letters.isSpace(at(text, at + word.length()))) {
                return word.equals("지난") || word.equals("최근") ? Direction.PAST : Direction.COMING;
            }
        }
        return null;
    }

    private static int behindWord(CharSequence text, int at) {
        for (String word :
                new String[] {"다가오는", "앞으로", "이내", "지나서", "만", "새", "전", "후", "뒤", "안", "내", "지난", "최근", "향후"}) {
            if (startsWith(text, at, word)) {
                return at + word.length();
            }
        }
        return at;
    }

    private static @Nullable Direction behind(CharSequence text, int at) {
        int i = skipSpaces(text, at);
        boolean word = startsWith(text, i, "이내") || startsWith(text, i, "지나서");
        if (!Particles.close(text, i + (startsWith(text, i, "지나서") ? 3 : word ? 2 : 1))) {
            return null;
        }
        if (startsWith(text, i, "이내")) {
            return Direction.WITHIN;
        }
        if (startsWith(text, i, "지나서")) {
            return Direction.LATER;
        }
        return switch (at(text, i)) {
            case '전' -> Direction.AGO;
            case '후', '뒤' -> Direction.LATER;
            case '안', '내' -> at(text, i + 1) == '에' || at(text, i + 1) == '로' ? Direction.WITHIN : null;
            case '만' -> Direction.SINCE;
            case '새' -> Direction.PAST;
            default -> null;
        };
    }

    /** 출시 3개월 만에, 수술 2주 후: counted from an event, not from today. */
    private static boolean countsFromSomethingElse(String text, int at, Direction direction, Length length) {
        if (direction == Direction.SINCE && (length.years == 0 || !length.yearsOnly())) {
            return true;
        }
        int before = Letters.skipSpacesBack(text, at);
        if (before == at || !isHangul(at(text, before - 1))) {
            return isHangul(at(text, at - 1));
        }
        char last = at(text, before - 1);
        int word = before;
        while (isHangul(at(text, word - 1)) && before - word < 8) {
            word--;
        }
        String previous = text.substring(word, before);
        boolean attached = previous.length() > 1 || (before - 1 > 0 && !Letters.isSpace(at(text, before - 2)));
        boolean adverb = ("은는이가을를에서고며면로와과도만께지빠해여져려커아어".indexOf(last) >= 0 && attached)
                || previous.equals("약")
                || previous.equals("불과")
                || previous.equals("무려")
                || previous.equals("최근")
                || previous.equals("나");
        // …한 지 3년 만에, 그로부터 2년 뒤
        if (direction == Direction.SINCE || direction == Direction.PAST) {
            // …한 지 3년 만에, 출범 이후 3년 만에: counted back from the day named last all the same
            return !adverb && !previous.equals("지") && !previous.endsWith("이후") && !previous.endsWith("이래");
        }
        return !adverb || previous.endsWith("부터");
    }

    private static @Nullable Length length(CharSequence text, int at) {
        DayCounts.Found days = DayCounts.read(text, at);
        if (days != null && days.value().scale() <= 0) {
            int end = at + days.word().length();
            // half a day does not make another day
            int half = Letters.loosely(text, end, " 반");
            return new Length(
                    0, 0, days.value().intValueExact(), half > end && !isHangul(at(text, half)) ? half : end, true);
        }
        Length sum = Length.NOTHING;
        int i = at;
        for (int terms = 0; terms < 3; terms++) {
            Length term = term(text, i);
            if (term == null) {
                break;
            }
            sum = new Length(
                    sum.years + term.years,
                    sum.months + term.months,
                    sum.days + term.days,
                    term.end,
                    sum.word || term.word);
            int next = term.end;
            next = at(text, next) == ',' ? next + 1 : next;
            next = skipSpaces(text, next);
            i = startsWith(text, next, "하고 ") ? next + 3 : next;
        }
        return sum.end == 0 ? null : sum;
    }

    private static @Nullable Length term(CharSequence text, int at) {
        int some = startsWith(text, at, "몇 ") ? 2 : startsWith(text, at, "며칠") ? 1 : 0;
        Numeral numeral = some > 0 ? null : NumeralReader.read(text, at);
        if (some == 0
                && (numeral == null
                        || numeral.value().scale() > 0
                        || numeral.value().compareTo(FURTHEST) > 0
                        || numeral.length() > 4)) {
            return null;
        }
        if (numeral != null && numeral.script() != Numeral.Script.DIGITS && isHangul(at(text, at - 1))) {
            return null;
        }
        // a few are three
        int n = numeral == null ? 3 : numeral.value().intValueExact();
        int i = numeral == null ? at + some : numeral.end();
        if (some == 1) {
            return new Length(0, 0, 3, at + 2, true);
        }
        i = at(text, i) == '여' ? i + 1 : i;
        i = skipSpaces(text, i);
        if (startsWith(text, i, "개월")) {
            return new Length(0, n, 0, i + 2, false);
        }
        if (startsWith(text, i, "주일") || startsWith(text, i, "주간")) {
            return new Length(0, 0, 7 * n, i + 2, true);
        }
        return switch (at(text, i)) {
            case '년', '해' -> new Length(n, 0, 0, i + 1, false);
            case '달' -> new Length(0, n, 0, i + 1, false);
            case '주' -> new Length(0, 0, 7 * n, i + 1, true);
            case '일' -> new Length(0, 0, n, i + 1, false);
            default -> null;
        };
    }
}
