package io.sillok.transform.reading;

import io.sillok.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** One of which no more is known than the name that stands there. */
    public static Mention asWritten(Span span, String text, MentionType type) {
        String name = span.of(text);
        return new Mention(span, name, type, name, null, null, null);
    }

    /** All of both, in the order of the text. */
    public static List<Mention> inOrder(List<Mention> some, List<Mention> others) {
        if (others.isEmpty()) {
            return some;
        }
        List<Mention> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing(Mention::span));
        return all;
    }
}
