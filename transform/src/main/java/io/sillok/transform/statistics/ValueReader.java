package io.sillok.transform.statistics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the number in a statistical cell. A cell that is neither a number nor a known mark of absence reads as nothing. */
final class ValueReader {
    private static final Pattern NUMBER = Pattern.compile(
            "([-+△▲])?((?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)?(?:\\.\\d+)?)(?:[eE]([-+]?\\d{1,3}))?");
    private static final Set<String> ABSENT =
            Set.of("", "-", "--", ".", "..", "...", "…", "….", ":", "na", "n/a", "n.a.", "nan", "null", "none");
    /** Longer than any quantity that somebody counted: a cell beyond it is damaged. */
    private static final int MOST_DIGITS = 60;

    private ValueReader() {}

    /** @param value the number, or null where the cell says that there is none */
    record Cell(@Nullable BigDecimal value) {}

    /** What the cell holds; empty where it is neither number nor mark of absence. */
    static Optional<Cell> read(@Nullable String text) {
        String cell = text == null ? "" : plain(text);
        if (ABSENT.contains(cell.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Cell(null));
        }
        if (cell.length() > 2 * MOST_DIGITS) {
            return Optional.empty();
        }
        Matcher m = NUMBER.matcher(cell);
        if (!m.matches() || m.group(2).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value =
                new BigDecimal(m.group(2).replaceAll("[, ]", "") + (m.group(3) == null ? "" : "E" + m.group(3)));
        if (Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        // Korean tables print a triangle where others print a minus
        boolean negative = m.group(1) != null && !m.group(1).equals("+");
        return Optional.of(new Cell(negative ? value.negate() : value));
    }

    private static String plain(String text) {
        return CellText.plain(text)
                .replaceFirst("^[\\u2212\\u2013\\u2014]", "-")
                .replaceFirst("^([-+△▲]) ", "$1");
    }
}
