package io.sillok.transform.mention;

import io.sillok.transform.reading.MentionType;
import org.jspecify.annotations.Nullable;

/**
 * A thing known by name before the text is opened.
 *
 * @param name its full name
 * @param type what it is mentioned as; null for an occasion
 * @param id of the watch's entity or programme, or null for what every watch knows
 * @param title for a person, the office
 * @param parent id of the entity that it belongs to
 * @param shared whether others bear the name too, so that only what the text says besides tells that it is meant
 */
public record Known(
        String name,
        @Nullable MentionType type,
        @Nullable String id,
        @Nullable String title,
        @Nullable String parent,
        boolean shared) {}
