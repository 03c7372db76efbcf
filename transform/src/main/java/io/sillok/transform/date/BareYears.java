package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.FigureReader;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.Scan;
import org.jspecify.annotations.Nullable;

/** Years without 년 in the names of events: 2018 평창 올림픽, 2014-2015 챔피언스리그. */
final class BareYears {
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2050;
    private static final int EARLIEST_LIFE = 1000;
    private static final int LONGEST_LIFE = 110;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 16;
    private static final Scan OCCASION = Scan.of("大会|大會|论坛|論壇|峰会|峰會|博览会|博覽會|世博|展览|赛|节|奥运|年会|世界杯");

    private BareYears() {}

    /** Reads the year that begins here; null where none does, or where the number may count something. */
    static @Nullable DatePhrase read(String text, int at) {
        int year = four(text, at);
        char before = at(text, at - 1);
        boolean opens =
                before == '\n' || isSpace(before) || "'‘’\"“(<「『《".indexOf(before) >= 0 || Letters.isHan(before);
        if (year >= EARLIEST_LIFE && year < EARLIEST && before == '(') {
            return life(text, at, year);
        }
        if (year < EARLIEST || year > LATEST || !opens || Hedged.before(text, at)) {
            return null;
        }
        DatePhrase range = range(text, at, year);
        if (range != null) {
            return range;
        }
        int end = at + 4;
        int last = year;
        if (at(text, end) == '-' || at(text, end) == '∼' || at(text, end) == '~' || at(text, end) == '/') {
            int next = four(text, end + 1);
            boolean two =
                    next < 0 && isDigit(at(text, end + 1)) && isDigit(at(text, end + 2)) && !isDigit(at(text, end + 3));
            int other = two
                    ? year / 100 * 100 + 10 * Letters.digit(at(text, end + 1)) + Letters.digit(at(text, end + 2))
                    : next;
            if (other != year + 1) {
                return null;
            }
            last = other;
            end += two ? 3 : 5;
        }
        if (last > year && startsWith(text, end, "시즌")) {
            return phrase(at, end + 2, year, last);
        }
        if (year == last && (isNameBehind(text, end) || isChineseNameBehind(text, end))) {
            return phrase(at, end, year, last);
        }
        int name = end + 1;
        if (!isSpace(at(text, end))
                || !isHangul(at(text, name))
                || !isHangul(at(text, name + 1))
                || FigureReader.counts(text, end)) {
            return null;
        }
        return phrase(at, end, year, last);
    }

    /** 김소월(1902∼1934): from birth to death, alone in brackets behind a name. */
    private static @Nullable DatePhrase life(String text, int at, int year) {
        DatePhrase life = isHangul(at(text, at - 2)) ? range(text, at, year) : null;
        return life != null && at(text, life.end()) == ')' && four(text, life.end() - 4) - year <= LONGEST_LIFE
                ? life
                : null;
    }

    /** 2024~2028, and as in tables and documents 2024 ~ 2028: with spaces on both sides of the sign, or on neither. */
    private static @Nullable DatePhrase range(String text, int at, int year) {
        int sign = Letters.skipSpaces(text, at + 4);
        int from = Letters.skipSpaces(text, sign + 1);
        boolean even = (sign > at + 4) == (from > sign + 1);
        int last = even && "~∼".indexOf(at(text, sign)) >= 0 ? four(text, from) : -1;
        return last > year && last <= LATEST && !FigureReader.counts(text, from + 4)
                ? phrase(at, from + 4, year, last)
                : null;
    }

    /** 2023나주축제: a name in one word with its year, too long to count anything. */
    private static boolean isNameBehind(String text, int at) {
        int end = at;
        while (isHangul(at(text, end)) && end - at < SHORTEST_NAME) {
            end++;
        }
        return end - at == SHORTEST_NAME
                && !FigureReader.counts(text, at)
                && NumeralReader.readSmall(text, at) == null
                && !Particles.close(text, at);
    }

    /** 2019世界人工智能大会. */
    private static boolean isChineseNameBehind(String text, int at) {
        int end = at;
        while (Letters.isHan(at(text, end)) && end - at < LONGEST_NAME) {
            end++;
        }
        return end - at >= SHORTEST_NAME && !FigureReader.counts(text, at) && OCCASION.found(text.substring(at, end));
    }

    private static DatePhrase phrase(int at, int end, int year, int last) {
        Slots slots = new Slots();
        slots.put(Slot.YEAR, Ref.number(year));
        DatePhrase.Shared shared =
                last > year ? new DatePhrase.Shared(slots.copyWith(Slot.YEAR, Ref.number(last)), true) : null;
        return new DatePhrase(at, end, slots, shared);
    }

    private static int four(String text, int at) {
        int n = 0;
        for (int i = at; i < at + 4; i++) {
            if (!isDigit(at(text, i))) {
                return -1;
            }
            n = 10 * n + Letters.digit(text.charAt(i));
        }
        return isDigit(at(text, at + 4)) || at(text, at + 4) == ',' || at(text, at + 4) == '.' ? -1 : n;
    }
}
