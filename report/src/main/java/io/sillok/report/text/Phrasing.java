package io.sillok.report.text;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Numbers, dates and quotations in one language. A number whose digits had to be rounded away says so (약, about); what is
 * exact is printed exactly.
 */
public sealed interface Phrasing permits KoreanPhrasing, EnglishPhrasing {
    /** The phrasing of a locale; English for any language without one of its own. */
    static Phrasing of(String locale) {
        return locale.equals("ko") ? new KoreanPhrasing() : new EnglishPhrasing();
    }

    /** {@code 4,269억 원}, {@code KRW 426.9 billion}, {@code 약 1조 원 이상}. */
    String quantity(Quantity quantity);

    /** Every digit with the unit: {@code 426,900,000,000원}, {@code KRW 426,900,000,000}; six decimals of a quotient without end. */
    String exactly(BigDecimal value, String unit);

    /** A difference, always with its sign unless it is nought. */
    String difference(BigDecimal value, String unit);

    /** {@code 9월 24일(수)}, {@code 24 September}; with its year where that is not {@code year}. */
    String date(LocalDate day, int year);

    /** From one day to another, both included; one day alone where they are equal, and a whole month or year by its name. */
    String dates(LocalDate from, LocalDate to, int year);

    /** Whether the days, both included, are one whole month, year or other period of the calendar. */
    static boolean whole(Frequency frequency, LocalDate from, LocalDate to) {
        Period period = Period.containing(from, frequency);
        return period.start().equals(from) && period.end().equals(to);
    }

    /** {@code 2025년 9월}, {@code Q3 2025}, {@code 22–28 September 2025}. */
    String period(Period period);

    /** {@code 제3호}, {@code No. 3}. */
    String issue(int number);

    /** Somebody else's words, in quotation marks. */
    default String quote(String text) {
        return "“" + text.replace('“', '‘').replace('”', '’') + "”";
    }
}
