package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import java.io.IOException;

/** Bytes, and the numbers of a ZIP file, seen through a window that moves forward. Outside the content everything is zero. */
final class ByteWindow {
    private final Content content;
    private final long size;
    private final int ahead;
    private byte[] window = new byte[0];
    private long begin;

    /**
     * @param ahead bytes to read at a time
     */
    ByteWindow(Content content, int ahead) throws IOException {
        this.content = content;
        this.size = content.size();
        this.ahead = ahead;
    }

    /** A byte, from 0 to 255. */
    int at(long position) throws IOException {
        if (position < 0 || position >= size) {
            return 0;
        }
        if (position < begin || position >= begin + window.length) {
            window = content.range(position, position + ahead);
            begin = position;
        }
        return position - begin < window.length ? window[(int) (position - begin)] & 0xff : 0;
    }

    int u2(long position) throws IOException {
        return at(position) | at(position + 1) << 8;
    }

    long u4(long position) throws IOException {
        return u2(position) | (long) u2(position + 2) << 16;
    }

    long u8(long position) throws IOException {
        return u4(position) | u4(position + 4) << 32;
    }

    byte[] bytes(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) at(position + i);
        }
        return bytes;
    }

    /** Where {@code PK} with these two bytes stands next, from a position; -1 where it does not. */
    long find(long from, long end, int third, int fourth) throws IOException {
        for (long i = from; i + 4 <= end; i++) {
            if (at(i) == 'P' && at(i + 1) == 'K' && at(i + 2) == third && at(i + 3) == fourth) {
                return i;
            }
        }
        return -1;
    }
}
