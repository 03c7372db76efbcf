package io.sillok.transform.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an article to tell which story it belongs to.
 *
 * @param told ids of the articles whose story it belongs to whatever it says: what it copies, corrects, or repeats with other
 *     figures, in this order
 * @param recurs id of an article that says the same of another day or of somebody else, or null
 * @param named ids of the entities and programmes that its text or headline names
 * @param figures value and unit of the telling ones: money, and counts and measures of three digits or more
 * @param claimed those of them that are said of an indicator, which every second article repeats
 * @param days that it names to the day
 * @param words of its headline and its beginning, cut to their stems
 * @param headline words of its headline among them
 * @param digest whether it lists many happenings rather than telling one
 * @param events in order of their sentences
 */
record StoryArticle(
        String id,
        LocalDate published,
        String title,
        String language,
        List<String> told,
        @Nullable String recurs,
        Set<String> named,
        Set<String> figures,
        Set<String> claimed,
        Set<LocalDate> days,
        Set<String> words,
        Set<String> headline,
        boolean digest,
        List<StoryEvent> events) {}
