package io.sillok.transform.reading;

import io.sillok.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name standing in a text.
 *
 * @param span without the particles after the name
 * @param surface as written
 * @param type what it names
 * @param name the full name: the watch's where it knows it, else the fullest in the article
 * @param title for a person: the office held, as the article names it
 * @param organisation for a person: the organisation of the office, where the article says
 * @param id of the watch's entity or programme, or null
 */
public record Mention(
        Span span,
        String surface,
        MentionType type,
        String name,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable String id) {
    public Mention {
        if (surface.length() != span.length()) {
            throw new IllegalArgumentException("surface '%s' does not fit %s".formatted(surface, span));
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a mention without a name at " + span);
        }
    }
}
