package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Numeral;
import io.sillok.transform.figure.NumeralReader;
import io.sillok.transform.figure.Particles;
import org.jspecify.annotations.Nullable;

/** The parts of a date whose numbers are written in letters: 이천십육년, 구십년대, 시월, 십오일, 삼분기, 二〇二五年九月. */
final class SpelledParts {
    /** Behind a month in letters: without one of these it may be a name (구월동, 오월 정신, 이월금). */
    private static final String[] BEHIND_MONTHS = {
        "에", "부터", "까지", "의 ", " 초", " 중순", " 말", " 하순", " 상순", " 초순", "초", "말"
    };

    private static final int OLDEST_BARE_DECADE = 20;

    private final String text;
    private final Slots slots;
    private final @Nullable Slots before;

    /** @param before the phrase that this one goes on from; null where there is none */
    SpelledParts(String text, Slots slots, @Nullable Slots before) {
        this.text = text;
        this.before = before;
        this.slots = slots;
    }

    /** Reads the part that begins here; where it ends, or -1. */
    int read(int i) {
        int month = slots.open(Slot.MONTH) ? month(i) : -1;
        if (month > 0) {
            return month;
        }
        Numeral numeral = at(text, i) == '공' ? null : NumeralReader.readSmall(text, i);
        if (numeral == null
                || numeral.value().scale() > 0
                || (numeral.script() != Numeral.Script.SINO && numeral.script() != Numeral.Script.HAN)) {
            return -1;
        }
        int century = slots.open(Slot.YEAR) ? century(numeral) : -1;
        if (century > 0) {
            return century;
        }
        int year = slots.open(Slot.YEAR) ? year(numeral) : -1;
        int quarter = year < 0 && slots.open(Slot.QUARTER) ? quarter(numeral) : -1;
        int day = year < 0 && quarter < 0 && slots.open(Slot.DAY) ? day(numeral) : -1;
        return Math.max(year, Math.max(quarter, day));
    }

    private int month(int i) {
        int month = SpelledMonths.read(text, i);
        if (month == 0) {
            return -1;
        }
        int stop = SpelledMonths.end(text, i);
        boolean dayFollows = SpelledMonths.day(text, skipSpaces(text, stop)) > 0;
        boolean nth = month > 2 && Nth.read(text, skipSpaces(text, stop)) != null && stop < skipSpaces(text, stop);
        boolean alone = month > 2 && i == 0 && stop == text.length();
        boolean known = nth
                || alone
                || dayFollows
                || slots.has(Slot.YEAR)
                || slots.mark != null
                || (month > 2 && behindMonth(stop));
        if (!known) {
            return -1;
        }
        slots.put(Slot.MONTH, Ref.number(month));
        return stop;
    }

    private boolean behindMonth(int stop) {
        for (String word : BEHIND_MONTHS) {
            if (startsWith(text, stop, word)) {
                return Particles.close(text, stop + word.length()) || word.startsWith("의");
            }
        }
        return false;
    }

    /** 십오세기, 이십일 세기. */
    private int century(Numeral numeral) {
        int unit = skipSpaces(text, numeral.end());
        int n = numeral.value().intValue();
        if (!startsWith(text, unit, "세기") || n < 1 || n > 30 || !Particles.close(text, unit + 2)) {
            return -1;
        }
        slots.century = true;
        slots.put(Slot.YEAR, Ref.number(100 * n - 100));
        return unit + 2;
    }

    private int year(Numeral numeral) {
        int unit = numeral.end();
        boolean chinese = at(text, unit) == '年';
        if (at(text, unit) != '년' && !chinese) {
            return -1;
        }
        int n = numeral.value().intValue();
        boolean decade = (at(text, unit + 1) == '대' && Particles.close(text, unit + 2)) || at(text, unit + 1) == '代';
        if (decade && n % 10 == 0 && (NumberedParts.plausible(n) || (n >= 10 && n < 100))) {
            slots.decade = true;
            int first = n >= 100 ? n : n + (n > OLDEST_BARE_DECADE ? 1900 : 2000);
            slots.put(Slot.YEAR, Ref.number(first));
            return unit + 2;
        }
        // 이천년 and 이천이백년 are as long as they are late
        boolean monthAhead = SpelledMonths.read(text, skipSpaces(text, unit + 1)) > 0;
        boolean exact =
                (n % 100 != 0 || monthAhead) && NumberedParts.plausible(n) && (!chinese || numeral.length() == 4);
        if (decade || !exact || Durations.followYear(text, unit + 1)) {
            return -1;
        }
        slots.put(Slot.YEAR, Ref.number(n));
        return unit + 1;
    }

    /** 삼분기, 삼사분기. */
    private int quarter(Numeral numeral) {
        int n = numeral.value().intValue();
        int end = numeral.end();
        int unit = startsWith(text, end, "사분기") ? end + 1 : end;
        boolean row = startsWith(text, skipSpaces(text, unit + 2), "연속");
        if (numeral.length() != 1
                || n < 1
                || n > 4
                || row
                || !startsWith(text, unit, "분기")
                || !Particles.close(text, unit + 2)) {
            return -1;
        }
        slots.put(Slot.QUARTER, Ref.number(n));
        return unit + 2;
    }

    private int day(Numeral numeral) {
        int unit = numeral.end();
        int n = numeral.value().intValue();
        boolean han = numeral.script() == Numeral.Script.HAN;
        boolean chinese = han && (at(text, unit) == '日' || at(text, unit) == '号');
        boolean goesOn = before != null && before.has(Slot.DAY);
        boolean sure = slots.has(Slot.MONTH) || goesOn || (numeral.length() > 1 && !chinese);
        // 일박 이일: a length
        int before = Letters.skipSpacesBack(text, numeral.begin());
        if (at(text, before - 1) == '박' && NumeralReader.readSmall(text, before - 2) != null) {
            return -1;
        }
        if (at(text, unit) != '일' && at(text, unit - 1) == '일' && n > 10 && n % 10 == 1 && slots.has(Slot.MONTH)) {
            // 구월 이십일에: the last syllable is the unit
            unit--;
            n--;
        }
        if ((at(text, unit) != '일' && !chinese) || n < 1 || n > 31 || !sure) {
            return -1;
        }
        boolean weekday = DateWords.standard().read(text, unit + 1, Slot.DAY) != null;
        if (!chinese && !weekday && (Durations.follow(text, unit + 1) || !Particles.close(text, unit + 1))) {
            return -1;
        }
        slots.put(Slot.DAY, Ref.number(n));
        return unit + 1;
    }
}
