package io.sillok.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of a delivery, in memory or in a file. */
public interface Content {
    /** From the first byte; the caller closes it. */
    InputStream open() throws IOException;

    /** The bytes from {@code from} to before {@code to}, or to the end where there are fewer. */
    byte[] range(long from, long to) throws IOException;

    /** How many bytes there are. */
    long size() throws IOException;

    /** A stretch of these bytes as a content of its own. */
    default Content slice(long from, long to) {
        return new Slice(this, from, to);
    }

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public byte[] range(long from, long to) {
                int end = (int) Math.min(to, bytes.length);
                return Arrays.copyOfRange(bytes, (int) Math.min(from, end), end);
            }
        };
    }

    static Content of(Path file) {
        return new Content() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public byte[] range(long from, long to) throws IOException {
                try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
                    long end = Math.min(to, access.length());
                    byte[] bytes = new byte[(int) Math.max(0, end - from)];
                    access.seek(from);
                    access.readFully(bytes);
                    return bytes;
                }
            }
        };
    }

    /** A stream that can be read once, from the front: enough for JSON Lines from standard input, and for nothing else. */
    static Content once(InputStream stream) {
        return new Content() {
            private boolean opened;

            @Override
            public long size() {
                throw new IllegalStateException("nobody knows how much this content is before it is read");
            }

            @Override
            public InputStream open() {
                if (opened) {
                    throw new IllegalStateException("this content can be read only once");
                }
                opened = true;
                return stream;
            }

            @Override
            public byte[] range(long from, long to) {
                throw new IllegalStateException("this content can only be read from the front");
            }
        };
    }
}
