package io.sillok.ingest.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One cell that has a value; of a formula, the value that it had when the file was saved.
 *
 * @param column from 0
 * @param kind what it holds
 * @param text as it stands in the file; of a date, its serial number
 * @param dateBase the day that serial number 0 stands for
 */
public record Cell(int column, Kind kind, String text, DateBase dateBase) {
    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that is shown as a share of a hundred: 0.626 as 62.6%. */
        PERCENT,
        /** A number that is shown as a date or a time. */
        DATE,
        /** A date of which month and year are shown, and no day. */
        MONTH,
        /** A date of which the year alone is shown. */
        YEAR,
        BOOLEAN,
        /** {@code #REF!}, {@code #N/A} and their like: there is no value. */
        ERROR
    }

    /** Which of the two calendars a workbook counts its days in. */
    public enum DateBase {
        /** Day 1 is 1900-01-01, and 1900 is wrongly a leap year. */
        OF_1900,
        /** Day 0 is 1904-01-01. */
        OF_1904
    }

    /** The same, in another column. */
    Cell in(int other) {
        return new Cell(other, kind, text, dateBase);
    }

    /** The number, as written; empty where it holds none. */
    public Optional<BigDecimal> number() {
        // an exponent of a million would take a gigabyte to write out
        if (kind == Kind.TEXT
                || kind == Kind.BOOLEAN
                || kind == Kind.ERROR
                || !text.matches("[+-]?\\d{0,40}(\\.\\d{0,40})?([eE][+-]?\\d{1,3})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The moment that its serial number stands for; empty where it holds none that a calendar has. */
    public Optional<LocalDateTime> moment() {
        return number().flatMap(this::moment);
    }

    private Optional<LocalDateTime> moment(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return Optional.empty(); // beyond the year 9999
        }
        long days = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDate zero = dateBase == DateBase.OF_1904
                ? LocalDate.of(1904, 1, 1)
                : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        try {
            return Optional.of(zero.plusDays(days).atStartOfDay().plusSeconds(seconds));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
