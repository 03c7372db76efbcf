package io.sillok.ingest.source;

import io.sillok.ingest.Content;
import io.sillok.ingest.http.Request;
import io.sillok.model.Keys;
import io.sillok.model.watch.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** What another night has archived, asked again: each address gives the last answer that it gave then. Nothing is connected to. */
public final class ReplayedNight implements NightWeb {
    private final Path from;
    private final Path archive;
    private final Map<String, Map<String, Kept>> read = new ConcurrentHashMap<>();

    /**
     * @param from an archive's folder: the one that holds {@code warc/}
     * @param archive the archive's folder of this night; the files that it lacks are copied there
     */
    public ReplayedNight(Path from, Path archive) {
        this.from = from.toAbsolutePath().normalize();
        this.archive = archive.toAbsolutePath().normalize();
    }

    /** The archive's folder that a user means by a folder: itself, what holds it, or what it holds. Empty where there is none. */
    public static Optional<Path> archive(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        if (Files.isDirectory(folder.resolve(WarcFile.FOLDER))) {
            return Optional.of(folder);
        } else if (Files.isDirectory(folder.resolve("archive").resolve(WarcFile.FOLDER))) {
            return Optional.of(folder.resolve("archive"));
        }
        return folder.endsWith(WarcFile.FOLDER) && Files.isDirectory(folder)
                ? Optional.ofNullable(folder.getParent())
                : Optional.empty();
    }

    @Override
    public boolean asks(Source source, LocalDate businessDate) throws IOException {
        return !files(source, businessDate).isEmpty();
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of();
    }

    @Override
    public boolean needsSecrets() {
        return false;
    }

    @Override
    public Asking ask(Source source, LocalDate businessDate) throws IOException {
        String key = businessDate + " " + source.id();
        Map<String, Kept> answers = read.get(key);
        if (answers == null) {
            answers = answers(files(source, businessDate));
            read.put(key, answers);
        }
        return new Player(answers);
    }

    @Override
    public void interrupt() {
        // nobody waits here
    }

    @Override
    public void close() {}

    /** Whole files, in the order in which they were made; what was cut off was asked again then. */
    private List<Path> files(Source source, LocalDate businessDate) throws IOException {
        Path folder = WarcFile.folder(from, businessDate);
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream =
                    Files.newDirectoryStream(folder, source.id() + "-*" + WarcFile.SUFFIX)) {
                for (Path file : stream) {
                    if (number(source, file) > 0) {
                        files.add(file);
                    }
                }
            }
        }
        files.sort(Comparator.comparingInt(file -> number(source, file)));
        return files;
    }

    private static int number(Source source, Path file) {
        return WarcFile.number(source.id(), String.valueOf(file.getFileName()));
    }

    /** By address the last answer that it gave. */
    private static Map<String, Kept> answers(List<Path> files) throws IOException {
        Map<String, Kept> answers = new HashMap<>();
        for (Path file : files) {
            try (WarcReader reader = new WarcReader(file)) {
                for (WarcRecord record : reader) {
                    if (record instanceof WarcMetadata metadata
                            && metadata.contentType().base().equals(WarcFile.OUTCOME)) {
                        Outcome outcome = Outcome.read(metadata.body().stream().readAllBytes());
                        answers.put(outcome.asked(), new Kept(file, outcome));
                    }
                }
            }
        }
        return answers;
    }

    private record Kept(Path file, Outcome outcome) {}

    private final class Player implements Asking {
        private final Map<String, Kept> answers;
        private final Set<Path> played = new TreeSet<>();

        Player(Map<String, Kept> answers) {
            this.answers = answers;
        }

        @Override
        public boolean ready(String shown, @Nullable Instant notBefore) {
            return answers.containsKey(shown);
        }

        @Override
        public Answer get(String shown, Request request) throws IOException {
            Kept kept = answers.get(shown);
            if (kept == null) {
                throw new IllegalStateException("%s was not asked on that night".formatted(shown));
            }
            played.add(kept.file());
            return kept.outcome().answer(kept.outcome().isPage() ? body(kept) : Content.of(new byte[0]));
        }

        @Override
        public void seal() throws IOException {
            for (Path file : played) {
                copy(file, archive.resolve(from.relativize(file)));
            }
        }

        @Override
        public Optional<String> file(String shown) {
            Kept kept = answers.get(shown);
            return kept == null
                    ? Optional.empty()
                    : Optional.of(from.relativize(kept.file()).toString().replace('\\', '/'));
        }

        @Override
        public void close() {}
    }

    /** A page's body out of the response that the outcome names, held against its hash. */
    private static Content body(Kept kept) throws IOException {
        try (WarcReader reader = new WarcReader(kept.file())) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response
                        && response.id().toString().equals(kept.outcome().response())) {
                    HttpResponse http = response.http();
                    byte[] body = decoded(http.body().stream(), http.headers().all("Content-Encoding"))
                            .readAllBytes();
                    if (!Keys.sha256(body).equals(kept.outcome().sha256())) {
                        throw new IOException("%s: what %s answered is no longer what its hash says"
                                .formatted(kept.file(), kept.outcome().asked()));
                    }
                    return Content.of(body);
                }
            }
        }
        throw new IOException("%s holds no response of %s"
                .formatted(kept.file(), kept.outcome().asked()));
    }

    /** Undoes content encodings, the last one first. Limits were kept when it was fetched. */
    private static InputStream decoded(InputStream in, List<String> encodings) throws IOException {
        InputStream out = in;
        List<String> names = new ArrayList<>();
        for (String line : encodings) {
            names.addAll(List.of(line.toLowerCase(Locale.ROOT).split("[\\s,]+")));
        }
        for (int i = names.size() - 1; i >= 0; i--) {
            out = switch (names.get(i)) {
                case "gzip", "x-gzip" -> new GZIPInputStream(out);
                case "br" -> new BrotliInputStream(out);
                case "deflate" -> inflated(out);
                default -> out;
            };
        }
        return out;
    }

    /** With zlib's header, as the standard says, or without, as some servers have it. */
    private static InputStream inflated(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        byte[] head = buffered.readNBytes(2);
        buffered.reset();
        boolean zlib = head.length == 2 && (head[0] & 15) == 8 && ((head[0] & 255) << 8 | head[1] & 255) % 31 == 0;
        // a raw stream needs one byte more than it has
        return new InflaterInputStream(
                new SequenceInputStream(buffered, InputStream.nullInputStream()), new Inflater(!zlib));
    }

    private static void copy(Path file, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(to + " has no folder above it");
        }
        Files.createDirectories(folder);
        Path aside = folder.resolve(to.getFileName() + ".copying");
        Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
