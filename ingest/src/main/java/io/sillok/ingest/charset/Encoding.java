package io.sillok.ingest.charset;

import java.nio.charset.Charset;

/**
 * The charset that bytes are read with, and who said so.
 *
 * @param charset never one that needs a byte order mark
 * @param by who said so
 * @param markLength bytes of the byte order mark, to be left out of the text
 */
public record Encoding(Charset charset, By by, int markLength) {
    /** Who says what the charset is, the strongest first. */
    public enum By {
        BYTE_ORDER_MARK,
        TRANSPORT,
        DOCUMENT,
        SOURCE,
        CONTENT
    }
}
