package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article taken apart, nothing in it understood yet.
 *
 * @param title headline; empty where there is none
 * @param subtitles in order, each once
 * @param byline the first one
 * @param credit of the first photograph
 * @param published as the page writes it, or null
 * @param modified as the page writes it, or null
 * @param url the page's own address, or null
 * @param language as the page tags it, or null
 * @param body its paragraphs, each with the places in the item's body where it stood
 * @param repeatsRemoved paragraphs and subtitles that stood already
 */
public record ArticleParts(
        String title,
        List<String> subtitles,
        @Nullable Byline byline,
        @Nullable String credit,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String url,
        @Nullable String language,
        List<Passage> body,
        int repeatsRemoved) {
    public ArticleParts {
        subtitles = List.copyOf(subtitles);
        body = List.copyOf(body);
    }

    /** The body's paragraphs, each as it reads. */
    public List<String> paragraphs() {
        return body.stream().map(Passage::text).toList();
    }

    /** The body's paragraphs joined by line feeds. */
    public Passage text() {
        return Passage.join("\n", body);
    }
}
