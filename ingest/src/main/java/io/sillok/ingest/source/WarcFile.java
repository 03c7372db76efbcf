package io.sillok.ingest.source;

import io.sillok.ingest.http.Exchange;
import io.sillok.ingest.http.Header;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * One file of exchanges, WARC 1.1: {@code warc/<business date>/<source>-0001.warc.gz} below the archive's folder. While it is written its name ends in
 * {@code .open}; one that keeps that name was cut off by the death of its process. Made with the first exchange.
 */
final class WarcFile implements Closeable {
    static final String FOLDER = "warc";
    static final String SUFFIX = ".warc.gz";
    static final String OPEN = ".open";
    static final MediaType OUTCOME = MediaType.parse("application/vnd.sillok.outcome+json");

    private final Path root;
    private final Path folder;
    private final String source;
    private final String software;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private @Nullable WarcWriter writer;

    /**
     * @param root the archive's folder
     * @param folder of the business date, below it
     * @param software who asks, with its version
     */
    WarcFile(Path root, Path folder, String source, String software) {
        this.root = root;
        this.folder = folder;
        this.source = source;
        this.software = software;
    }

    static Path folder(Path root, LocalDate date) {
        return root.resolve(FOLDER).resolve(date.toString());
    }

    /** Keeps the request and the response; gives the response's identifier. */
    URI keep(Exchange exchange) throws IOException {
        WarcWriter out = writer(exchange.begun());
        StringBuilder head = new StringBuilder(exchange.statusLine()).append("\r\n");
        for (Header header : exchange.responseHeaders()) {
            // the body here is out of its chunks: a reader would look for them again
            String name = header.is("Transfer-Encoding") ? "X-Archive-Orig-Transfer-Encoding" : header.name();
            head.append(name).append(": ").append(header.value()).append("\r\n");
        }
        byte[] begin = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        WarcResponse response;
        try (InputStream body = exchange.body().open()) {
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(begin), body);
            WarcResponse.Builder builder = new WarcResponse.Builder(exchange.address());
            builder.version(MessageVersion.WARC_1_1);
            builder.date(exchange.begun());
            builder.ipAddress(exchange.remote());
            if (!exchange.whole()) {
                builder.truncated(WarcTruncationReason.DISCONNECT);
            }
            builder.body(MediaType.HTTP_RESPONSE, Channels.newChannel(all), begin.length + exchange.bytes());
            response = builder.build();
            out.write(response);
        }
        StringBuilder asked = new StringBuilder(exchange.requestLine()).append("\r\n");
        for (Header header : exchange.requestHeaders()) {
            asked.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        WarcRequest.Builder request = new WarcRequest.Builder(exchange.address());
        request.version(MessageVersion.WARC_1_1);
        request.date(exchange.begun());
        request.concurrentTo(response.id());
        request.body(MediaType.HTTP_REQUEST, asked.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(request.build());
        return response.id();
    }

    /** Keeps what came of a question, as JSON. */
    void keep(Instant at, byte[] outcome) throws IOException {
        WarcMetadata.Builder metadata = new WarcMetadata.Builder();
        metadata.version(MessageVersion.WARC_1_1);
        metadata.date(at);
        metadata.body(OUTCOME, outcome);
        writer(at).write(metadata.build());
    }

    /** Closes it, on disk for good, and gives it its name; empty where nothing was kept. */
    Optional<String> seal() throws IOException {
        Path written = file;
        FileChannel open = channel;
        if (written == null || open == null) {
            return Optional.empty();
        }
        open.force(true);
        close();
        String name = String.valueOf(written.getFileName());
        Path sealed = folder.resolve(name.substring(0, name.length() - OPEN.length()));
        Files.move(written, sealed, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
        return Optional.of(root.relativize(sealed).toString().replace('\\', '/'));
    }

    /** Leaves a file that was not sealed as it is: cut off, and named so. */
    @Override
    public void close() throws IOException {
        FileChannel closing = channel;
        channel = null;
        writer = null;
        file = null;
        if (closing != null) {
            closing.close();
        }
    }

    private WarcWriter writer(Instant at) throws IOException {
        WarcWriter begun = writer;
        if (begun != null) {
            return begun;
        }
        Files.createDirectories(folder);
        String name = String.format(Locale.ROOT, "%s-%04d%s", source, next(), SUFFIX);
        Path open = folder.resolve(name + OPEN);
        FileChannel out = FileChannel.open(open, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        file = open;
        channel = out;
        begun = new WarcWriter(out, WarcCompression.GZIP);
        writer = begun;
        Warcinfo.Builder info = new Warcinfo.Builder();
        info.version(MessageVersion.WARC_1_1);
        info.date(at);
        info.filename(name);
        info.fields(Map.of(
                "software", List.of(software),
                "format", List.of("WARC File Format 1.1"),
                "conformsTo",
                        List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")));
        begun.write(info.build());
        return begun;
    }

    /** A number that no file of this source and date has, be it whole or cut off. */
    private int next() throws IOException {
        int next = 1;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, source + "-*" + SUFFIX + "*")) {
            for (Path there : files) {
                next = Math.max(next, number(source, String.valueOf(there.getFileName())) + 1);
            }
        }
        return next;
    }

    /** The number in a file's name, or 0 where it is another source's or no such file. */
    static int number(String source, String name) {
        int dot = name.indexOf('.');
        String digits = dot < source.length() + 1 || !name.startsWith(source + "-")
                ? ""
                : name.substring(source.length() + 1, dot);
        return digits.matches("[0-9]{4,9}") ? Integer.parseInt(digits) : 0;
    }
}
