package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import io.sillok.transform.reading.Repeat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article taken apart, nothing in it understood yet.
 *
 * @param title headline; empty where there is none
 * @param subtitles in order, each once
 * @param bylines in order, each writer once
 * @param credit of the first photograph
 * @param captions in order, each once, without their credits
 * @param dates as the page writes them
 * @param url the page's own address, or null
 * @param language as the page tags it, or null
 * @param section as the outlet names it, or null
 * @param tags in order, each once
 * @param body its paragraphs, each with the places in the item's body where it stood
 * @param repeats what stood already
 * @param unmatched the watch's rules for the page's site that select nothing on it
 */
public record ArticleParts(
        String title,
        List<String> subtitles,
        List<Byline> bylines,
        @Nullable String credit,
        List<String> captions,
        Dating dates,
        @Nullable String url,
        @Nullable String language,
        @Nullable String section,
        List<String> tags,
        List<Passage> body,
        List<Repeat> repeats,
        List<String> unmatched) {
    public ArticleParts {
        subtitles = List.copyOf(subtitles);
        bylines = List.copyOf(bylines);
        captions = List.copyOf(captions);
        tags = List.copyOf(tags);
        body = List.copyOf(body);
        repeats = List.copyOf(repeats);
        unmatched = List.copyOf(unmatched);
    }

    /** The same with other tags. */
    ArticleParts tagged(List<String> others) {
        return new ArticleParts(
                title, subtitles, bylines, credit, captions, dates, url, language, section, others, body, repeats,
                unmatched);
    }

    /** The body's paragraphs, each as it reads. */
    public List<String> paragraphs() {
        return body.stream().map(Passage::text).toList();
    }

    /** The body's paragraphs joined by line feeds. */
    public Passage text() {
        return Passage.join("\n", body);
    }

    /** The first writer, or null. */
    public @Nullable Byline byline() {
        return bylines.isEmpty() ? null : bylines.get(0);
    }

    /** The best place's time of publication as written there, or null. */
    public @Nullable String published() {
        return first(dates.published(), dates.publishedShown());
    }

    /** The best place's time of change as written there, or null. */
    public @Nullable String modified() {
        return first(dates.modified(), dates.modifiedShown());
    }

    /** How many paragraphs and subtitles stood already. */
    public int repeatsRemoved() {
        return repeats.stream().mapToInt(Repeat::times).sum();
    }

    private static @Nullable String first(List<String> better, List<String> worse) {
        return !better.isEmpty() ? better.get(0) : worse.isEmpty() ? null : worse.get(0);
    }
}
