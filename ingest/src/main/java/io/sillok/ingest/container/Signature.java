package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say about it. */
public enum Signature {
    ZIP,
    GZIP,
    WARC,
    /** A ZIP file that is one document: a spreadsheet, a text with its pictures. */
    OFFICE,
    NONE;

    /** Tells by the first bytes; {@link #NONE} where they say nothing. */
    public static Signature of(Content content) throws IOException {
        return of(content.range(0, 256));
    }

    /** Tells by the first 256 bytes, or by all of them. */
    public static Signature of(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, 256), StandardCharsets.ISO_8859_1);
        if (begin.startsWith("PK\u0003\u0004")) {
            // the first member's name stands at byte 30
            String name = begin.length() > 30 ? begin.substring(30) : "";
            return name.startsWith("[Content_Types].xml")
                            || name.startsWith("_rels/.rels")
                            || name.startsWith("xl/")
                            || name.startsWith("docProps/")
                            || name.startsWith("mimetypeapplication/")
                    ? OFFICE
                    : ZIP;
        } else if (begin.startsWith("PK\u0005\u0006") || begin.startsWith("PK\u0006\u0006")) {
            return ZIP;
        } else if (begin.startsWith("\u001f\u008b\b")) {
            return GZIP;
        }
        return begin.startsWith("WARC/") ? WARC : NONE;
    }

    /** Whether it holds other deliveries. */
    public boolean holdsOthers() {
        return this == ZIP || this == GZIP || this == WARC;
    }
}
