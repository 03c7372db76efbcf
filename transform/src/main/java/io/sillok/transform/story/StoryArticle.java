package io.sillok.transform.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an article to tell which story it belongs to.
 *
 * @param named ids of the entities and programmes that its text or headline names
 * @param figures value and unit of the telling ones: money, and counts and measures of three digits or more, but not what is
 *     said of an indicator, which every second article repeats
 * @param indicators ids of those that a figure is given for
 * @param events in order of their sentences
 */
record StoryArticle(
        String id,
        LocalDate published,
        String title,
        String language,
        @Nullable String copyOf,
        @Nullable String supersedes,
        Set<String> named,
        Set<String> figures,
        Set<String> indicators,
        List<StoryEvent> events) {}
