package io.sillok.ingest.charset;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The charset that bytes are read with, and who said so.
 *
 * @param charset never one that needs a byte order mark
 * @param by who said so
 * @param markLength bytes of the byte order mark, to be left out of the text
 * @param overruled what was declared although the bytes are not in it; null where they are, or nothing was
 */
public record Encoding(
        Charset charset, By by, int markLength, @Nullable Encoding overruled) {
    /** A charset that the bytes do not contradict. */
    public Encoding(Charset charset, By by, int markLength) {
        this(charset, by, markLength, null);
    }

    /** Who says what the charset is, the strongest first. */
    public enum By {
        BYTE_ORDER_MARK("the byte order mark"),
        TRANSPORT("the server"),
        DOCUMENT("the document"),
        SOURCE("sources.yaml"),
        CONTENT("the content");

        private final String words;

        By(String words) {
            this.words = words;
        }

        /** In a sentence. */
        public String words() {
            return words;
        }
    }
}
