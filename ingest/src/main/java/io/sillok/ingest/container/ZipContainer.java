package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file, in the order of its directory. One that is cut has none: its members are then read from the front, by their own
 * headers, as far as they go.
 *
 * <p>Read by itself and not by a library: those at hand keep the whole directory in memory, or trust the members' own headers
 * throughout, or give up where the end is missing.
 */
final class ZipContainer implements Container {
    private static final long LOCAL = 0x04034b50L;
    private static final long DESCRIPTOR = 0x08074b50L;
    /** Bytes of a member that stand in quarantine; the archive of deliveries has all of them. */
    static final int HEAD = 1 << 12;

    private final Content content;
    private final long size;
    private final Budget budget;
    private final Spool spool;
    private final ZipNames names;
    private final ByteWindow in;
    private final @Nullable ZipDirectory directory;
    private final Queue<Part> ready = new ArrayDeque<>();
    private long at;
    private boolean ended;

    ZipContainer(Content content, Delivery.Options options, Budget budget, Spool spool) throws IOException {
        this.content = content;
        this.size = content.size();
        this.budget = budget;
        this.spool = spool;
        this.names = new ZipNames(options);
        this.directory = ZipDirectory.of(content);
        this.in = new ByteWindow(content, directory == null ? 1 << 16 : 1 << 9);
        if (directory == null) {
            ready.add(new Part.Remark(Part.Trouble.damaged(
                    "",
                    "the directory at the end of the file is missing; members are read from the front as far as they go",
                    "a ZIP file that was delivered to its end")));
        }
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public @Nullable Part next() throws IOException {
        while (ready.isEmpty() && !ended) {
            advance();
        }
        return ready.poll();
    }

    private void advance() throws IOException {
        ZipEntry entry = directory == null ? nextHeader() : directory.next();
        if (entry == null) {
            ended = true;
            if (directory != null && !directory.countIsRight()) {
                ready.add(new Part.Remark(Part.Trouble.damaged(
                        "",
                        "the directory breaks off before its last entry",
                        "%d entries".formatted(directory.count()))));
            }
            return;
        }
        String name = names.of(entry);
        if (!budget.member()) {
            stop(
                    name,
                    "the delivery has more than %d members"
                            .formatted(budget.caps().members()));
        } else if (ZipNames.isFolder(name) || ZipNames.isAside(name) || ZipNames.isFurniture(name)) {
            ready.add(new Part.LeftOut(1));
        } else if (entry.encrypted()) {
            unreadable(entry, name, "the member is encrypted", "a member that can be read without a password");
        } else if (entry.method() != 0 && entry.method() != 8) {
            unreadable(
                    entry,
                    name,
                    "the member is packed with " + entry.methodName(),
                    "a member that is stored or packed with deflate");
        } else if (in.u4(entry.header()) != LOCAL) {
            unreadable(
                    entry, name, "the member is not where the directory says", "a ZIP file whose directory is right");
        } else {
            checkName(entry, name);
            unpack(entry, name);
        }
    }

    /** What the member itself is called; the directory counts, but one of the two has been tampered with. */
    private void checkName(ZipEntry entry, String name) throws IOException {
        boolean comparable = entry.utf8() == ((entry.flags() & ZipEntry.NAMES_IN_UTF8) != 0);
        int length = Math.min(in.u2(entry.header() + 26), ZipNames.LONGEST_BYTES);
        if (comparable
                && !new String(in.bytes(entry.header() + 30, length), StandardCharsets.ISO_8859_1)
                        .equals(entry.name())) {
            ready.add(new Part.Remark(Part.Trouble.damaged(
                    name,
                    "the member has another name than the directory gives it; the directory's counts",
                    "one name for one member")));
        }
    }

    private void unpack(ZipEntry entry, String name) throws IOException {
        long data = entry.header() + 30 + in.u2(entry.header() + 26) + in.u2(entry.header() + 28);
        long end = entry.packed() < 0 ? size : data + entry.packed();
        if (entry.packed() < 0 && entry.method() == 0) {
            unreadable(entry, name, "nobody says where the member ends", "a ZIP file with its directory");
            at = data;
            return;
        } else if (data > size || end > size || end < data) {
            unreadable(entry, name, "the file ends within the member", "a ZIP file that was delivered to its end");
            at = Math.max(at, Math.min(data, size));
            return;
        }
        long begin = spool.size();
        CRC32 crc = new CRC32();
        Inflater inflater = new Inflater(true);
        Budget.Stop stop = Budget.Stop.END;
        String damage = null;
        try (InputStream packed = content.slice(data, end).open();
                InputStream unpacked = new CheckedInputStream(
                        entry.method() == 0 ? packed : new InflaterInputStream(packed, inflater, 1 << 13), crc)) {
            stop = budget.spool(unpacked, end - data, budget.caps().member(), spool);
            at = entry.packed() < 0 ? data + inflater.getBytesRead() : end;
        } catch (ZipException | EOFException e) {
            damage = "the member cannot be unpacked to its end";
            at = data + Math.max(1, inflater.getBytesRead());
        } finally {
            inflater.end();
        }
        if (stop == Budget.Stop.DELIVERY) {
            stop(
                    name,
                    "the delivery gives more than %d bytes"
                            .formatted(budget.caps().delivery()));
        } else if (stop == Budget.Stop.MEMBER) {
            ready.add(new Part.Unreadable(
                    Part.Trouble.bomb(name, "%d bytes give more than %d".formatted(end - data, spool.size() - begin)),
                    Raw.range(content, data, Math.min(end, data + HEAD))));
            at = entry.packed() < 0 ? data + 1 : end;
        } else if (damage != null) {
            unreadable(entry, name, damage, "a member that is whole");
        } else if (crc.getValue() != (entry.sizesFollow() && directory == null ? crcBehind() : entry.crc())) {
            unreadable(entry, name, "the member's check sum is wrong", "a member that is whole");
        } else {
            ready.add(new Part.Member(name, spool.since(begin), null, null, null, true));
        }
    }

    private long crcBehind() throws IOException {
        return in.u4(at) == DESCRIPTOR ? in.u4(at + 4) : in.u4(at);
    }

    /** The next member's own header. */
    private @Nullable ZipEntry nextHeader() throws IOException {
        long header = in.find(at, size, 3, 4);
        if (header < 0) {
            return null;
        }
        int flags = in.u2(header + 6);
        int nameLength = in.u2(header + 26);
        byte[] name = in.bytes(header + 30, Math.min(nameLength, ZipNames.LONGEST_BYTES));
        ZipDirectory.ZipExtra extra = new ZipDirectory.ZipExtra(
                in.bytes(header + 30 + nameLength, Math.min(in.u2(header + 28), ZipDirectory.ZipExtra.LONGEST)));
        long unpacked = in.u4(header + 22);
        long packed = in.u4(header + 18);
        unpacked = unpacked == 0xffffffffL ? extra.next(unpacked) : unpacked;
        packed = packed == 0xffffffffL ? extra.next(packed) : packed;
        boolean follow = (flags & ZipEntry.SIZES_FOLLOW) != 0;
        at = header + 30;
        return new ZipEntry(
                new String(name, StandardCharsets.ISO_8859_1),
                (flags & ZipEntry.NAMES_IN_UTF8) != 0,
                flags,
                in.u2(header + 8),
                follow ? -1 : in.u4(header + 14),
                follow ? -1 : packed,
                follow ? -1 : unpacked,
                header);
    }

    private void unreadable(ZipEntry entry, String name, String problem, String expected) {
        long from = Math.min(Math.max(0, entry.header()), size);
        ready.add(new Part.Unreadable(
                Part.Trouble.unreadable(name, problem, expected),
                Raw.range(content, from, Math.min(size, from + HEAD))));
    }

    private void stop(String name, String problem) {
        ended = true;
        ready.add(new Part.Stop(Part.Trouble.bomb(name, problem)));
    }
}
