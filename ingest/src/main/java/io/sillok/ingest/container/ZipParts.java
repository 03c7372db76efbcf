package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A ZIP file whose members are parts of one document and are asked for by name, in any case. */
public final class ZipParts {
    private static final int MOST = 10_000;

    private final Content content;
    private final Caps caps;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ZipParts(Content content, Caps caps) {
        this.content = content;
        this.caps = caps;
    }

    /** Reads the directory; empty where there is none, because the file is cut or no ZIP file. */
    public static Optional<ZipParts> of(Content content, Caps caps) throws IOException {
        ZipDirectory directory = ZipDirectory.of(content);
        if (directory == null) {
            return Optional.empty();
        }
        ZipParts parts = new ZipParts(content, caps);
        for (ZipEntry entry = directory.next();
                entry != null && parts.entries.size() < MOST;
                entry = directory.next()) {
            parts.entries.putIfAbsent(key(entry.name()), entry);
        }
        return Optional.of(parts);
    }

    /**
     * A part, unpacked; empty where there is none that can be read.
     *
     * @throws ArchiveBombException while it is read, where it gives more than is allowed
     */
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null || entry.encrypted() || (entry.method() != 0 && entry.method() != 8)) {
            return Optional.empty();
        }
        ByteWindow in = new ByteWindow(content, 32);
        long data = entry.header() + 30 + in.u2(entry.header() + 26) + in.u2(entry.header() + 28);
        long end = data + entry.packed();
        if (entry.header() < 0 || entry.packed() < 0 || end > content.size()) {
            return Optional.empty();
        }
        InputStream packed = content.slice(data, end).open();
        long allowed = Math.min(caps.member(), Math.max(caps.free(), entry.packed() * caps.ratio()));
        return Optional.of(new Capped(entry.method() == 0 ? packed : new Inflating(packed), allowed));
    }

    private static String key(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    /** Says that a part gives more than is allowed. */
    public static final class ArchiveBombException extends IOException {
        private static final long serialVersionUID = 1L;

        ArchiveBombException(long allowed) {
            super("more than %d bytes".formatted(allowed));
        }
    }

    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in) {
            super(in, new Inflater(true), 1 << 13);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    private static final class Capped extends FilterInputStream {
        private final long allowed;
        private long read;

        Capped(InputStream in, long allowed) {
            super(in);
            this.allowed = allowed;
        }

        private void count(long n) throws ArchiveBombException {
            read += Math.max(0, n);
            if (read > allowed) {
                throw new ArchiveBombException(allowed);
            }
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, length);
            count(n);
            return n;
        }
    }
}
