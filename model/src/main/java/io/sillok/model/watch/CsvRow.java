package io.sillok.model.watch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a {@link CsvTable}.
 *
 * @param line the line of the file on which it begins, from 1
 * @param cells by column, in the order of columns, without surrounding white space
 */
record CsvRow(Path file, long line, Map<String, String> cells, WatchFindings findings) {
    Place place(String column) {
        return Place.of(file, "line " + line + " column " + column);
    }

    boolean has(String column) {
        return !cell(column).isEmpty();
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    <T> T required(String column, Wanted<T> wanted) {
        // a column missing as a whole has had its finding
        if (cells.containsKey(column) && !has(column)) {
            findings.error(place(column), "value_invalid", "the cell is empty", wanted.expected(), "Fill the cell.");
        }
        return has(column) ? wanted.read(cell(column), column, place(column), findings) : wanted.standIn();
    }

    <T> @Nullable T optional(String column, Wanted<T> wanted) {
        return has(column) ? wanted.read(cell(column), column, place(column), findings) : null;
    }

    /** The values of a cell that may hold several, separated by {@code |}. */
    <T> List<T> list(String column, Wanted<T> wanted) {
        return Arrays.stream(cell(column).split("\\|", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> wanted.read(value, column, place(column), findings))
                .toList();
    }

    <T> List<T> requiredList(String column, Wanted<T> wanted) {
        List<T> values = list(column, wanted);
        if (values.isEmpty() && cells.containsKey(column)) {
            findings.error(
                    place(column),
                    "value_invalid",
                    "the cell is empty",
                    "at least one value, each %s, separated by |".formatted(wanted.expected()),
                    "Fill the cell.");
        }
        return values;
    }

    /** The cells of {@code prefix_ko}, {@code prefix_en}… by language; each of {@code languages} must be there, and one at least. */
    Map<String, String> byLanguage(String prefix, Collection<String> languages) {
        Map<String, String> texts = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (column.matches(prefix + "_[a-z]{2}") && !text.isEmpty()) {
                texts.put(column.substring(prefix.length() + 1), text);
            }
        });
        for (String language : languages) {
            if (!texts.containsKey(language)) {
                emptyName(prefix + "_" + language);
            }
        }
        if (texts.isEmpty() && languages.isEmpty()) {
            emptyName(prefix + "_…");
        }
        return Collections.unmodifiableMap(texts);
    }

    private void emptyName(String column) {
        findings.error(place(column), "key_missing", "there is no text", "a text", "Fill the cell.");
    }

    /** Reports a cell that names something that the watch does not have. */
    void unknown(String column, String id, String what, Collection<String> known) {
        findings.error(
                place(column),
                "reference_unknown",
                "'%s' is the id of no %s".formatted(id, what),
                known.size() > 12 || known.isEmpty() ? "the id of a " + what : "one of " + String.join(", ", known),
                Spelling.suggest(id, known, "Correct the id, or add the %s.".formatted(what)));
    }
}
