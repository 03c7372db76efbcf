package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import io.sillok.transform.figure.Numeral.Script;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of figures, at one place of a text:
 *
 * <pre>
 * figures  = score | range | list | single
 * score    = number ( "-" | "대" ) number                {@link Scores}
 * range    = number [ unit ] "~" number [ unit ]          {@link Ranges}
 *          | 한두 unit                                     {@link AdjacentNumerals}
 * list     = number { "·" number } unit                   {@link SharedUnit}
 * single   = [ 제 ] number [ 여 ] [ unit [ 반 ] [ number smaller-unit ] ]
 * </pre>
 */
final class FigurePhrase {
    private final String text;
    private final int begin;
    private final int limit;
    private final int previous;

    /**
     * @param begin where the figure may begin
     * @param limit where something else begins that no figure may reach into
     * @param previous where the figure before ends: 3승1패
     */
    FigurePhrase(String text, int begin, int limit, int previous) {
        this.text = text;
        this.begin = begin;
        this.limit = limit;
        this.previous = previous;
    }

    /** The figures that begin here, left to right; empty where none does. */
    List<Figure> read() {
        List<Figure> figures = phrase();
        for (Figure figure : figures) {
            if (figure.span().end() > limit) {
                return List.of();
            }
        }
        return figures;
    }

    private List<Figure> phrase() {
        char c = at(text, begin);
        if (c == '제' || c == '第') {
            return ordinal();
        }
        if (c == '첫') {
            return first();
        }
        if (isHangul(c)) {
            List<Figure> words = words();
            if (!words.isEmpty()) {
                return words;
            }
        }
        Money prefix = Money.before(text, begin);
        int from = prefix == null ? begin : prefix.end();
        if (isLatin(at(text, from))) {
            return prefix == null && EnglishNumbers.mayBegin(text, from) ? englishWords() : List.of();
        }
        Amount amount = AmountReader.read(text, from);
        if (amount == null) {
            return List.of();
        }
        Counted counted = prefix == null ? Counted.behind(text, amount) : prefix.counted(text, amount);
        if (amount.numeral().script() == Script.DIGITS && prefix == null) {
            List<Figure> several = amount.simple() ? several(amount, counted) : Ranges.read(text, amount, counted);
            if (!several.isEmpty()) {
                return several;
            }
        }
        Figure priced = prefix == null ? null : prefix.range(text, begin, amount);
        if (priced != null) {
            return List.of(priced);
        }
        boolean stands = counted != null
                && (amount.numeral().script() != Script.DIGITS
                        || previous == begin
                        || Prefixes.letStand(text, begin, amount, counted));
        return counted == null || !stands ? List.of() : List.of(counted.figure(text, begin));
    }

    /** What is not a number by the grammar of numbers, yet says how many. */
    private List<Figure> words() {
        DayCounts.Found nights = DayCounts.nightsAndDays(text, begin);
        DayCounts.Found days = nights == null ? DayCounts.read(text, begin) : nights;
        if (days != null) {
            return List.of(length(days));
        }
        Figure adjacent = AdjacentNumerals.read(text, begin);
        if (adjacent != null) {
            return List.of(adjacent);
        }
        Figure loan = LoanCounts.read(text, begin);
        return loan == null ? Scores.spoken(text, begin) : List.of(loan);
    }

    private List<Figure> several(Amount first, @Nullable Counted counted) {
        DayCounts.Found nights = DayCounts.nightsAndDays(text, first.begin());
        if (nights != null) {
            return List.of(length(nights));
        }
        List<Figure> several = Scores.read(text, first);
        several = several.isEmpty() ? Ranges.read(text, first, counted) : several;
        return several.isEmpty() ? SharedUnit.read(text, first) : several;
    }

    /** 제4회, 제736호, 第三届. */
    private List<Figure> ordinal() {
        Numeral numeral = NumeralReader.readSmall(text, skipSpaces(text, begin + 1));
        if (numeral == null
                || (numeral.script() != Script.DIGITS && at(text, begin) == '제')
                || isHangul(at(text, begin - 1))) {
            return List.of();
        }
        if (isLatin(at(text, numeral.end()))) {
            return List.of();
        }
        Counters.Match match = Counters.standard().behind(text, numeral.end(), numeral.script());
        boolean money = match != null && match.counter().type() == FigureType.MONEY;
        int end = match == null || money || match.end() - numeral.end() > 3 ? numeral.end() : match.end();
        return List.of(Counted.ordinal(end, numeral.value()).figure(text, begin));
    }

    /** 첫째, 첫 번째. */
    private List<Figure> first() {
        for (String word : new String[] {"첫 번째", "첫째", "첫 째"}) {
            int end = Letters.loosely(text, begin, word);
            if (end >= 0 && Particles.close(text, end)) {
                return List.of(Counted.ordinal(end, BigDecimal.ONE).figure(text, begin));
            }
        }
        return List.of();
    }

    private Figure length(DayCounts.Found days) {
        Unit unit = Units.standard().unit(days.unit());
        int end = begin + days.word().length();
        return new Counted(end, days.value(), null, unit, FigureType.DURATION, null).figure(text, begin);
    }

    private List<Figure> englishWords() {
        EnglishNumbers.Words parts = EnglishNumbers.fraction(text, begin);
        EnglishNumbers.Words fraction = parts == null ? EnglishNumbers.share(text, begin) : parts;
        if (fraction != null) {
            return List.of(Counted.number(fraction.end(), fraction.value()).figure(text, begin));
        }
        EnglishNumbers.Words words = EnglishNumbers.read(text, begin);
        Counted counted = words == null ? null : englishCounted(words);
        return counted == null ? List.of() : List.of(counted.figure(text, begin));
    }

    private @Nullable Counted englishCounted(EnglishNumbers.Words words) {
        Counters.Match match = Counters.standard().behind(text, words.end(), Script.DIGITS);
        if (match == null && words.value().compareTo(BigDecimal.ONE) > 0) {
            match = EnglishNouns.behind(text, words.end(), words.value());
        }
        boolean english = match != null && isLatin(match.counter().surface().charAt(0));
        if (isLatin(at(text, words.end()))) {
            return null;
        }
        if (english && match != null) {
            return Counted.of(match, words.value().multiply(match.counter().multiplier()));
        }
        return words.scaled() ? Counted.number(words.end(), words.value()) : null;
    }
}
