package io.sillok.transform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL that stands in a file beside the class that runs it. */
public final class SqlFile {
    private SqlFile() {}

    /** The text of {@code name} beside {@code owner}; a missing file is an {@link IllegalStateException}. */
    public static String read(Class<?> owner, String name) {
        try (InputStream bytes = owner.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is missing beside " + owner.getName());
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
