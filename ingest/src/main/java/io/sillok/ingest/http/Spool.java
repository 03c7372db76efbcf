package io.sillok.ingest.http;

import io.sillok.ingest.Content;
import io.sillok.model.Keys;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes on their way in: in memory while they are few, in a file of our own once they are many. */
final class Spool implements Content, Closeable {
    private final Path folder;
    private final int memory;
    private final MessageDigest digest = Keys.digest();
    private final ByteArrayOutputStream few = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private @Nullable String sha256;
    private @Nullable IOException failure;
    private long bytes;

    Spool(Path folder, int memory) {
        this.folder = folder;
        this.memory = memory;
    }

    void write(byte[] block, int length) throws IOException {
        digest.update(block, 0, length);
        bytes += length;
        if (out == null && bytes > memory) {
            Path made = Files.createTempFile(folder, "body-", "");
            file = made;
            out = Files.newOutputStream(made);
            few.writeTo(out);
            few.reset();
        }
        if (out == null) {
            few.write(block, 0, length);
        } else {
            out.write(block, 0, length);
        }
    }

    /** Nothing more is written; from here on it can be read. */
    Spool finish() throws IOException {
        if (out != null) {
            out.close();
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
        return this;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        if (sha256 == null) {
            throw new IllegalStateException("not finished");
        }
        return sha256;
    }

    /** Our own disk's failure while it was read, told apart from bytes that cannot be decoded. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public long size() {
        return bytes;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = content().open();
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] block, int from, int length) throws IOException {
                try {
                    return super.read(block, from, length);
                } catch (IOException e) {
                    failure = e;
                    throw e;
                }
            }
        };
    }

    @Override
    public byte[] range(long from, long to) throws IOException {
        return content().range(from, to);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private Content content() {
        return file == null ? Content.of(few.toByteArray()) : Content.of(file);
    }
}
