package io.sillok.transform.reading;

import io.sillok.model.Finding;
import io.sillok.model.Span;
import io.sillok.transform.article.Passage;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.LooseTime;
import io.sillok.transform.figure.Figure;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything read from one piece of news. All spans are into {@link #text()}.
 *
 * @param title headline; empty where there is none
 * @param subtitles in order, each once
 * @param bylines who wrote it, in the order in which they sign
 * @param credit of the photograph
 * @param captions what the photographs show
 * @param publishedAt publication time, where the page or the feed gives one
 * @param published publication day in the source's zone
 * @param publishedFrom where {@code published} comes from
 * @param modifiedAt time of the last correction, where given
 * @param language {@code ko}, {@code en}, {@code zh}; {@code und} where no script tells
 * @param url the page's own address
 * @param section as the outlet names it
 * @param tags the page's own, else the feed's
 * @param body paragraphs joined by line feeds, without headline, credit, byline, repeats and boilerplate; it leads back to the
 *     item's body
 * @param sentences in order, never overlapping, never across a line feed
 * @param repeats paragraphs and subtitles left out because they stand already
 * @param figures in order
 * @param dates in order
 * @param times that are named without being fixed to the calendar, in order
 * @param mentions in order of their spans
 * @param events in order of their sentences
 * @param claims in order of their figures
 * @param moves in order of their sentences
 * @param findings what was read with a reservation
 */
public record ReadArticle(
        String title,
        List<String> subtitles,
        List<Byline> bylines,
        @Nullable String credit,
        List<String> captions,
        @Nullable OffsetDateTime publishedAt,
        LocalDate published,
        PublishedFrom publishedFrom,
        @Nullable OffsetDateTime modifiedAt,
        String language,
        @Nullable String url,
        @Nullable String section,
        List<String> tags,
        Passage body,
        List<Span> sentences,
        List<Repeat> repeats,
        List<Figure> figures,
        List<DateMention> dates,
        List<LooseTime> times,
        List<Mention> mentions,
        List<Event> events,
        List<Claim> claims,
        List<ProgrammeMove> moves,
        List<Finding> findings) {
    public ReadArticle {
        subtitles = List.copyOf(subtitles);
        bylines = List.copyOf(bylines);
        captions = List.copyOf(captions);
        tags = List.copyOf(tags);
        sentences = List.copyOf(sentences);
        repeats = List.copyOf(repeats);
        figures = List.copyOf(figures);
        dates = List.copyOf(dates);
        times = List.copyOf(times);
        mentions = List.copyOf(mentions);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
        moves = List.copyOf(moves);
        findings = List.copyOf(findings);
    }

    /** The first who signs, or null. */
    public @Nullable Byline byline() {
        return bylines.isEmpty() ? null : bylines.get(0);
    }

    /** How many paragraphs and subtitles were left out because they stand already. */
    public int repeatsRemoved() {
        return repeats.stream().mapToInt(Repeat::times).sum();
    }

    /** What the body says. */
    public String text() {
        return body.text();
    }
}
