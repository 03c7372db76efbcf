package io.sillok.ingest;

import java.io.IOException;

/** A record's own bytes, unchanged; fetched only when somebody needs them. */
@FunctionalInterface
public interface Raw {
    byte[] bytes() throws IOException;

    static Raw of(byte[] bytes) {
        return () -> bytes;
    }

    static Raw range(Content content, long from, long to) {
        return () -> content.range(from, to);
    }
}
