package io.sillok.report.text;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.report.korean.KoreanNumber;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Korean, as its public sector writes it. */
public record KoreanPhrasing() implements Phrasing {
    private static final String[] WEEKDAYS = {"월", "화", "수", "목", "금", "토", "일"};

    @Override
    public String quantity(Quantity quantity) {
        if (quantity.low() != null && quantity.high() != null) {
            Amount low = amount(quantity.low(), UnitWords.of(quantity.unit()).lowerEnd());
            Amount high = amount(quantity.high(), quantity.unit());
            return (low.exact && high.exact ? "" : "약 ") + low.text + "~" + high.text;
        }
        Amount amount = amount(quantity.value(), quantity.unit());
        boolean about = !amount.exact;
        return switch (quantity.approximation()) {
            case EXACT, RANGE -> about ? "약 " + amount.text : amount.text;
            case ABOUT -> "약 " + amount.text;
            case MORE_THAN -> (about ? "약 " : "") + amount.text + " 초과";
            case AT_LEAST -> (about ? "약 " : "") + amount.text + " 이상";
            case LESS_THAN -> (about ? "약 " : "") + amount.text + " 미만";
            case AT_MOST -> (about ? "약 " : "") + amount.text + " 이하";
        };
    }

    @Override
    public String exactly(BigDecimal value, String unit) {
        Digits all = Digits.all(value);
        return (all.exact() ? "" : "약 ")
                + (value.signum() < 0 ? "-" : "")
                + all.grouped()
                + UnitWords.of(unit).korean();
    }

    /** Official tables write a decrease with a triangle. */
    @Override
    public String difference(BigDecimal value, String unit) {
        Amount amount = amount(value.abs(), unit);
        String sign = value.signum() > 0 ? "+" : value.signum() < 0 ? "△" : "";
        return (amount.exact ? "" : "약 ") + sign + amount.text;
    }

    @Override
    public String date(LocalDate day, int year) {
        return (day.getYear() == year ? "" : day.getYear() + "년 ") + monthAndDay(day) + weekday(day);
    }

    @Override
    public String dates(LocalDate from, LocalDate to, int year) {
        if (from.equals(to)) {
            return date(from, year);
        }
        if (Phrasing.whole(Frequency.M, from, to)) {
            return (from.getYear() == year ? "" : from.getYear() + "년 ") + from.getMonthValue() + "월";
        }
        if (Phrasing.whole(Frequency.A, from, to)) {
            return from.getYear() + "년";
        }
        String start = date(from, year);
        if (from.getYear() != to.getYear()) {
            return start + "~" + to.getYear() + "년 " + monthAndDay(to) + weekday(to);
        }
        return start + "~" + (from.getMonth() == to.getMonth() ? to.getDayOfMonth() + "일" : monthAndDay(to))
                + weekday(to);
    }

    @Override
    public String period(Period period) {
        LocalDate start = period.start();
        String year = start.getYear() + "년";
        if (!period.calendar()) {
            return dates(start, period.end(), -1);
        }
        return switch (period.frequency()) {
            case A -> year;
            case S -> year + (start.getMonthValue() < 7 ? " 상반기" : " 하반기");
            case Q -> year + " " + (start.getMonthValue() + 2) / 3 + "분기";
            case M -> year + " " + start.getMonthValue() + "월";
            case W, M_2 -> dates(start, period.end(), -1);
            case D -> date(start, -1);
        };
    }

    @Override
    public String issue(int number) {
        return "제" + number + "호";
    }

    private record Amount(String text, boolean exact) {}

    private static Amount amount(BigDecimal value, String unit) {
        return amount(value, UnitWords.of(unit));
    }

    private static Amount amount(BigDecimal value, UnitWords words) {
        KoreanNumber number = words.share() ? KoreanNumber.ofShare(value) : KoreanNumber.of(value);
        String word = words.korean();
        String gap = number.endsInScale() && !word.isEmpty() && !word.startsWith(" ") ? " " : "";
        return new Amount((value.signum() < 0 ? "△" : "") + number.text() + gap + word, number.exact());
    }

    private static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "월 " + day.getDayOfMonth() + "일";
    }

    private static String weekday(LocalDate day) {
        return "(" + WEEKDAYS[day.getDayOfWeek().getValue() - 1] + ")";
    }
}
