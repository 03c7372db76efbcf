package io.sillok.ingest.container;

import io.sillok.ingest.BlockStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What the members of a gzip file give, one behind the other. What is no member, and what breaks off within one, is passed over
 * up to where the next begins: a crawler that died has left half a record behind, and then went on.
 */
final class GzipMembers extends BlockStream implements Closeable {
    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    private final BufferedInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[1 << 13];
    private int begin;
    private int end;
    /** Bytes of the file before {@link #packed}. */
    private long before;

    private boolean open;
    private boolean ended;
    private long damages;
    private long broken;
    private long firstDamage = -1;

    GzipMembers(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** How many stretches could not be read. */
    long damages() {
        return damages;
    }

    /** How many members among them broke off or are not what their check sums say. */
    long broken() {
        return broken;
    }

    /** The byte at which the first of them begins. */
    long firstDamage() {
        return firstDamage;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!ended && length > 0) {
            if (!open && !findMember()) {
                ended = true;
                break;
            }
            try {
                int n = inflater.inflate(target, offset, length);
                if (n > 0) {
                    crc.update(target, offset, n);
                    return n;
                } else if (inflater.finished()) {
                    endMember();
                } else if (inflater.needsDictionary()) {
                    brokenMember();
                    open = false;
                } else if (!feed()) {
                    brokenMember();
                    ended = true;
                }
            } catch (DataFormatException e) {
                brokenMember();
                giveBack();
                open = false;
            }
        }
        return length == 0 ? 0 : -1;
    }

    /** Reads on into the inflater; false at the end of the file. */
    private boolean feed() throws IOException {
        if (!fill()) {
            return false;
        }
        inflater.setInput(packed, begin, end - begin);
        begin = end;
        return true;
    }

    private boolean fill() throws IOException {
        if (begin < end) {
            return true;
        }
        before += end;
        begin = 0;
        end = Math.max(0, in.read(packed, 0, packed.length));
        return end > 0;
    }

    private int next() throws IOException {
        return fill() ? packed[begin++] & 0xff : -1;
    }

    private void giveBack() {
        begin = end - inflater.getRemaining();
    }

    private void endMember() throws IOException {
        giveBack();
        open = false;
        long stated = 0;
        for (int i = 0; i < 4; i++) {
            stated |= (long) Math.max(0, next()) << (8 * i);
        }
        boolean whole = true;
        for (int i = 0; i < 4; i++) {
            whole &= next() >= 0;
        }
        if (stated != crc.getValue() || !whole) {
            brokenMember();
        }
    }

    /** Goes to the next member and behind its header; false where there is none. */
    private boolean findMember() throws IOException {
        boolean junk = false;
        for (int b = next(); b >= 0; b = next()) {
            if (b == FIRST && fill() && (packed[begin] & 0xff) == SECOND) {
                begin++;
                if (next() == 8 && header()) {
                    inflater.reset();
                    crc.reset();
                    open = true;
                    return true;
                }
                damaged();
                junk = true;
            } else if (b != 0 && !junk) {
                // zeros are how tapes and some writers fill up
                damaged();
                junk = true;
            }
        }
        return false;
    }

    /** RFC 1952, 2.3: flags, time, extra flags, system; then what the flags say. */
    private boolean header() throws IOException {
        int flags = next();
        for (int i = 0; i < 6; i++) {
            next();
        }
        if (flags < 0 || (flags & 0xe0) != 0) {
            return false;
        }
        if ((flags & 4) != 0) {
            int length = Math.max(0, next()) | Math.max(0, next()) << 8;
            for (int i = 0; i < length; i++) {
                next();
            }
        }
        for (int named = flags & (8 | 16); named != 0; named &= named - 1) {
            int b = next();
            while (b > 0) {
                b = next();
            }
        }
        if ((flags & 2) != 0) {
            next();
            next();
        }
        return true;
    }

    private void brokenMember() {
        broken++;
        damaged();
    }

    private void damaged() {
        damages++;
        firstDamage = firstDamage < 0 ? before + begin : firstDamage;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
