package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.ResourceTable;
import io.sillok.model.Unit;
import io.sillok.model.unit.ResolvedUnit;
import io.sillok.model.unit.Units;
import io.sillok.transform.scan.WordsByLetter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The words that follow a number and say what it counts: the table of units, and the counting words of running text
 * ({@code counters.csv}).
 *
 * <p>Columns of {@code counters.csv}: {@code numerals} says which numbers may stand before it (N native, n native with a
 * space between, S Sino-Korean, H Chinese characters, D digits, d digits with a space or a multiplier between; empty, that the
 * name is no unit behind a number in running text: 4K, 3A); {@code tail} what may follow it ({@code *} anything,
 * {@code =} only particles, {@code !a|b} anything but these).
 */
final class Counters {
    private static final Counters STANDARD = new Counters(Units.standard());

    /** Korean's own counting words that numbers above ten in Sino-Korean stand before as well. */
    private static final Set<String> BEHIND_ROUND =
            Set.of("개", "곳", "가지", "번", "군데", "차례", "사람", "자루", "송이", "포기", "상자", "걸음", "조각", "번째", "째");

    private final WordsByLetter<Counter> counters;

    /** One counting word. */
    record Counter(
            String surface,
            Unit unit,
            BigDecimal multiplier,
            FigureType type,
            String numerals,
            String tail,
            List<String> others) {
        Counter(String surface, Unit unit, BigDecimal multiplier, FigureType type, String numerals, String tail) {
            this(surface, unit, multiplier, type, numerals, tail, others(tail));
        }

        /** What may not stand behind it. */
        private static List<String> others(String tail) {
            return tail.startsWith("!") ? List.of(tail.substring(1).split("\\|", -1)) : List.of();
        }

        boolean takes(Numeral.Script script, boolean apart) {
            return switch (script) {
                case DIGITS -> numerals.indexOf('D') >= 0 || (apart && numerals.indexOf('d') >= 0);
                case SINO -> numerals.indexOf('S') >= 0;
                case HAN -> numerals.indexOf('H') >= 0;
                case NATIVE -> numerals.indexOf('N') >= 0 || (apart && numerals.indexOf('n') >= 0);
            };
        }
    }

    /** A counting word found, and where it ends. */
    record Match(Counter counter, int end) {}

    private Counters(Units units) {
        List<Counter> all = new ArrayList<>();
        Set<String> described = new HashSet<>();
        for (CSVRecord row : ResourceTable.rows(Counters.class, "counters.csv")) {
            described.add(row.get("surface"));
            Unit unit = units.unit(row.get("unit"));
            // by the name itself: 4인조 is four people, not four trillion
            ResolvedUnit known = units.aliases().get(row.get("surface"));
            BigDecimal multiplier = known != null && known.unit().equals(unit) ? known.multiplier() : BigDecimal.ONE;
            all.add(new Counter(
                    row.get("surface"),
                    unit,
                    multiplier,
                    FigureType.valueOf(row.get("type")),
                    row.get("numerals"),
                    row.get("tail")));
        }
        units.aliases().forEach((alias, unit) -> {
            if (!described.contains(alias)) {
                boolean syllable = alias.length() == 1 && isHangul(alias.charAt(0));
                all.add(new Counter(
                        alias,
                        unit.unit(),
                        unit.multiplier(),
                        FigureType.of(unit.unit()),
                        Letters.isHan(alias.charAt(0)) ? "HD" : "SD",
                        syllable ? "=" : "*"));
            }
        });
        this.counters = WordsByLetter.of(all, Counter::surface);
    }

    static Counters standard() {
        return STANDARD;
    }

    /**
     * The longest counting word behind a number; more than ten in Sino-Korean may stand before Korean's own counting words as well, behind a space
     * or behind 여: 백여 곳, 천 개.
     */
    @Nullable
    Match behind(CharSequence text, int at, Numeral numeral) {
        Match match = behind(text, at, numeral.script());
        boolean round = numeral.script() == Numeral.Script.SINO
                && numeral.value().compareTo(BigDecimal.TEN) > 0
                && (Letters.isSpace(at(text, at)) || at(text, at - 1) == '여');
        Match plain = match != null || !round ? null : behind(text, at, Numeral.Script.NATIVE);
        return plain != null && BEHIND_ROUND.contains(plain.counter.surface) ? plain : match;
    }

    /**
     * The longest counting word behind a number.
     *
     * @param at behind the number, and behind 여 where that stands
     */
    @Nullable
    Match behind(CharSequence text, int at, Numeral.Script script) {
        int begin = Letters.skipSpaces(text, at);
        boolean apart = begin > at || NumeralReader.myriad(at(text, at - 1)) > 0;
        for (Counter counter : counters.beginning(at(text, begin))) {
            int end = Letters.loosely(text, begin, counter.surface);
            if (end >= 0
                    && counter.takes(script, apart)
                    && (begin == at || mayStandApart(counter))
                    && tailFits(text, counter, end)) {
                return new Match(counter, end);
            }
        }
        return null;
    }

    /** The English unit behind a hyphen: 10-year, 500-megawatt; null where none stands there. */
    @Nullable
    Match hyphened(CharSequence text, int at) {
        boolean hyphen = at(text, at) == '-' && isLatin(at(text, at + 1)) && isLatin(at(text, at + 2));
        return hyphen ? behind(text, at + 1, Numeral.Script.DIGITS) : null;
    }

    private static boolean mayStandApart(Counter counter) {
        return counter.surface.length() > 1 || !isLatin(counter.surface.charAt(0));
    }

    private static boolean tailFits(CharSequence text, Counter counter, int end) {
        if (isLatin(at(text, end - 1))) {
            char next = at(text, end);
            return !isLatin(next) && !(Letters.isDigit(next) || (next == '-' && Letters.isLatin(at(text, end + 1))));
        }
        if (counter.tail.equals("=")) {
            return Particles.close(text, end) || Counted.isInTheRange(text, counter, end);
        }
        for (String not : counter.others) {
            if (Letters.startsWith(text, end, not) && !(isHangul(not.charAt(0)) && Particles.close(text, end))) {
                return false;
            }
        }
        return true;
    }
}
