package io.sillok.ingest.archive;

import io.sillok.ingest.Content;
import io.sillok.model.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Raw bytes, kept for ever under their SHA-256: {@code ab/cd/<sha256>} below the root. A file appears whole or not at all,
 * also after a power cut: it is written aside, forced to disk, renamed, and the folder's entry is forced to disk as well.
 */
public final class Archive {
    /** Begins the key of a file that was too large to be read: it stays where it is. */
    public static final String REFERENCE = "reference:";

    private static final int BLOCK = 1 << 16;
    private static final AtomicLong ASIDE = new AtomicLong();

    private final Path root;

    public Archive(Path root) {
        this.root = root;
    }

    /**
     * Something in the archive.
     *
     * @param sha256 64 hexadecimal digits
     * @param bytes its length
     * @param key where it is below the root
     */
    public record Stored(String sha256, long bytes, String key) {}

    /** Keeps a file's bytes; free where they are kept already. */
    public Stored store(Path file) throws IOException {
        return store(Content.of(file), file.toString());
    }

    /**
     * Keeps a content's bytes; free where they are kept already.
     *
     * @param name what a message calls it
     */
    public Stored store(Content content, String name) throws IOException {
        Stored wanted = weigh(content);
        Path target = root.resolve(wanted.key());
        if (Files.exists(target) && Files.size(target) == wanted.bytes()) {
            return wanted;
        }
        Path incoming = root.resolve("incoming");
        createFolders(incoming);
        createFolders(parent(target));
        Path aside = incoming.resolve(ProcessHandle.current().pid() + "-" + ASIDE.incrementAndGet());
        try {
            String copied;
            try {
                copied = copy(content, aside);
            } catch (IOException e) {
                throw new IOException(
                        "[%s] %s could not be kept in the archive (%s); expected: a writable folder with room for it. Make room or correct the permissions"
                                .formatted(root, name, e.getMessage()),
                        e);
            }
            if (!copied.equals(wanted.sha256())) {
                throw new IOException(name + " changed while it was read; run again once it is written to its end");
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        force(parent(target));
        return wanted;
    }

    /** A file's hash and length, without keeping it. */
    public Stored weigh(Path file) throws IOException {
        return weigh(Content.of(file));
    }

    private static Stored weigh(Content content) throws IOException {
        MessageDigest digest = Keys.digest();
        long bytes = 0;
        try (InputStream in = content.open()) {
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
                bytes += n;
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new Stored(sha256, bytes, key(sha256));
    }

    /**
     * What is kept under a hash, after making sure that it is still that.
     *
     * @throws IOException where it is not kept, or no longer what it was
     */
    public Content content(String sha256) throws IOException {
        Path file = root.resolve(key(sha256));
        if (!weigh(file).sha256().equals(sha256)) {
            throw new IOException(
                    "the archived file %s is no longer what was stored: its hash has changed".formatted(file));
        }
        return Content.of(file);
    }

    /** Removes what dead processes have left half written. */
    public void tidy() throws IOException {
        Path incoming = root.resolve("incoming");
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming, "[0-9]*-[0-9]*")) {
            for (Path file : left) {
                String name = String.valueOf(file.getFileName());
                long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
                if (ProcessHandle.of(pid).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The folder that everything is kept below. */
    public Path root() {
        return root;
    }

    private static String key(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }

    private static String copy(Content from, Path to) throws IOException {
        MessageDigest digest = Keys.digest();
        try (InputStream in = from.open();
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
                ByteBuffer buffer = ByteBuffer.wrap(block, 0, n);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Makes a folder and those above it, and forces each new entry to disk. */
    private static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = parent(folder);
            createFolders(above);
            Files.createDirectories(folder);
            force(above);
        }
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(path + " has no folder above it");
        }
        return parent;
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
