package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import io.sillok.ingest.Raw;
import io.sillok.model.Severity;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A WARC file (ISO 28500, 1.0 and 1.1), unpacked: responses and resources are deliveries, everything else is left out. Damage
 * costs the record that it is in: reading goes on where the next one begins.
 *
 * <p>Records are cut out here and not by jwarc, which cannot go on after damage and does not say where a record's block lies.
 */
final class WarcContainer implements Container {
    private static final Pattern VERSION = Pattern.compile("WARC/\\d+\\.\\d+");
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)?\\s+(\\d{3})(?:\\s.*)?", Pattern.DOTALL);
    /** Damage makes bytes be read twice; a file that is nothing but damage must not be read for ever. */
    private static final int READINGS = 3;

    private static final int LONGEST_HEADER = 1 << 14;
    private static final int LONGEST_HTTP_HEADER = 1 << 17;

    private final Content content;
    private final long size;
    private final ByteWindow window;
    private final Budget budget;
    private final Spool spool;
    private final Queue<Part> ready = new ArrayDeque<>();
    private long at;
    private long number;
    private long searched;

    WarcContainer(Content content, Budget budget, Spool spool) throws IOException {
        this.content = content;
        this.size = content.size();
        this.window = new ByteWindow(content, 1 << 12);
        this.budget = budget;
        this.spool = spool;
    }

    @Override
    public String mediaType() {
        return "application/warc";
    }

    @Override
    public @Nullable Part next() throws IOException {
        while (ready.isEmpty() && at < size) {
            advance();
        }
        return ready.poll();
    }

    private void advance() throws IOException {
        long begin = behindBlankLines(at);
        if (begin == size) {
            at = size;
            return;
        }
        number++;
        String name = "record " + number;
        WarcHeader header = isMark(content.range(begin, begin + 10), 0)
                ? WarcHeader.at(content, begin, size, LONGEST_HEADER)
                : null;
        if (header == null || !VERSION.matcher(header.first()).matches()) {
            at = mark(begin + 1, size);
            malformed(name, begin, "what stands here is no record");
            return;
        }
        long length = length(header.get("content-length"));
        if (length < 0) {
            at = mark(header.end(), size);
            malformed(name, begin, "the record does not say how long it is");
            return;
        }
        long end = header.end() + length;
        if (end > size || end < 0) {
            at = mark(header.end(), size);
            ready.add(new Part.Unreadable(
                    new Part.Trouble(
                            "warc_truncated",
                            Severity.WARNING,
                            name,
                            "the record breaks off before its end",
                            "%d bytes".formatted(length),
                            "Have the archive delivered again if the record matters; the others were read"),
                    Raw.range(content, begin, Math.min(size, begin + ZipContainer.HEAD))));
            return;
        }
        long next = behindBlankLines(end);
        at = next;
        if (next < size && !isMark(content.range(next, next + 10), 0)) {
            long inside = mark(header.end(), end);
            if (inside < end) {
                at = inside;
                malformed(name, begin, "another record begins before this one ends");
                return;
            }
        }
        record(name, header, content.slice(header.end(), end));
    }

    private void record(String name, WarcHeader header, Content block) throws IOException {
        String type = header.plain("warc-type");
        String segment = header.get("warc-segment-number");
        if ((!type.equals("response") && !type.equals("resource"))
                || (!segment.isEmpty() && !segment.equals("1"))
                || header.get("warc-target-uri").startsWith("dns:")
                || header.get("warc-target-uri").startsWith("whois:")) {
            ready.add(new Part.LeftOut(1));
            return;
        } else if (!budget.member()) {
            stop(
                    name,
                    "the delivery has more than %d members"
                            .formatted(budget.caps().members()));
            return;
        }
        if (!header.get("warc-truncated").isEmpty() || segment.equals("1")) {
            remark(
                    "warc_truncated",
                    name,
                    "the record holds only the beginning of what was fetched",
                    "the whole response");
        }
        boolean blockFits = WarcDigests.fits(header.get("warc-block-digest"), block);
        String address = address(header.get("warc-target-uri"));
        if (header.plain("content-type").equals("application/http")
                || (type.equals("response") && header.get("content-type").isEmpty())) {
            response(name, header, block, blockFits, address);
        } else if (type.equals("response")) {
            ready.add(new Part.LeftOut(1)); // of another protocol
        } else {
            mismatch(name, blockFits && WarcDigests.fits(header.get("warc-payload-digest"), block));
            member(name, block, header.parameter("content-type", "charset"), header.plain("content-type"), address);
        }
    }

    private void response(String name, WarcHeader header, Content block, boolean blockFits, @Nullable String address)
            throws IOException {
        WarcHeader http = WarcHeader.at(block, 0, block.size(), LONGEST_HTTP_HEADER);
        var status = http == null ? null : STATUS.matcher(http.first());
        if (http == null || status == null || !status.matches()) {
            ready.add(new Part.Unreadable(
                    Part.Trouble.unreadable(name, "the record holds no HTTP response", "HTTP/1.1 200 and its headers"),
                    Raw.range(block, 0, Math.min(block.size(), ZipContainer.HEAD))));
            return;
        } else if (!status.group(1).startsWith("2") || isTraffic(http.plain("content-type"), address)) {
            mismatch(name, blockFits);
            ready.add(new Part.LeftOut(1));
            return;
        }
        Content body = block.slice(http.end(), block.size());
        HttpPayload payload = HttpPayload.of(http, body, budget, spool);
        Content content = payload.content();
        if (payload.stop() == Budget.Stop.DELIVERY) {
            stop(
                    name,
                    "the delivery gives more than %d bytes"
                            .formatted(budget.caps().delivery()));
        } else if (payload.stop() == Budget.Stop.MEMBER) {
            ready.add(new Part.Unreadable(
                    Part.Trouble.bomb(name, "%d bytes of response give too many".formatted(body.size())),
                    Raw.range(block, 0, Math.min(block.size(), ZipContainer.HEAD))));
        } else if (content == null) {
            ready.add(new Part.Unreadable(
                    Part.Trouble.unreadable(name, String.valueOf(payload.problem()), "gzip, deflate or br, to the end"),
                    Raw.range(block, 0, Math.min(block.size(), ZipContainer.HEAD))));
        } else {
            mismatch(
                    name,
                    blockFits
                            && WarcDigests.fits(header.get("warc-payload-digest"), body, payload.unchunked(), content));
            member(name, content, http.parameter("content-type", "charset"), http.plain("content-type"), address);
        }
    }

    private void member(
            String name, Content payload, @Nullable String charset, String mediaType, @Nullable String address)
            throws IOException {
        if (payload.size() == 0 || isTraffic(mediaType, address)) {
            ready.add(new Part.LeftOut(1));
        } else {
            ready.add(new Part.Member(name, payload, charset, mediaType.isEmpty() ? null : mediaType, address, false));
        }
    }

    /** What a page needs to be shown, or a crawler to find it, and what no reader reads. */
    private static boolean isTraffic(String mediaType, @Nullable String address) {
        return mediaType.startsWith("image/")
                || mediaType.startsWith("audio/")
                || mediaType.startsWith("video/")
                || mediaType.startsWith("font/")
                || mediaType.equals("text/css")
                || mediaType.endsWith("/javascript")
                || mediaType.endsWith("/x-javascript")
                || mediaType.endsWith("/ecmascript")
                || mediaType.contains("font")
                || mediaType.equals("application/wasm")
                || (address != null && address.endsWith("/robots.txt"));
    }

    /** An address of the web, without the angle brackets that version 1.0 shows in its grammar, and without a fragment. */
    private static @Nullable String address(String uri) {
        String bare = uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
        int fragment = bare.indexOf('#');
        String address = fragment < 0 ? bare : bare.substring(0, fragment);
        return address.startsWith("http://") || address.startsWith("https://") ? address : null;
    }

    private static long length(String stated) {
        return stated.matches("\\d{1,18}") ? Long.parseLong(stated) : -1;
    }

    /** Behind the empty lines that part records. */
    private long behindBlankLines(long from) throws IOException {
        for (long i = from; i < size; i++) {
            int b = window.at(i);
            if (b != '\r' && b != '\n') {
                return i;
            }
        }
        return size;
    }

    private static boolean isMark(byte[] bytes, int i) {
        return i + 8 <= bytes.length
                && bytes[i] == 'W'
                && bytes[i + 1] == 'A'
                && bytes[i + 2] == 'R'
                && bytes[i + 3] == 'C'
                && bytes[i + 4] == '/'
                && bytes[i + 5] >= '0'
                && bytes[i + 5] <= '9'
                && bytes[i + 6] == '.';
    }

    /** Where a line begins like a record next; {@code to} where none does, or where too much has been searched already. */
    private long mark(long from, long to) throws IOException {
        boolean lineBegins = from == 0 || content.range(from - 1, from)[0] == '\n';
        long i = from;
        while (i < to) {
            if (searched > READINGS * size) {
                return to;
            }
            byte[] some = content.range(i, Math.min(size, i + (1 << 16) + 8));
            int stop = (int) Math.min(to - i, Math.min(1 << 16, some.length));
            for (int k = 0; k < stop; k++) {
                if (lineBegins && some[k] == 'W' && isMark(some, k)) {
                    searched += k;
                    return i + k;
                }
                lineBegins = some[k] == '\n';
            }
            i += stop;
            searched += stop;
        }
        return to;
    }

    private void mismatch(String name, boolean fits) {
        if (!fits) {
            remark(
                    "warc_digest_mismatch",
                    name,
                    "the record is not what its digest was taken of",
                    "a record that has not changed since it was written");
        }
    }

    private void remark(String code, String name, String problem, String expected) {
        ready.add(new Part.Remark(new Part.Trouble(
                code,
                Severity.WARNING,
                name,
                problem,
                expected,
                "Compare with the page itself if a figure from it matters")));
    }

    private void malformed(String name, long begin, String problem) {
        if (!budget.member()) {
            stop(
                    name,
                    "the delivery has more than %d members"
                            .formatted(budget.caps().members()));
            return;
        }
        ready.add(new Part.Unreadable(
                new Part.Trouble(
                        "warc_record_malformed",
                        Severity.ERROR,
                        name,
                        problem,
                        "WARC/1.0 or WARC/1.1 and a Content-Length that is right",
                        "Have the archive delivered again if the record matters; the others were read"),
                Raw.range(content, begin, Math.min(at, begin + ZipContainer.HEAD))));
    }

    private void stop(String name, String problem) {
        at = size;
        ready.add(new Part.Stop(Part.Trouble.bomb(name, problem)));
    }
}
