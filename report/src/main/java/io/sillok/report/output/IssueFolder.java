package io.sillok.report.output;

import io.sillok.model.Keys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an issue on disk, whole or not at all: written aside, forced to the disk, renamed into place. */
public final class IssueFolder {
    private static final String PARTIAL = ".partial";

    private final Path out;

    /** @param out the output folder; made where it is missing */
    public IssueFolder(Path out) {
        this.out = out;
    }

    /**
     * Writes an issue.
     *
     * @param path below the output folder; must not exist yet
     * @param files by path below the issue's folder
     * @throws ReportNotWritten where that fails; nothing is left of it
     */
    public void write(String path, Map<String, byte[]> files) {
        Path target = out.resolve(path);
        Path aside = target.resolveSibling("." + target.getFileName() + PARTIAL);
        try {
            remove(aside);
            Files.createDirectories(aside);
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                Path to = aside.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                write(to, file.getValue());
            }
            forceFolders(aside);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            for (Path folder = target.getParent();
                    folder != null && folder.startsWith(out);
                    folder = folder.getParent()) {
                force(folder);
            }
        } catch (IOException e) {
            discard(aside, e);
            throw new ReportNotWritten(target, e);
        }
    }

    /** Replaces one file of the output folder in one step. */
    public void replace(String name, byte[] bytes) {
        Path target = out.resolve(name);
        Path aside = target.resolveSibling("." + target.getFileName() + PARTIAL);
        try {
            if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
                return;
            }
            Files.createDirectories(out);
            write(aside, bytes);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(out);
        } catch (IOException e) {
            discard(aside, e);
            throw new ReportNotWritten(target, e);
        }
    }

    /** Removes what a killed run has left half-written below the output folder. */
    public void removeLeftovers() {
        if (!Files.isDirectory(out)) {
            return;
        }
        try (Stream<Path> all = Files.walk(out)) {
            for (Path leftover : all.filter(p -> p.getFileName().toString().startsWith(".")
                            && p.getFileName().toString().endsWith(PARTIAL))
                    .toList()) {
                remove(leftover);
            }
        } catch (IOException e) {
            throw new ReportNotWritten(out, e);
        }
    }

    /** The hash of the manifest of an issue that is there; empty where there is no such folder. */
    public Optional<String> manifest(String path) {
        Path folder = out.resolve(path);
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try {
            Path manifest = folder.resolve(Manifest.FILE);
            return Optional.of(Files.isRegularFile(manifest) ? Keys.sha256(Files.readAllBytes(manifest)) : "missing");
        } catch (IOException e) {
            throw new ReportNotWritten(folder, e);
        }
    }

    /**
     * The first file that is not as the issue went out: the manifest, else by path one that is not as it says; empty where all are.
     *
     * @param path of an issue that is there
     * @param manifestSha256 of the manifest that went out
     */
    public Optional<String> altered(String path, String manifestSha256) {
        Path folder = out.resolve(path);
        try {
            Path manifest = folder.resolve(Manifest.FILE);
            byte[] bytes = Files.isRegularFile(manifest) ? Files.readAllBytes(manifest) : new byte[0];
            if (!Keys.sha256(bytes).equals(manifestSha256)) {
                return Optional.of(Manifest.FILE);
            }
            for (Map.Entry<String, String> file : Manifest.hashes(bytes).entrySet()) {
                Path there = folder.resolve(file.getKey());
                if (!Files.isRegularFile(there)
                        || !Keys.sha256(Files.readAllBytes(there)).equals(file.getValue())) {
                    return Optional.of(file.getKey());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new ReportNotWritten(folder, e);
        }
    }

    /** The first file, by path, that is missing, added or differs from what it should be; empty where all agree. */
    public Optional<String> difference(String path, Map<String, byte[]> files) {
        Path folder = out.resolve(path);
        SortedMap<String, byte[]> expected = new TreeMap<>(files);
        try (Stream<Path> there = Files.walk(folder)) {
            for (Path file : there.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                byte[] wanted = expected.remove(name);
                if (wanted == null || !Arrays.equals(wanted, Files.readAllBytes(file))) {
                    return Optional.of(name);
                }
            }
        } catch (IOException e) {
            throw new ReportNotWritten(folder, e);
        }
        return expected.isEmpty() ? Optional.empty() : Optional.of(expected.firstKey());
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void forceFolders(Path root) throws IOException {
        try (Stream<Path> folders = Files.walk(root)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                force(folder);
            }
        }
    }

    /** Without it a rename may be lost with the power. Not every file system can: then the rename alone must do. */
    @SuppressWarnings("EmptyCatch")
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            // Windows does not open folders
        }
    }

    private static void discard(Path aside, IOException because) {
        try {
            remove(aside);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
