package io.sillok.transform.reading;

import org.jspecify.annotations.Nullable;

/**
 * Who signs an article.
 *
 * @param name of the writer or the agency
 * @param role as written: {@code 기자}, {@code 특파원}, {@code Staff Writer}
 * @param email as written
 */
public record Byline(
        String name, @Nullable String role, @Nullable String email) {
    public Byline {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a byline without a name");
        }
    }
}
