package io.sillok.ingest.connector;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The periods from one to another, both included, in the notation of the interface that they are asked from: {@code 2024},
 * {@code 202401}, {@code 2024-01}, {@code 2024Q1}, {@code 2024S1}, {@code 20240115}, {@code 2024-01-15}.
 *
 * @param inYear how many periods a year has, for a notation of six digits that does not say: 12, 4 or 2
 */
record Periods(String start, String end, int inYear) {
    private static final Pattern NOTATION = Pattern.compile(
            "(?<year>[12][0-9]{3})(?<between>-?)(?:(?<letter>[QqSsHh])(?<nth>[1-4])|(?<part>[0-9]{2})(?:-?(?<day>[0-9]{2}))?)?");

    private record Read(int year, String between, String letter, int part, int day, int width) {}

    /** Two halves, the earlier first; empty where this is one period, or in a notation that nobody knows. */
    Optional<List<Periods>> halves() {
        Optional<Read> first = read(start);
        Optional<Read> last = read(end);
        if (first.isEmpty() || last.isEmpty() || !alike(first.get(), last.get())) {
            return Optional.empty();
        }
        Read a = first.get();
        Read b = last.get();
        if (a.year() < b.year()) {
            int middle = a.year() + (b.year() - a.year()) / 2;
            return Optional.of(List.of(
                    new Periods(start, write(a, middle, parts(a), 31), inYear),
                    new Periods(write(a, middle + 1, 1, 1), end, inYear)));
        }
        if (a.year() == b.year() && a.part() > 0 && a.part() < b.part()) {
            int middle = a.part() + (b.part() - a.part()) / 2;
            return Optional.of(List.of(
                    new Periods(start, write(a, a.year(), middle, 31), inYear),
                    new Periods(write(a, a.year(), middle + 1, 1), end, inYear)));
        }
        return Optional.empty();
    }

    private static boolean alike(Read a, Read b) {
        return a.width() == b.width()
                && a.between().equals(b.between())
                && a.letter().equals(b.letter());
    }

    private static Optional<Read> read(String text) {
        Matcher m = NOTATION.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String letter = m.group("letter") == null ? "" : m.group("letter");
        String part = m.group("nth") != null ? m.group("nth") : m.group("part");
        return Optional.of(new Read(
                Integer.parseInt(m.group("year")),
                m.group("between"),
                letter,
                part == null ? 0 : Integer.parseInt(part),
                m.group("day") == null ? 0 : Integer.parseInt(m.group("day")),
                text.length()));
    }

    private int parts(Read like) {
        return switch (like.letter().toUpperCase(Locale.ROOT)) {
            case "Q" -> 4;
            case "S", "H" -> 2;
            default -> like.day() > 0 ? 12 : inYear;
        };
    }

    private static String write(Read like, int year, int part, int day) {
        if (like.part() == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        String written = like.letter().isEmpty()
                ? String.format(Locale.ROOT, "%04d%s%02d", year, like.between(), part)
                : String.format(Locale.ROOT, "%04d%s%s%d", year, like.between(), like.letter(), part);
        if (like.day() == 0) {
            return written;
        }
        int last = Math.min(day, YearMonth.of(year, part).lengthOfMonth());
        return String.format(Locale.ROOT, "%s%s%02d", written, like.between(), last);
    }
}
