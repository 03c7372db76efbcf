package io.sillok.ingest.source;

import io.sillok.model.Finding;
import io.sillok.model.Findings;
import io.sillok.model.Severity;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a source has delivered for a business date, in an order that depends on nothing but the names. */
public final class Deliveries {
    private static final String FOLDER = "folder:";
    private static final String FILE = "file:";

    private static final int ISO_DATE = 10;
    private static final String NOT_ALLOWED = "the user that runs Sillok may not read it";

    private final Path watch;
    private final LocalDate first;

    public Deliveries(Watch watch) {
        this.watch = watch.folder().toAbsolutePath().normalize();
        this.first = watch.firstBusinessDate();
    }

    /** What is there; what hinders it is a finding, and the rest is listed. */
    public Listing list(Source source, LocalDate date, Findings findings) throws IOException {
        if (source.address().startsWith(FILE)) {
            Path file = watch.resolve(source.address().substring(FILE.length())).normalize();
            if (!file.startsWith(watch) || (Files.exists(file) && outside(file))) {
                findings.add(outside(source, source.address()));
            } else if (!Files.exists(file)) {
                findings.add(missing(source, "there is no such file"));
            } else {
                Walk walk = new Walk(source, date, findings);
                walk.file(file);
                return new Listing(walk.files(), List.of(), 0);
            }
        } else if (source.address().startsWith(FOLDER)) {
            Path folder =
                    watch.resolve(source.address().substring(FOLDER.length())).normalize();
            if (!folder.startsWith(watch) || (Files.exists(folder) && outside(folder))) {
                findings.add(outside(source, source.address()));
            } else if (!Files.isDirectory(folder)) {
                findings.add(missing(source, "there is no such folder"));
            } else {
                return list(source, folder, date, findings);
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
        return new Listing(List.of(), List.of(), 0);
    }

    /** A folder whose entries begin with their dates. */
    private Listing list(Source source, Path folder, LocalDate date, Findings findings) throws IOException {
        Walk today = new Walk(source, date, findings);
        List<Listing.Delivered> earlier = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        for (Path entry : today.entries(folder)) {
            LocalDate named = dateOf(name(entry));
            if (named == null || named.isBefore(first)) {
                if (!name(entry).startsWith(".")) {
                    unmatched.add(uri(entry));
                }
            } else if (named.equals(date)) {
                today.entry(entry);
            } else if (named.isBefore(date)) {
                // what could not be read of it was said on its own date
                Walk before = new Walk(source, named, finding -> {});
                before.entry(entry);
                earlier.addAll(before.files());
            }
        }
        if (!unmatched.isEmpty()) {
            findings.add(unmatched(source, unmatched));
        }
        earlier.sort(Comparator.comparing(Listing.Delivered::uri));
        return new Listing(today.files(), List.copyOf(earlier), today.leftOut);
    }

    /** The date that a name is, or begins with before a hyphen or point; null where it is none. */
    private static @Nullable LocalDate dateOf(String name) {
        boolean ends =
                name.length() == ISO_DATE || (name.length() > ISO_DATE && "-.".indexOf(name.charAt(ISO_DATE)) >= 0);
        try {
            return ends ? LocalDate.parse(name.substring(0, ISO_DATE)) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What lies at one date's entries. */
    private final class Walk {
        private final Source source;
        private final LocalDate date;
        private final Findings findings;
        private final List<Listing.Delivered> files = new ArrayList<>();
        private int leftOut;

        Walk(Source source, LocalDate date, Findings findings) {
            this.source = source;
            this.date = date;
            this.findings = findings;
        }

        List<Listing.Delivered> files() {
            files.sort(Comparator.comparing(Listing.Delivered::uri));
            return List.copyOf(files);
        }

        void entry(Path entry) throws IOException {
            if (name(entry).startsWith(".")) {
                leftOut++;
            } else if (!Files.exists(entry) || outside(entry)) {
                findings.add(outside(source, uri(entry)));
            } else if (Files.isDirectory(entry)) {
                for (Path below : entries(entry)) {
                    entry(below);
                }
            } else {
                file(entry);
            }
        }

        /** Pipes and devices could be read for ever. */
        void file(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                findings.add(unreadable(source, uri(file), "it is no file but a pipe, a device or a folder"));
            } else if (!Files.isReadable(file)) {
                findings.add(unreadable(source, uri(file), NOT_ALLOWED));
            } else {
                files.add(new Listing.Delivered(uri(file), file, Files.size(file), date));
            }
        }

        /** By their names, so that findings come in order, too. */
        List<Path> entries(Path folder) throws IOException {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            } catch (AccessDeniedException e) {
                findings.add(unreadable(source, uri(folder), NOT_ALLOWED));
            }
            entries.sort(Comparator.comparing(Deliveries::name));
            return entries;
        }
    }

    /** Whether a link leads out of the watch; links to folders are refused wherever they lead, since they can go in circles. */
    private boolean outside(Path entry) throws IOException {
        return !entry.toRealPath().startsWith(watch.toRealPath())
                || (Files.isSymbolicLink(entry) && Files.isDirectory(entry));
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

    private static Finding unreadable(Source source, String path, String problem) {
        return new Finding(
                "delivery_unreadable",
                Severity.ERROR,
                source.id(),
                path,
                problem,
                "a file that can be read",
                "Give the user the right to read it, or put the file itself there; it is taken in by the next night");
    }

    private Finding unmatched(Source source, List<String> entries) {
        return new Finding(
                "delivery_unmatched",
                Severity.WARNING,
                source.id(),
                entries.get(0),
                "%d entries of the folder belong to no night".formatted(entries.size()),
                "names that begin with a business date from %s on, as in %s-name.xml".formatted(first, first),
                "Name them after the date on which they are to be read");
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
