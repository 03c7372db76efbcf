package io.sillok.ingest.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A table beside these classes: on each line a charset, a blank, and what belongs to it; lines of one charset are joined. */
final class CharsetFile {
    private CharsetFile() {}

    static Map<String, String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(CharsetFile.class.getResourceAsStream(name), name)) {
            Map<String, String> lines = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int blank = line.indexOf(' ');
                        lines.merge(line.substring(0, blank), line.substring(blank + 1), (a, b) -> a + " " + b);
                    });
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
