package io.sillok.transform.reading;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.Span;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.watch.Watch;
import io.sillok.transform.article.ArticleOpener;
import io.sillok.transform.article.ArticleParts;
import io.sillok.transform.article.Passage;
import io.sillok.transform.article.PublicationTime;
import io.sillok.transform.article.Script;
import io.sillok.transform.claim.ClaimReader;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.DateReader;
import io.sillok.transform.event.EventReader;
import io.sillok.transform.event.StageReader;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureReader;
import io.sillok.transform.mention.MentionReader;
import io.sillok.transform.sentence.SentenceReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a piece of news: takes it apart, cuts it into sentences, and reads each for what it says. Pure, and safe to share. */
public final class ArticleReader {
    private final FigureReader figures = new FigureReader();
    private final DateReader dates = new DateReader();
    private final MentionReader mentions;
    private final EventReader events;
    private final StageReader stages;
    private final ClaimReader claims;

    public ArticleReader(Watch watch) {
        this.mentions = new MentionReader(watch);
        this.events = new EventReader(watch);
        this.stages = new StageReader(watch);
        this.claims = new ClaimReader(watch);
    }

    /** Reads the item. What could not be read stands in the result's findings; nothing makes it fail. */
    public ReadArticle read(NewsItem item, ReadingContext context) {
        List<Finding> findings = new ArrayList<>();
        ArticleParts parts = ArticleOpener.open(item);
        Passage body = parts.text();
        String text = body.text();
        if (text.isEmpty()) {
            findings.add(new Finding(
                    "article_body_missing",
                    Severity.WARNING,
                    source(item),
                    item.pointer(),
                    "no paragraph of the item reads as an article's body",
                    null,
                    "Look at the archived page; a source that delivers summaries alone can stay as it is."));
        }
        Published published = published(parts, item, context, findings);
        String language = Script.language(
                text.isEmpty() ? parts.title() : text, parts.language(), item.language(), context.language());
        List<Span> sentences = SentenceReader.read(text);
        List<DateMention> days = this.dates.read(text, published.day(), context.zone());
        List<Figure> numbers =
                figures.read(text, days.stream().map(DateMention::span).toList());
        String writer = parts.byline() == null ? null : parts.byline().name();
        MentionReader.Names names = mentions.read(text, language, writer);
        SentenceIndex where = new SentenceIndex(sentences);
        Reading reading =
                new Reading(text, published.day(), language, where, numbers, days, names.mentions(), names.occasions());
        OffsetDateTime modified =
                moment(parts.modified() != null ? parts.modified() : item.updated(), item, context, findings);
        return new ReadArticle(
                parts.title(),
                parts.subtitles(),
                parts.byline(),
                parts.credit(),
                published.at(),
                published.day(),
                published.from(),
                modified,
                language,
                parts.url() != null ? parts.url() : item.link(),
                body,
                sentences,
                parts.repeatsRemoved(),
                numbers,
                days,
                names.mentions(),
                events.read(reading),
                claims.read(reading),
                stages.read(reading),
                findings);
    }

    private record Published(LocalDate day, @Nullable OffsetDateTime at, PublishedFrom from) {}

    private static Published published(
            ArticleParts parts, NewsItem item, ReadingContext context, List<Finding> findings) {
        Optional<PublicationTime> page = time(parts.published(), item, context, findings);
        if (page.isPresent()) {
            return new Published(page.get().day(), page.get().at(), PublishedFrom.PAGE);
        }
        Optional<PublicationTime> feed = time(item.published(), item, context, findings);
        if (feed.isPresent()) {
            return new Published(feed.get().day(), feed.get().at(), PublishedFrom.FEED);
        }
        return new Published(context.delivered(), null, PublishedFrom.DELIVERY);
    }

    private static @Nullable OffsetDateTime moment(
            @Nullable String written, NewsItem item, ReadingContext context, List<Finding> findings) {
        return time(written, item, context, findings).map(PublicationTime::at).orElse(null);
    }

    private static Optional<PublicationTime> time(
            @Nullable String written, NewsItem item, ReadingContext context, List<Finding> findings) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        Optional<PublicationTime> time = PublicationTime.parse(written, context.zone());
        if (time.isEmpty()) {
            findings.add(new Finding(
                    "article_date_unparseable",
                    Severity.WARNING,
                    source(item),
                    item.pointer(),
                    "the time '%s' cannot be read"
                            .formatted(written.length() > 80 ? written.substring(0, 80) + "…" : written),
                    "a day such as 2025-09-25, with or without a time of day",
                    "The next best date is used; report the form if the source keeps to it."));
        }
        return time;
    }

    private static String source(NewsItem item) {
        return item.link() != null ? item.link() : item.guid() != null ? item.guid() : "news item";
    }
}
