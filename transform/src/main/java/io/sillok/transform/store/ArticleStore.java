package io.sillok.transform.store;

import io.sillok.model.Keys;
import io.sillok.model.Span;
import io.sillok.model.landing.Origin;
import io.sillok.model.ops.Run;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.reading.Byline;
import io.sillok.transform.reading.Claim;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.Participant;
import io.sillok.transform.reading.ProgrammeMove;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.Repeat;
import io.sillok.transform.reading.SentenceIndex;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what articles were read as. Keys are made of content and rows that are there already are left alone, so that
 * reading an article again changes nothing; where a better reader finds other things, theirs replace the former.
 */
public final class ArticleStore {
    private final Run run;
    private final TableRows articles = new TableRows(
            "article",
            "article_id",
            "identity, source_id, document_id, pointer, uri, url, title, subtitles text[], byline_name, byline_role, byline_email,"
                    + " credit, published_at timestamptz, published_on date, published_from, modified_at timestamptz, language, body,"
                    + " repeats_removed int, business_date date, relevant boolean, section, tags text[], captions text[],"
                    + " document_sha256, raw_member, raw_charset, publisher",
            "run_id bigint");
    private final TableRows bylines = new TableRows("article_byline", "article_id, position int", "name, role, email");
    private final TableRows repeats = new TableRows("article_repeat", "article_id, part, number int", "times int");
    private final TableRows sentences = new TableRows(
            "sentence",
            "article_id, sentence_no int",
            "begin_offset int, end_offset int, text, raw_from bigint, raw_to bigint");
    private final TableRows figures = new TableRows(
            "figure",
            "figure_id",
            "article_id, sentence_no int, begin_offset int, end_offset int, surface, value numeric, low numeric, high numeric,"
                    + " approximation, unit, type, basis, direction, accumulation, raw_from bigint, raw_to bigint");
    private final TableRows dates = new TableRows(
            "date_mention",
            "article_id, begin_offset int, end_offset int",
            "sentence_no int, surface, from_date date, to_date date, grain, why, zone, moment timestamptz, raw_from bigint, raw_to bigint");
    private final TableRows mentions = new TableRows(
            "mention",
            "article_id, begin_offset int, end_offset int, type",
            "sentence_no int, surface, name, title, entity_id, raw_from bigint, raw_to bigint");
    private final TableRows events = new TableRows(
            "event",
            "event_id",
            "article_id, sentence_no int, kind, status, from_date date, to_date date, place, about, about_id");
    private final TableRows participants =
            new TableRows("event_participant", "event_id, position int", "name, title, type, entity_id");
    private final TableRows claims = new TableRows(
            "claim",
            "claim_id",
            "figure_id, article_id, indicator_id, programme_id, period_start date, period_end date, region_id, basis,"
                    + " transformation, falls boolean, base_start date, base_end date, confidence numeric, reason");
    private final TableRows moves = new TableRows(
            "programme_status", "article_id, programme_id, sentence_no int, stage", "on_date date, planned boolean");

    public ArticleStore(Run run) {
        this.run = run;
    }

    /** Takes an article in; {@link #write} writes all that were taken in. */
    public void add(LandedItem landed, ReadArticle article, boolean relevant) {
        String id = landed.itemId();
        RawBytes bytes = RawBytes.of(landed.item(), article.body());
        SentenceIndex where = new SentenceIndex(article.sentences());
        addArticle(landed, article, relevant);
        addBylinesAndRepeats(id, article);
        addSentences(id, article, bytes);
        List<String> figureIds = addFigures(id, article, where, bytes);
        addDates(id, article, where, bytes);
        addMentions(id, article, where, bytes);
        addEvents(id, article);
        addClaims(id, article, figureIds);
        addMoves(id, article);
    }

    private void addArticle(LandedItem landed, ReadArticle article, boolean relevant) {
        Byline byline = article.byline();
        Origin origin = landed.item().origin();
        articles.add(
                landed.itemId(),
                landed.identity(),
                landed.sourceId(),
                landed.documentId(),
                landed.item().pointer(),
                landed.uri(),
                article.url() != null ? article.url() : landed.item().link(),
                article.title(),
                article.subtitles().toArray(String[]::new),
                byline == null ? null : byline.name(),
                byline == null ? null : byline.role(),
                byline == null ? null : byline.email(),
                article.credit(),
                text(article.publishedAt()),
                article.published().toString(),
                article.publishedFrom().label(),
                text(article.modifiedAt()),
                article.language(),
                article.text(),
                text(article.repeatsRemoved()),
                run.businessDate().toString(),
                text(relevant),
                article.section(),
                article.tags().toArray(String[]::new),
                article.captions().toArray(String[]::new),
                landed.sha256(),
                origin == null ? null : origin.member(),
                origin == null ? null : origin.charset(),
                landed.item().publisher(),
                text(run.id()));
    }

    private void addBylinesAndRepeats(String id, ReadArticle article) {
        for (int i = 0; i < article.bylines().size(); i++) {
            Byline by = article.bylines().get(i);
            bylines.add(id, text(i + 1), by.name(), by.role(), by.email());
        }
        for (Repeat repeat : article.repeats()) {
            repeats.add(id, repeat.part().label(), text(repeat.number()), text(repeat.times()));
        }
    }

    private void addSentences(String id, ReadArticle article, RawBytes bytes) {
        for (int i = 0; i < article.sentences().size(); i++) {
            Span span = article.sentences().get(i);
            sentences.add(
                    id,
                    text(i),
                    text(span.begin()),
                    text(span.end()),
                    span.of(article.text()),
                    bytes.from(span),
                    bytes.to(span));
        }
    }

    /** The ids of the article's figures, in their order. */
    private List<String> addFigures(String id, ReadArticle article, SentenceIndex where, RawBytes bytes) {
        List<String> figureIds = new ArrayList<>();
        for (Figure figure : article.figures()) {
            String figureId =
                    Keys.key(id, text(figure.span().begin()), text(figure.span().end()));
            figureIds.add(figureId);
            figures.add(
                    figureId,
                    id,
                    text(where.at(figure.span().begin())),
                    text(figure.span().begin()),
                    text(figure.span().end()),
                    figure.surface(),
                    figure.value().toPlainString(),
                    plain(figure.low()),
                    plain(figure.high()),
                    figure.approximation().label(),
                    figure.unit().id(),
                    figure.type().name().toLowerCase(Locale.ROOT),
                    figure.basis() == null ? null : figure.basis().label(),
                    figure.direction() == null ? null : figure.direction().label(),
                    figure.accumulation() == null ? null : figure.accumulation().label(),
                    bytes.from(figure.span()),
                    bytes.to(figure.span()));
        }
        return figureIds;
    }

    private void addDates(String id, ReadArticle article, SentenceIndex where, RawBytes bytes) {
        for (DateMention date : article.dates()) {
            dates.add(
                    id,
                    text(date.span().begin()),
                    text(date.span().end()),
                    text(where.at(date.span().begin())),
                    date.surface(),
                    date.from().toString(),
                    date.to().toString(),
                    date.grain().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    date.why(),
                    date.zone() == null ? null : date.zone().getId(),
                    date.at() == null ? null : date.at().toOffsetDateTime().toString(),
                    bytes.from(date.span()),
                    bytes.to(date.span()));
        }
    }

    private void addMentions(String id, ReadArticle article, SentenceIndex where, RawBytes bytes) {
        for (Mention mention : article.mentions()) {
            mentions.add(
                    id,
                    text(mention.span().begin()),
                    text(mention.span().end()),
                    mention.type().label(),
                    text(where.at(mention.span().begin())),
                    mention.surface(),
                    mention.name(),
                    mention.title(),
                    mention.id(),
                    bytes.from(mention.span()),
                    bytes.to(mention.span()));
        }
    }

    private void addEvents(String id, ReadArticle article) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Event event : article.events()) {
            int number = numbers.merge(event.sentence(), 1, Integer::sum);
            String eventId = Keys.key(id, text(event.sentence()), text(number));
            events.add(
                    eventId,
                    id,
                    text(event.sentence()),
                    event.kind().label(),
                    event.status().label(),
                    text(event.from()),
                    text(event.to()),
                    event.place(),
                    event.about(),
                    event.aboutId());
            int position = 0;
            for (Participant participant : event.participants()) {
                position++;
                participants.add(
                        eventId,
                        text(position),
                        participant.name(),
                        participant.title(),
                        participant.type().label(),
                        participant.id());
            }
        }
    }

    /** Writes the articles taken in, in the caller's transaction. */
    public void write(Connection connection) throws SQLException {
        for (TableRows table : List.of(
                articles, bylines, repeats, sentences, figures, dates, mentions, events, participants, claims, moves)) {
            table.upsert(connection);
        }
        Set<String> ids = articles.firstKeys();
        participants.sweepWithin(connection, "event_id", events.firstKeys());
        for (TableRows table : List.of(claims, figures, events, sentences, dates, mentions, moves, bylines, repeats)) {
            table.sweepWithin(connection, "article_id", ids);
        }
    }

    private void addClaims(String id, ReadArticle article, List<String> figureIds) {
        for (Claim claim : article.claims()) {
            String figureId = figureIds.get(claim.figure());
            claims.add(
                    Keys.key(
                            figureId,
                            claim.indicator() != null ? claim.indicator() : String.valueOf(claim.programme())),
                    figureId,
                    id,
                    claim.indicator(),
                    claim.programme(),
                    text(claim.periodStart()),
                    text(claim.periodEnd()),
                    claim.region(),
                    claim.basis() == null ? null : claim.basis().label(),
                    claim.transformation() == null
                            ? null
                            : claim.transformation().code(),
                    Boolean.toString(claim.falls()),
                    claim.base() == null ? null : text(claim.base().from()),
                    claim.base() == null ? null : text(claim.base().to()),
                    claim.confidence().toPlainString(),
                    claim.reason());
        }
    }

    private void addMoves(String id, ReadArticle article) {
        for (ProgrammeMove move : article.moves()) {
            moves.add(
                    id,
                    move.programme(),
                    text(move.sentence()),
                    move.stage(),
                    move.on().toString(),
                    text(move.planned()));
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static String text(int value) {
        return Integer.toString(value);
    }

    private static String text(long value) {
        return Long.toString(value);
    }

    private static String text(boolean value) {
        return Boolean.toString(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
