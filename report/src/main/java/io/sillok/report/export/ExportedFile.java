package io.sillok.report.export;

import io.sillok.model.Keys;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** A file that is written aside and takes its place when it is whole; what it held is known by its hash. */
final class ExportedFile implements AutoCloseable {
    private final Path file;
    private final Path aside;
    private final DigestOutputStream digest;
    private final Writer writer;

    ExportedFile(Path file) throws IOException {
        this.file = file;
        this.aside = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.digest = new DigestOutputStream(Files.newOutputStream(aside), Keys.digest());
        this.writer = new BufferedWriter(new OutputStreamWriter(digest, StandardCharsets.UTF_8));
    }

    /** Where its text goes, as UTF-8. */
    Writer writer() {
        return writer;
    }

    /** Puts the file into its place. */
    Written finish() throws IOException {
        writer.close();
        long bytes = Files.size(aside);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        return new Written(
                bytes, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    /** What a file came to. */
    record Written(long bytes, String sha256) {}

    /** Leaves nothing aside. */
    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(aside);
    }
}
