package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import io.sillok.ingest.Raw;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A gzip file: one delivery, packed; or the records of a WARC file, packed one by one. */
final class GzipContainer implements Container {
    private final Queue<Part> ready = new ArrayDeque<>();
    private final Queue<Part> last = new ArrayDeque<>();
    private @Nullable WarcContainer records;

    GzipContainer(Content content, Budget budget, Spool spool) throws IOException {
        long begin = spool.size();
        long packed = content.size();
        Budget.Stop stop;
        long damages;
        long broken;
        long firstDamage;
        boolean warc;
        try (GzipMembers members = new GzipMembers(content.open())) {
            // what is packed decides how much of it there may be: a day's records, or one file
            byte[] head = members.readNBytes(16);
            spool.write(head, 0, head.length);
            warc = Signature.of(head) == Signature.WARC;
            stop = budget.spool(
                    members,
                    packed,
                    warc ? budget.caps().delivery() : budget.caps().member(),
                    spool);
            damages = members.damages();
            broken = members.broken();
            firstDamage = members.firstDamage();
        }
        if (damages > 0) {
            ready.add(new Part.Remark(Part.Trouble.damaged(
                    "byte " + firstDamage,
                    "%d stretch(es) of the gzip file are damaged or cut off, the first before this byte"
                            .formatted(damages),
                    "gzip members one behind the other")));
        }
        if (stop != Budget.Stop.END) {
            Part.Trouble bomb =
                    Part.Trouble.bomb("", "%d bytes give more than %d".formatted(packed, spool.size() - begin));
            last.add(
                    stop == Budget.Stop.DELIVERY || warc
                            ? new Part.Stop(bomb)
                            : new Part.Unreadable(bomb, Raw.range(content, 0, ZipContainer.HEAD)));
        }
        if (warc) {
            records = new WarcContainer(spool.since(begin), budget, spool);
        } else if (broken > 0) {
            // half a table looks like a whole one
            last.add(new Part.Unreadable(
                    Part.Trouble.unreadable(
                            "", "the packed file cannot be unpacked to its end", "a gzip file that is whole"),
                    Raw.range(content, 0, ZipContainer.HEAD)));
        } else if (stop == Budget.Stop.END && budget.member()) {
            ready.add(new Part.Member("", spool.since(begin), null, null, null, true));
        }
    }

    @Override
    public String mediaType() {
        return records == null ? "application/gzip" : "application/warc";
    }

    @Override
    public @Nullable Part next() throws IOException {
        Part part = ready.poll();
        if (part == null && records != null) {
            part = records.next();
        }
        return part == null ? last.poll() : part;
    }
}
