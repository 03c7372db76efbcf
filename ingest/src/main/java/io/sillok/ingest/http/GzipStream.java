package io.sillok.ingest.http;

import io.sillok.ingest.BlockStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The members of a gzip stream, one after the other (RFC 1952). The JDK's own reader goes one level deeper for each empty
 * member, so that a few kilobytes of them overflow its stack, and takes a broken later member for the end.
 */
final class GzipStream extends BlockStream {
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] block = new byte[1 << 13];
    private int from;
    private int to;
    private boolean inMember;
    private boolean first = true;

    GzipStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || nextMember()) {
            int n = inflate(out, offset, length);
            if (n > 0) {
                checksum.update(out, offset, n);
                return n;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return -1;
    }

    private int inflate(byte[] out, int offset, int length) throws IOException {
        try {
            int n = inflater.inflate(out, offset, length);
            if (n == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw new ZipException("a dictionary is needed");
                }
                if (!filled()) {
                    throw new EOFException("the compressed data end early");
                }
                inflater.setInput(block, from, to - from);
                from = to;
            }
            return n;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "broken compressed data" : e.getMessage());
        }
    }

    /** False at the end; what is no member after the first is padding, as gzip itself has it. */
    private boolean nextMember() throws IOException {
        int magic = next();
        if (magic < 0 && !first) {
            return false;
        }
        if (magic != 0x1f || next() != 0x8b) {
            if (first) {
                throw new ZipException("not in gzip format");
            }
            return false;
        }
        first = false;
        if (required() != 8) {
            throw new ZipException("an unknown compression method");
        }
        int flags = required();
        skip(6);
        if ((flags & FEXTRA) != 0) {
            skip(required() | required() << 8);
        }
        for (int text : new int[] {FNAME, FCOMMENT}) {
            while ((flags & text) != 0 && required() != 0) {
                // a name, or a comment: nobody asked
            }
        }
        if ((flags & FHCRC) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        from = to - inflater.getRemaining();
        long crc = number();
        long size = number();
        if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("the checksum is another");
        }
        inMember = false;
    }

    private long number() throws IOException {
        return required() | required() << 8 | required() << 16 | (long) required() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            required();
        }
    }

    private int required() throws IOException {
        int next = next();
        if (next < 0) {
            throw new EOFException("the compressed data end early");
        }
        return next;
    }

    private int next() throws IOException {
        return filled() ? block[from++] & 0xff : -1;
    }

    private boolean filled() throws IOException {
        while (from == to) {
            int n = in.read(block, 0, block.length);
            if (n < 0) {
                return false;
            }
            from = 0;
            to = n;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
