package io.sillok.model.landing;

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
    }
}
