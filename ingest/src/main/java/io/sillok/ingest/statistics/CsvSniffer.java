package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out how a file of separated values is written, by what makes a table a table: rows of one width, and cells that are something
 * known. Each dialect that the text could be in is tried, and the one whose two measures have the greatest product is taken (G. van den Burg,
 * A. Nazábal, C. Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019).
 */
final class CsvSniffer {
    /** In place of a character behind a closing quote: no dialect means that, and nothing that is known holds it. */
    private static final char STRAY = '\u0000';

    /** Rows looked at; more of them tell nothing new. */
    private static final int ROWS = 200;

    private static final char[] DELIMITERS = {',', ';', '\t', '|', '^', '~', '#', ':', ' '};
    /** Marks that stand in texts as well part columns only where nothing else does. */
    private static final String DOUBTFUL = "#: ";

    private static final char[] QUOTES = {'"', '\''};

    /** Numbers, percentages, amounts; dates and times; words that say "none". */
    private static final Pattern KNOWN = Pattern.compile(
            "[-+△▲(]?[$€£¥₩]?\\s?[0-9]{1,3}(?:[,. ' ][0-9]{3})*(?:[.,][0-9]+)?(?:[eE][-+]?[0-9]+)?\\)?\\s?[%‰p]?"
                    + "|[-+△▲]?[0-9]*[.,]?[0-9]+"
                    + "|[0-9]{2,4}[-./][0-9]{1,2}(?:[-./][0-9]{1,4})?\\.?(?:[T ][0-9:.Z+-]+)?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
                    + "|[0-9]{4}\\s?(?:년|年|[QHSM/-]\\s?[0-9]{1,2}).{0,12}"
                    + "|-|\\.{1,3}|…|[xX*]|[Nn]/?[Aa]|[Nn]a[Nn]|[Nn]ull|NULL|없음");
    /** Words, as names, labels and codes are made of them; no marks that part columns. */
    private static final Pattern WORDS = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}_(\\[%<>=㈜℃*-](?:\\s?[\\p{L}\\p{M}\\p{N}_()\\[\\]%·ㆍ.,\"'’&/+~<>=:℃-]){0,120}");

    private CsvSniffer() {}

    /**
     * The dialect of a text's beginning.
     *
     * @param whole whether this is all there is; otherwise its last line may be cut
     */
    static CsvDialect sniff(CharSequence head, boolean whole) {
        CsvDialect best = CsvDialect.RFC4180;
        double most = 0;
        for (CsvDialect dialect : candidates(head)) {
            List<List<String>> rows = rows(head, dialect, whole);
            double pattern = pattern(rows);
            if (pattern <= most) {
                continue; // cells that are all known would not be enough
            }
            double score = pattern * types(rows) * (DOUBTFUL.indexOf(dialect.delimiter()) >= 0 ? 0.5 : 1);
            if (score > most) {
                most = score;
                best = dialect;
            }
        }
        return best;
    }

    /** The likelier first, since of two that are as good the first is taken. */
    private static Set<CsvDialect> candidates(CharSequence head) {
        String text = head.toString();
        Set<CsvDialect> candidates = new LinkedHashSet<>();
        for (char delimiter : DELIMITERS) {
            if (text.indexOf(delimiter) < 0) {
                continue;
            }
            for (char quote : QUOTES) {
                if (quote == '"' || text.indexOf(quote) >= 0) {
                    candidates.add(new CsvDialect(delimiter, quote, false));
                }
                if (text.contains("\\" + quote)) {
                    candidates.add(new CsvDialect(delimiter, quote, true));
                }
            }
        }
        return candidates;
    }

    /** How much the rows are of one width, and how wide: many rows of many cells of few different widths. */
    private static double pattern(List<List<String>> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        double sum = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            sum += width.getValue() * Math.max(0.001, width.getKey() - 1.0) / width.getKey();
        }
        return widths.isEmpty() ? 0 : sum / widths.size();
    }

    /** Which part of the cells is something known. */
    private static double types(List<List<String>> rows) {
        int known = 0;
        int all = 0;
        for (List<String> row : rows) {
            for (String cell : row) {
                String text = cell.strip();
                all++;
                if (text.isEmpty()
                        || KNOWN.matcher(text).matches()
                        || WORDS.matcher(text).matches()) {
                    known++;
                } else if (text.indexOf(STRAY) >= 0) {
                    known--; // worse than unknown: another dialect is meant
                }
            }
        }
        return all == 0 ? 0 : Math.max(1e-10, (double) known / all);
    }

    /** The first rows, blank ones left out. */
    static List<List<String>> rows(CharSequence head, CsvDialect dialect, boolean whole) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        boolean closed = false;
        for (int i = 0; i < head.length() && rows.size() < ROWS; i++) {
            char c = head.charAt(i);
            if (quoted) {
                if (dialect.escapes() && c == '\\' && i + 1 < head.length()) {
                    cell.append(head.charAt(++i));
                } else if (c != dialect.quote()) {
                    cell.append(c);
                } else if (!dialect.escapes() && i + 1 < head.length() && head.charAt(i + 1) == dialect.quote()) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                    closed = true;
                }
            } else if (c == dialect.quote() && !begun && dialect.quote() != CsvDialect.NONE) {
                quoted = true;
                begun = true;
            } else if (c == dialect.delimiter()) {
                row.add(cell.toString());
                cell.setLength(0);
                begun = false;
                closed = false;
            } else if (c == '\n' || c == '\r') {
                row.add(cell.toString());
                add(rows, row);
                row = new ArrayList<>();
                cell.setLength(0);
                begun = false;
                closed = false;
            } else {
                begun |= c != ' ';
                cell.append(closed && c != ' ' ? STRAY : c);
            }
        }
        if (whole && rows.size() < ROWS && (cell.length() > 0 || !row.isEmpty())) {
            row.add(cell.toString());
            add(rows, row);
        }
        return rows;
    }

    private static void add(List<List<String>> rows, List<String> row) {
        if (!row.stream().allMatch(String::isBlank)) {
            rows.add(row);
        }
    }
}
