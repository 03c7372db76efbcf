package io.sillok.ingest.source;

import io.sillok.model.Finding;
import io.sillok.model.Findings;
import io.sillok.model.Severity;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a source has delivered for a business date, in an order that depends on nothing but the names. */
public final class Deliveries {
    private static final String FOLDER = "folder:";
    private static final String FILE = "file:";

    private final Path watch;

    public Deliveries(Watch watch) {
        this.watch = watch.folder().toAbsolutePath().normalize();
    }

    /** What is there; what hinders it is a finding, and the rest is listed. */
    public Listing list(Source source, LocalDate date, Findings findings) throws IOException {
        List<Listing.Delivered> files = new ArrayList<>();
        int leftOut = 0;
        if (source.address().startsWith(FILE)) {
            Path file = watch.resolve(source.address().substring(FILE.length())).normalize();
            if (!file.startsWith(watch) || (Files.exists(file) && outside(file))) {
                findings.add(outside(source, source.address()));
            } else if (Files.isRegularFile(file)) {
                files.add(delivered(file));
            } else {
                findings.add(missing(source, "there is no such file"));
            }
        } else if (source.address().startsWith(FOLDER)) {
            Path folder =
                    watch.resolve(source.address().substring(FOLDER.length())).normalize();
            if (!folder.startsWith(watch) || (Files.exists(folder) && outside(folder))) {
                findings.add(outside(source, source.address()));
            } else if (!Files.isDirectory(folder)) {
                findings.add(missing(source, "there is no such folder"));
            } else {
                leftOut = list(source, folder, date.toString(), files, findings);
            }
        } else {
            findings.add(new Finding(
                    "address_unsupported",
                    Severity.ERROR,
                    source.id(),
                    "",
                    "the address '%s' cannot be fetched".formatted(source.address()),
                    "folder:PATH, file:PATH or https://HOST/PATH",
                    "Put the deliveries into a folder of the watch and give its address"));
        }
        files.sort(Comparator.comparing(Listing.Delivered::uri));
        return new Listing(List.copyOf(files), leftOut);
    }

    /**
     * Walks a folder.
     *
     * @param prefix what entries must be named, or begin with before a hyphen; null where anything goes
     * @return how many hidden entries were left out
     */
    private int list(
            Source source, Path folder, @Nullable String prefix, List<Listing.Delivered> files, Findings findings)
            throws IOException {
        int leftOut = 0;
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        entries.sort(Comparator.comparing(Deliveries::name)); // so that findings come in order, too
        for (Path entry : entries) {
            String name = name(entry);
            if (prefix != null && !name.equals(prefix) && !name.startsWith(prefix + "-")) {
                continue;
            }
            if (name.startsWith(".")) {
                leftOut++;
            } else if (!Files.exists(entry) || outside(entry)) {
                findings.add(outside(source, uri(entry)));
            } else if (Files.isDirectory(entry)) {
                leftOut += list(source, entry, null, files, findings);
            } else {
                files.add(delivered(entry));
            }
        }
        return leftOut;
    }

    /** Whether a link leads out of the watch; links to folders are refused wherever they lead, since they can go in circles. */
    private boolean outside(Path entry) throws IOException {
        return !entry.toRealPath().startsWith(watch.toRealPath())
                || (Files.isSymbolicLink(entry) && Files.isDirectory(entry));
    }

    private Listing.Delivered delivered(Path file) throws IOException {
        return new Listing.Delivered(uri(file), file, Files.size(file));
    }

    private String uri(Path file) {
        return watch.relativize(file).toString().replace('\\', '/');
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private static Finding missing(Source source, String problem) {
        return new Finding(
                "address_missing",
                Severity.WARNING,
                source.id(),
                "",
                "%s: %s".formatted(source.address(), problem),
                "a path below the watch's folder that exists",
                "Make it, or correct the source's address in sources.yaml");
    }

    private static Finding outside(Source source, String path) {
        return new Finding(
                "path_outside_watch",
                Severity.ERROR,
                source.id(),
                path,
                "the path leads out of the watch's folder or nowhere",
                "files inside the watch's folder",
                "Copy the file into the folder instead of linking to it");
    }
}
