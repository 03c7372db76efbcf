package io.sillok.report.text;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** English for an international reader: currency codes, day before month. */
public record EnglishPhrasing() implements Phrasing {
    private record Scale(String word, BigDecimal size) {}

    private static final List<Scale> SCALES = List.of(
            new Scale(" trillion", new BigDecimal("1000000000000")),
            new Scale(" billion", new BigDecimal("1000000000")),
            new Scale(" million", new BigDecimal("1000000")));
    // people and things are counted out up to here
    private static final BigDecimal LARGEST_COUNT = new BigDecimal("10000000");
    private static final String MINUS = "−";

    @Override
    public String quantity(Quantity quantity) {
        if (quantity.low() != null && quantity.high() != null) {
            Amount low = amount(quantity.low(), UnitWords.of(quantity.unit()).lowerEnd());
            Amount high = amount(quantity.high(), UnitWords.of(quantity.unit()).upperEnd());
            return (low.exact && high.exact ? "" : "about ") + low.text + " to " + high.text;
        }
        Amount amount = amount(quantity.value(), quantity.unit());
        String about = amount.exact ? "" : "about ";
        return switch (quantity.approximation()) {
            case EXACT, RANGE -> about + amount.text;
            case ABOUT -> "about " + amount.text;
            case MORE_THAN -> "more than " + about + amount.text;
            case AT_LEAST -> "at least " + about + amount.text;
            case LESS_THAN -> "less than " + about + amount.text;
            case AT_MOST -> "at most " + about + amount.text;
        };
    }

    @Override
    public String exactly(BigDecimal value, String unit) {
        UnitWords words = UnitWords.of(unit);
        Digits all = Digits.all(value);
        String digits = (value.signum() < 0 ? "-" : "") + all.grouped();
        return (all.exact() ? "" : "about ") + words(digits, words, value.abs().compareTo(BigDecimal.ONE) == 0);
    }

    @Override
    public String difference(BigDecimal value, String unit) {
        Amount amount = amount(value.abs(), unit);
        String sign = value.signum() > 0 ? "+" : value.signum() < 0 ? MINUS : "";
        return (amount.exact ? "" : "about ") + sign + amount.text;
    }

    @Override
    public String date(LocalDate day, int year) {
        return day.getDayOfMonth() + " " + month(day) + (day.getYear() == year ? "" : " " + day.getYear());
    }

    @Override
    public String dates(LocalDate from, LocalDate to, int year) {
        if (from.equals(to)) {
            return date(from, year);
        }
        if (Phrasing.whole(Frequency.M, from, to)) {
            return month(from) + (from.getYear() == year ? "" : " " + from.getYear());
        }
        if (Phrasing.whole(Frequency.A, from, to)) {
            return String.valueOf(from.getYear());
        }
        String end = date(to, year);
        if (from.getYear() != to.getYear()) {
            return from.getDayOfMonth() + " " + month(from) + " " + from.getYear() + " – " + to.getDayOfMonth() + " "
                    + month(to) + " " + to.getYear();
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + end
                : from.getDayOfMonth() + " " + month(from) + " – " + end;
    }

    @Override
    public String period(Period period) {
        LocalDate start = period.start();
        int year = start.getYear();
        if (!period.calendar()) {
            return dates(start, period.end(), -1);
        }
        return switch (period.frequency()) {
            case A -> String.valueOf(year);
            case S -> (start.getMonthValue() < 7 ? "first" : "second") + " half of " + year;
            case Q -> "Q" + (start.getMonthValue() + 2) / 3 + " " + year;
            case M -> month(start) + " " + year;
            case W, M_2 -> dates(start, period.end(), -1);
            case D -> date(start, -1);
        };
    }

    @Override
    public String issue(int number) {
        return "No. " + number;
    }

    private record Amount(String text, boolean exact) {}

    private static Amount amount(BigDecimal value, String unit) {
        return amount(value, UnitWords.of(unit));
    }

    private static Amount amount(BigDecimal value, UnitWords words) {
        BigDecimal abs = value.abs();
        String scale = "";
        Digits digits = words.share() ? Digits.ofShare(abs) : Digits.of(abs, 2);
        // the largest scale that the number reaches, if only by rounding
        boolean scales = words.money() || abs.compareTo(LARGEST_COUNT) >= 0 && !words.share();
        for (Scale candidate : scales ? SCALES : List.<Scale>of()) {
            Digits scaled = Digits.of(abs.divide(candidate.size()), 3);
            if (new BigDecimal(scaled.plain()).compareTo(BigDecimal.ONE) >= 0) {
                scale = candidate.word();
                digits = scaled;
                break;
            }
        }
        String number = (value.signum() < 0 ? MINUS : "") + digits.grouped() + scale;
        boolean one = abs.compareTo(BigDecimal.ONE) == 0 && scale.isEmpty();
        return new Amount(words(number, words, one), digits.exact());
    }

    private static String words(String number, UnitWords words, boolean one) {
        String word = one ? words.singular() : words.plural();
        return words.money()
                ? (words.prefix() + " " + number).strip()
                : number + (word.isEmpty() || words.joined() || word.startsWith(" ") ? "" : " ") + word;
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
