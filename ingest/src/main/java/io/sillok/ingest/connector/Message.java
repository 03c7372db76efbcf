package io.sillok.ingest.connector;

import io.sillok.ingest.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a table as one file: the same parts always give the same bytes. */
public final class Message {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Message() {}

    /** Part after part, a line's end between them. */
    public static void concatenate(List<Content> parts, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            for (Content part : parts) {
                copy(part, out);
                out.write('\n');
            }
        }
    }

    /** A ZIP file with a member for each part, {@code part-00001} and so on, as they are: how they are packed differs from machine to machine. */
    public static void zip(List<Content> parts, Path to) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (int i = 0; i < parts.size(); i++) {
                CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
                copy(parts.get(i), sum);
                ZipEntry entry = new ZipEntry(String.format(Locale.ROOT, "part-%05d", i + 1));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(parts.get(i).size());
                entry.setCrc(sum.getChecksum().getValue());
                entry.setTimeLocal(NO_TIME);
                out.putNextEntry(entry);
                copy(parts.get(i), out);
                out.closeEntry();
            }
        }
    }

    private static void copy(Content part, OutputStream out) throws IOException {
        try (InputStream in = part.open()) {
            in.transferTo(out);
        }
    }
}
