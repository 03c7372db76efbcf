package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The directory at the end of a ZIP file, read entry by entry: a file of a hundred megabytes can name two million members, and
 * none of them has to be kept.
 */
final class ZipDirectory {
    static final long ENTRY = 0x02014b50L;
    private static final long ZIP64_END = 0x06064b50L;
    private static final long ZIP64_LOCATOR = 0x07064b50L;
    private static final int END_LENGTH = 22;
    private static final long IN_ZIP64 = 0xffffffffL;

    private final ByteWindow in;
    private final long base;
    private final long end;
    private final long count;
    private long at;
    private long read;

    private ZipDirectory(ByteWindow in, long base, long at, long end, long count) {
        this.in = in;
        this.base = base;
        this.at = at;
        this.end = end;
        this.count = count;
    }

    /** Finds the directory; null where the file has none, because it is cut or none at all. */
    static @Nullable ZipDirectory of(Content content) throws IOException {
        long size = content.size();
        ByteWindow in = new ByteWindow(content, 1 << 16);
        // the end's comment may be 65,535 bytes long, and may itself look like an end
        long first = Math.max(0, size - END_LENGTH - 0xffff);
        byte[] tail = content.range(first, size);
        for (int i = tail.length - END_LENGTH; i >= 0; i--) {
            if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                ZipDirectory directory = at(in, first + i, size);
                if (directory != null) {
                    return directory;
                }
            }
        }
        return null;
    }

    private static @Nullable ZipDirectory at(ByteWindow in, long position, long size) throws IOException {
        long count = in.u2(position + 10);
        long length = in.u4(position + 12);
        long offset = in.u4(position + 16);
        long end = position;
        long locator = position - 20;
        if (locator >= 0 && in.u4(locator) == ZIP64_LOCATOR) {
            long zip64 = in.u8(locator + 8);
            // where something was put in front of the file, what the locator says is too small
            long place = in.u4(zip64) == ZIP64_END && zip64 >= 0 && zip64 < locator ? zip64 : locator - 56;
            if (place >= 0 && in.u4(place) == ZIP64_END) {
                count = in.u8(place + 32);
                length = in.u8(place + 40);
                offset = in.u8(place + 48);
                end = place;
            }
        }
        long begin = end - length;
        if (length < 0 || begin < 0 || offset < 0) {
            return null;
        } else if (length == 0) {
            return count == 0 ? new ZipDirectory(in, 0, end, end, 0) : null;
        } else if (in.u4(begin) == ENTRY) {
            return new ZipDirectory(in, begin - offset, begin, end, count);
        }
        return offset < size && in.u4(offset) == ENTRY ? new ZipDirectory(in, 0, offset, end, count) : null;
    }

    /** Whether the directory's end says the same about how many entries there are as the entries do. */
    boolean countIsRight() {
        // in 16 bits without ZIP64 extensions, 70,000 is 4,464
        return (read & 0xffff) == (count & 0xffff);
    }

    long count() {
        return count;
    }

    /** The next entry, or null after the last that can be read. */
    @Nullable
    ZipEntry next() throws IOException {
        if (at + 46 > end || in.u4(at) != ENTRY) {
            return null;
        }
        int nameLength = in.u2(at + 28);
        int extraLength = in.u2(at + 30);
        int commentLength = in.u2(at + 32);
        byte[] name = in.bytes(at + 46, Math.min(nameLength, ZipNames.LONGEST_BYTES));
        byte[] extra = in.bytes(at + 46 + nameLength, Math.min(extraLength, ZipExtra.LONGEST));
        ZipExtra more = new ZipExtra(extra);
        int flags = in.u2(at + 8);
        long unpacked = in.u4(at + 24);
        long packed = in.u4(at + 20);
        long offset = in.u4(at + 42);
        unpacked = unpacked == IN_ZIP64 ? more.next(unpacked) : unpacked;
        packed = packed == IN_ZIP64 ? more.next(packed) : packed;
        offset = offset == IN_ZIP64 ? more.next(offset) : offset;
        byte[] unicode = more.unicodeName(name);
        ZipEntry entry = new ZipEntry(
                new String(unicode == null ? name : unicode, StandardCharsets.ISO_8859_1),
                unicode != null || (flags & ZipEntry.NAMES_IN_UTF8) != 0,
                flags,
                in.u2(at + 10),
                in.u4(at + 16),
                packed,
                unpacked,
                base + offset);
        at += 46L + nameLength + extraLength + commentLength;
        read++;
        return entry;
    }

    /** The fields behind an entry's name. */
    static final class ZipExtra {
        /** The fields that matter here come within so many bytes. */
        static final int LONGEST = 4096;

        private static final int ZIP64 = 1;
        private static final int UNICODE_PATH = 0x7075;
        private final byte[] extra;
        private int zip64;
        private int zip64End;

        ZipExtra(byte[] extra) {
            this.extra = extra;
            int begin = field(ZIP64);
            zip64 = Math.max(0, begin);
            zip64End = begin < 0 ? 0 : begin + length(begin);
        }

        /** The next of the numbers that did not fit into 32 bits, in the standard's order. */
        long next(long otherwise) {
            if (zip64 + 8 > zip64End) {
                return otherwise;
            }
            long value = 0;
            for (int i = 7; i >= 0; i--) {
                value = value << 8 | extra[zip64 + i] & 0xff;
            }
            zip64 += 8;
            return value;
        }

        /** The name in UTF-8, where there is one and it is about the same name. */
        byte @Nullable [] unicodeName(byte[] name) {
            int begin = field(UNICODE_PATH);
            if (begin < 0 || length(begin) < 5 || extra[begin] != 1) {
                return null;
            }
            CRC32 crc = new CRC32();
            crc.update(name);
            long stated = 0;
            for (int i = 4; i >= 1; i--) {
                stated = stated << 8 | extra[begin + i] & 0xff;
            }
            return stated == crc.getValue() ? Arrays.copyOfRange(extra, begin + 5, begin + length(begin)) : null;
        }

        private int field(int id) {
            for (int i = 0; i + 4 <= extra.length; ) {
                int length = extra[i + 2] & 0xff | (extra[i + 3] & 0xff) << 8;
                if ((extra[i] & 0xff | (extra[i + 1] & 0xff) << 8) == id) {
                    return i + 4;
                }
                i += 4 + length;
            }
            return -1;
        }

        private int length(int begin) {
            int stated = extra[begin - 2] & 0xff | (extra[begin - 1] & 0xff) << 8;
            return Math.min(stated, extra.length - begin);
        }
    }
}
