package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Numeral;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.LetterSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times of day: 오후, 오전 9시 30분, 22시, 정오, 14:30, 下午3时. */
final class Clock {
    private static final String[] PARTS = {
        "오전", "오후", "새벽", "아침", "대낮", "한낮", "낮", "저녁", "한밤", "밤", "上午", "下午", "晚上", "早上", "中午"
    };
    private static final String[] HOURS = {"정오", "자정"};

    private static final String[] SPOKEN = {"한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"};
    private static final List<String> SURELY_HOURS = List.of("에", "부터", "까지", "쯤", "경");
    private static final LetterSet FIRST = LetterSet.beginning(
            Stream.of(PARTS, HOURS, SPOKEN).flatMap(Stream::of).toList());

    private static final Pattern ISO = Pattern.compile(
            "T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-2][0-9]:?[0-5][0-9])?");

    private static final int LONGEST_ISO = 30;

    private Clock() {}

    /** Whether a time may begin with the letter. */
    static boolean mayBegin(char letter) {
        return isDigit(letter) || FIRST.has(letter);
    }

    /**
     * A time of day.
     *
     * @param hour whether it names an hour, not just a part of the day
     */
    record Found(int end, boolean hour) {}

    /** Reads the time that begins here; null where none does. */
    static @Nullable Found read(CharSequence text, int at) {
        if (!mayBegin(at(text, at)) || (isHangul(at(text, at)) && isHangul(at(text, at - 1)) && !dayBefore(text, at))) {
            return null;
        }
        int part = part(text, at, PARTS);
        int from = part > at ? skipSpaces(text, part) : at;
        int hour = isDigit(at(text, from)) ? hour(text, from) : spokenHour(text, from, part > at);
        if (hour > from) {
            return new Found(hour, true);
        }
        int named = part(text, from, HOURS);
        if (named > from) {
            return new Found(named, true);
        }
        return part > at && (Particles.close(text, part) || !isHangul(at(text, at))) ? new Found(part, false) : null;
    }

    /** Whether the time of ISO 8601 stands here: T15:30:00+09:00. */
    static boolean isoTime(CharSequence text, int at) {
        return at(text, at) == 'T' && isoEnd(text, at) > at;
    }

    /** Where that time ends. */
    static int isoEnd(CharSequence text, int at) {
        Matcher m = ISO.matcher(text).region(at, Math.min(text.length(), at + LONGEST_ISO));
        return m.lookingAt() ? m.end() : at;
    }

    private static boolean dayBefore(CharSequence text, int at) {
        return "일날늘제레".indexOf(at(text, at - 1)) >= 0;
    }

    private static int part(CharSequence text, int at, String[] words) {
        for (String word : words) {
            if (startsWith(text, at, word)) {
                return at + word.length();
            }
        }
        return at;
    }

    /** 네 시, 열한시 반, 두 시 삼십 분: Korean's own numbers; without 오후 or the like only before what nothing but an hour has. */
    private static int spokenHour(CharSequence text, int at, boolean told) {
        Numeral hour = NumeralReader.readSmall(text, at);
        int unit = hour == null ? at : skipSpaces(text, hour.end());
        if (hour == null
                || hour.script() != Numeral.Script.NATIVE
                || hour.value().intValue() > 12
                || at(text, unit) != '시'
                || startsWith(text, unit, "시간")) {
            return at;
        }
        int next = skipSpaces(text, unit + 1);
        Numeral minute = NumeralReader.readSmall(text, next);
        int minutes = minute == null ? -1 : skipSpaces(text, minute.end());
        if (minute != null && at(text, minutes) == '분' && Particles.close(text, minutes + 1)) {
            return minutes + 1;
        }
        if (at(text, next) == '반' && Particles.close(text, next + 1)) {
            return next + 1;
        }
        boolean sure = told
                ? Particles.close(text, unit + 1)
                : startsWith(text, next, "정각")
                        || SURELY_HOURS.stream()
                                .anyMatch(word -> startsWith(text, unit + 1, word) && Particles.close(text, unit + 1));
        return sure ? unit + 1 : at;
    }

    /** 2∼4시: behind the second of two hours with one unit; {@code end} where there is none. */
    private static int toAnother(CharSequence text, int end) {
        Numbers last = NumericDates.isRangeSign(at(text, end)) ? Numbers.read(text, end + 1) : null;
        boolean hours = last != null && last.digits() <= 2 && last.last() <= 24 && at(text, last.end()) == '시';
        return last != null && hours ? last.end() : end;
    }

    private static int hour(CharSequence text, int at) {
        Numbers hour = isDigit(at(text, at)) ? Numbers.read(text, at) : null;
        if (hour == null || hour.several() || hour.digits() > 2 || hour.last() > 24) {
            return at;
        }
        int i = toAnother(text, hour.end());
        if (at(text, i) == ':') {
            Numbers minute = Numbers.read(text, i + 1);
            boolean minutes = minute != null && minute.digits() == 2 && minute.last() < 60 && !minute.several();
            return minute != null && minutes ? minute.end() : at;
        }
        i = skipSpaces(text, i);
        if (startsWith(text, i, "시간")) {
            return at;
        }
        boolean chinese = at(text, i) == '时' || at(text, i) == '點' || at(text, i) == '点';
        if (at(text, i) != '시' && !chinese) {
            return at;
        }
        Numbers minute = Numbers.read(text, skipSpaces(text, i + 1));
        if (minute != null && minute.last() < 60) {
            int unit = skipSpaces(text, minute.end());
            if (at(text, unit) == '분' || at(text, unit) == '分') {
                return unit + 1;
            }
        }
        boolean half =
                startsWith(text, skipSpaces(text, i + 1), "반") && Particles.close(text, skipSpaces(text, i + 1) + 1);
        if (half) {
            return skipSpaces(text, i + 1) + 1;
        }
        return chinese || Particles.close(text, i + 1) || startsWith(text, i + 1, "경") || startsWith(text, i + 1, "께")
                ? i + 1
                : at;
    }
}
