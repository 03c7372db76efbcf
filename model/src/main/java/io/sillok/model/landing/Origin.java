package io.sillok.model.landing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a text's characters stand among the bytes that they were decoded from, so that every stretch of an article leads
 * back to its document.
 *
 * @param member the part of the document whose own bytes are counted, where that is a container ({@code 2025/a.html} of a
 *     ZIP file, {@code record 12} of a WARC file); null where they are the document's
 * @param charset of those bytes, by Java's name
 * @param runs in the order of the text, without gaps in it; the bytes between two runs are markup or syntax
 */
public record Origin(@Nullable String member, String charset, List<Run> runs) {
    /**
     * A stretch of text and the bytes that it was read from.
     *
     * @param begin first UTF-16 code unit of the text
     * @param end behind the last one
     * @param from first byte
     * @param to behind the last one
     * @param verbatim whether the bytes are the text in the charset, character by character; otherwise the whole text stands for
     *     all of the bytes, as an ampersand does for its entity
     */
    public record Run(int begin, int end, long from, long to, boolean verbatim) {
        public Run {
            if (begin < 0 || end < begin || from < 0 || to < from) {
                throw new IllegalArgumentException(
                        "run [%d,%d) from [%d,%d) is negative".formatted(begin, end, from, to));
            }
        }
    }

    public Origin {
        runs = List.copyOf(runs);
        int end = 0;
        for (Run run : runs) {
            if (run.begin() != end) {
                throw new IllegalArgumentException(
                        "a run begins at %d, the one before it ends at %d".formatted(run.begin(), end));
            }
            end = run.end();
        }
    }

    /**
     * All of it in one line, a second one with the member where there is one: the charset, then a word for each run, with how
     * many code units it has, how many bytes lie between the run before and its own, and how many bytes are its own;
     * {@code !} before a run that is not verbatim.
     */
    public String compact() {
        StringBuilder out = new StringBuilder(charset);
        long at = 0;
        for (Run run : runs) {
            out.append(run.verbatim() ? " " : " !").append(run.end() - run.begin());
            out.append(',').append(run.from() - at).append(',').append(run.to() - run.from());
            at = run.to();
        }
        return member == null ? out.toString() : out.append('\n').append(member).toString();
    }

    /**
     * Reads {@link #compact()}'s form.
     *
     * @throws IllegalArgumentException where it is not that
     */
    public static Origin parse(String compact) {
        int line = compact.indexOf('\n');
        String[] words = (line < 0 ? compact : compact.substring(0, line)).split(" ", -1);
        List<Run> runs = new ArrayList<>(words.length - 1);
        int begin = 0;
        long at = 0;
        for (int i = 1; i < words.length; i++) {
            boolean verbatim = !words[i].startsWith("!");
            String[] numbers = words[i].substring(verbatim ? 0 : 1).split(",", -1);
            if (numbers.length != 3) {
                throw new IllegalArgumentException("'%s' is no run of an origin".formatted(words[i]));
            }
            int end = begin + Integer.parseInt(numbers[0]);
            long from = at + Long.parseLong(numbers[1]);
            long to = from + Long.parseLong(numbers[2]);
            runs.add(new Run(begin, end, from, to, verbatim));
            begin = end;
            at = to;
        }
        return new Origin(line < 0 ? null : compact.substring(line + 1), words[0], runs);
    }
}
