package io.sillok.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stretch of a content.
 *
 * @param whole what it is a stretch of
 * @param begin first byte
 * @param end behind the last byte
 */
record Slice(Content whole, long begin, long end) implements Content {
    Slice {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("slice [%d,%d) is negative".formatted(begin, end));
        }
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = whole.open();
        in.skipNBytes(begin);
        return new Bounded(in, end - begin);
    }

    @Override
    public byte[] range(long from, long to) throws IOException {
        return whole.range(begin + Math.min(from, size()), begin + Math.min(to, size()));
    }

    @Override
    public long size() {
        return end - begin;
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int next = left == 0 ? -1 : in.read();
            left -= next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int n = left == 0 ? -1 : in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = in.skip(Math.min(n, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(left, in.available());
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
