package io.sillok.model.watch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that the watch follows by name.
 *
 * @param id lower-case words joined by hyphens
 * @param kind what it is
 * @param names by language ({@code ko}, {@code en}, {@code zh})
 * @param aliases further names, of any language
 * @param sharedAliases names that others bear too, of any language: it is meant only where an article names it otherwise, or its parent before
 *     them in their sentence
 * @param parent id of the entity that it belongs to (a person's office, an office's place), or null
 * @param title for a person: the office held, as the public record names it; otherwise null
 */
public record Entity(
        String id,
        Kind kind,
        Map<String, String> names,
        List<String> aliases,
        List<String> sharedAliases,
        @Nullable String parent,
        @Nullable String title) {
    /** Kinds of entity. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        /** A building or installation run by somebody, which acts as an organisation in the news. */
        FACILITY,
        /** A fair, forum or other occasion with a name. */
        OCCASION
    }
}
