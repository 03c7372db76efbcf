package io.sillok.transform.reading;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in an event.
 *
 * @param name full name
 * @param title for a person, the office
 * @param type a person or an organisation
 * @param id of the watch's entity, or null
 */
public record Participant(
        String name,
        @Nullable String title,
        MentionType type,
        @Nullable String id) {}
