package io.sillok.ingest.container;

import io.sillok.ingest.BlockStream;
import io.sillok.ingest.Content;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an archive's members give, one behind the other: the beginning in memory, the rest in a file without a name,
 * which is gone with the process. Nothing is ever written under a name that came with the archive.
 */
final class Spool implements Closeable {
    private static final int IN_MEMORY = 1 << 20;

    private byte[] memory = new byte[1 << 12];
    private @Nullable FileChannel file;
    private long size;

    /** Bytes kept so far. */
    long size() {
        return size;
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        int first = (int) Math.max(0, Math.min(length, IN_MEMORY - size));
        if (first > 0) {
            if (size + first > memory.length) {
                memory = Arrays.copyOf(memory, (int) Math.min(IN_MEMORY, Math.max(2L * memory.length, size + first)));
            }
            System.arraycopy(bytes, offset, memory, (int) size, first);
            size += first;
        }
        if (first < length) {
            ByteBuffer rest = ByteBuffer.wrap(bytes, offset + first, length - first);
            FileChannel channel = file();
            long at = size - IN_MEMORY;
            while (rest.hasRemaining()) {
                at += channel.write(rest, at);
            }
            size += length - first;
        }
    }

    private FileChannel file() throws IOException {
        FileChannel channel = file;
        if (channel == null) {
            // deleted as soon as it is open where the system allows it, else when it is closed
            channel = FileChannel.open(
                    Files.createTempFile("sillok", ".spool"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = channel;
        }
        return channel;
    }

    /** What was kept between two sizes; can be read until the spool is closed. */
    Content since(long begin) {
        return new Kept().slice(begin, size);
    }

    @Override
    public void close() throws IOException {
        FileChannel channel = file;
        if (channel != null) {
            channel.close();
        }
    }

    private int read(long at, byte[] target, int offset, int length) throws IOException {
        if (at >= size) {
            return -1;
        } else if (at < IN_MEMORY) {
            int n = (int) Math.min(length, Math.min(size, IN_MEMORY) - at);
            System.arraycopy(memory, (int) at, target, offset, n);
            return n;
        }
        int wanted = (int) Math.min(length, size - at);
        return file().read(ByteBuffer.wrap(target, offset, wanted), at - IN_MEMORY);
    }

    private final class Kept implements Content {
        @Override
        public InputStream open() {
            return new Reading();
        }

        @Override
        public byte[] range(long from, long to) throws IOException {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(to, size) - from)];
            for (int done = 0; done < bytes.length; ) {
                int n = read(from + done, bytes, done, bytes.length - done);
                if (n < 0) {
                    throw new EOFException("the spool is shorter than it was");
                }
                done += n;
            }
            return bytes;
        }

        @Override
        public long size() {
            return size;
        }
    }

    private final class Reading extends BlockStream {
        private long at;

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = length == 0 ? 0 : Spool.this.read(at, target, offset, length);
            at += Math.max(0, n);
            return n;
        }

        @Override
        public long skip(long n) {
            long skipped = Math.max(0, Math.min(n, size - at));
            at += skipped;
            return skipped;
        }
    }
}
