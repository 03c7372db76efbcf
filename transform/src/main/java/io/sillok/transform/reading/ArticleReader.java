package io.sillok.transform.reading;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.Span;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.watch.Watch;
import io.sillok.transform.arithmetic.ArithmeticReader;
import io.sillok.transform.arithmetic.Contradiction;
import io.sillok.transform.article.ArticleOpener;
import io.sillok.transform.article.ArticleParts;
import io.sillok.transform.article.Passage;
import io.sillok.transform.article.Script;
import io.sillok.transform.article.SiteRules;
import io.sillok.transform.claim.ClaimReader;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.DateReader;
import io.sillok.transform.date.LooseTimeReader;
import io.sillok.transform.date.Recurrence;
import io.sillok.transform.event.EventReader;
import io.sillok.transform.event.StageReader;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureReader;
import io.sillok.transform.mention.LocalGovernments;
import io.sillok.transform.mention.MentionReader;
import io.sillok.transform.mention.Pronouns;
import io.sillok.transform.sentence.SentenceReader;
import java.util.ArrayList;
import java.util.List;

/** Reads a piece of news: takes it apart, cuts it into sentences, and reads each for what it says. Pure, and safe to share. */
public final class ArticleReader {
    private final SiteRules sites;
    private final FigureReader figures = new FigureReader();
    private final DateReader dates = new DateReader();
    private final LooseTimeReader looseTimes = new LooseTimeReader();
    private final MentionReader mentions;
    private final EventReader events;
    private final StageReader stages;
    private final ClaimReader claims;

    public ArticleReader(Watch watch) {
        this.sites = SiteRules.of(watch);
        this.mentions = new MentionReader(watch);
        this.events = new EventReader(watch);
        this.stages = new StageReader(watch);
        this.claims = new ClaimReader(watch);
    }

    /** Reads the item. What could not be read stands in the result's findings; nothing makes it fail. */
    public ReadArticle read(NewsItem item, ReadingContext context) {
        List<Finding> findings = new ArrayList<>();
        ArticleParts parts = ArticleOpener.open(item, sites);
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
        for (String rule : parts.unmatched()) {
            findings.add(new Finding(
                    "site_rule_unmatched",
                    Severity.WARNING,
                    source(item),
                    item.pointer(),
                    "the rule %s selects nothing with a text in it".formatted(rule),
                    "an element of the page",
                    "The page was read without the rule; correct sites.yaml, or remove the rule."));
        }
        Appearance appearance = new Appearance(item, context, findings);
        Appearance.Published published = appearance.published(parts.dates(), parts.url());
        String language = Script.language(
                text.isEmpty() ? parts.title() : text, parts.language(), item.language(), context.language());
        List<Span> sentences = SentenceReader.read(text);
        List<Span> recurring = Recurrence.in(text);
        List<DateMention> days = this.dates.read(text, published.day(), context.zone(), recurring);
        findings.addAll(DateFindings.of(item, days));
        List<Span> times = new ArrayList<>(recurring);
        days.forEach(day -> times.add(day.span()));
        List<Figure> numbers = figures.read(text, times);
        Byline byline = parts.byline();
        String writer = byline == null ? null : byline.name();
        MentionReader.Names names = mentions.read(text, language, writer);
        SentenceIndex where = new SentenceIndex(sentences);
        List<Mention> named = LocalGovernments.with(text, where, Pronouns.with(text, where, names.mentions()));
        for (Contradiction contradiction : ArithmeticReader.read(text, sentences, numbers)) {
            findings.add(contradicted(item, where, contradiction));
        }
        Reading reading = new Reading(text, published.day(), language, where, numbers, days, named, names.occasions());
        return new ReadArticle(
                parts.title(),
                parts.subtitles(),
                parts.bylines(),
                parts.credit(),
                parts.captions(),
                published.at(),
                published.day(),
                published.from(),
                appearance.modified(parts.dates()),
                language,
                parts.url() != null ? parts.url() : item.link(),
                parts.section(),
                parts.tags(),
                body,
                sentences,
                parts.repeats(),
                numbers,
                days,
                looseTimes.read(text, days, numbers, recurring),
                named,
                events.read(reading),
                claims.read(reading),
                stages.read(reading),
                findings);
    }

    private static Finding contradicted(NewsItem item, SentenceIndex where, Contradiction contradiction) {
        Span span = contradiction.sentence();
        return new Finding(
                "arithmetic_contradicted",
                Severity.WARNING,
                source(item),
                "%s, sentence %d [%d,%d)"
                        .formatted(item.pointer(), where.at(span.begin()) + 1, span.begin(), span.end()),
                "the sentence says %s".formatted(contradiction.stated()),
                contradiction.computed(),
                "Compare the sentence with the source's own table; the figures are kept as printed.");
    }

    static String source(NewsItem item) {
        return item.link() != null ? item.link() : item.guid() != null ? item.guid() : "news item";
    }
}
