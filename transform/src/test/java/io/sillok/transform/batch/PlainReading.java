package io.sillok.transform.batch;

import io.sillok.model.Approximation;
import io.sillok.model.Basis;
import io.sillok.model.Span;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.unit.Units;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import io.sillok.transform.article.Passage;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.reading.Claim;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Participant;
import io.sillok.transform.reading.ProgrammeMove;
import io.sillok.transform.reading.PublishedFrom;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.ReadingContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of one plain kind of text, so that the job's tests rest on nothing else: sentences end in a full stop, names are
 * the watch's, figures are {@code 160개사} and {@code 1.9조 달러}, and {@code 24일 방문} is a visit.
 */
final class PlainReading implements ArticleReading {
    private static final Pattern FIGURE = Pattern.compile("([0-9][0-9,.]*)(조)? ?(개사|달러)( 이상)?");
    private static final Pattern VISIT = Pattern.compile("(\\d{1,2})일 방문");

    private final Watch watch;

    PlainReading(Watch watch) {
        this.watch = watch;
    }

    @Override
    public ReadArticle read(NewsItem item, ReadingContext context) {
        String text = item.body();
        if (text.contains("깨진")) {
            throw new IllegalArgumentException("a broken text");
        }
        List<Span> sentences = new ArrayList<>();
        Matcher sentence =
                Pattern.compile("[^.\\n]+(?:\\.(?=\\d)[^.\\n]+)*\\.?").matcher(text);
        while (sentence.find()) {
            sentences.add(new Span(sentence.start(), sentence.end()));
        }
        List<Figure> figures = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<ProgrammeMove> moves = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span span = sentences.get(i);
            List<Mention> here = mentions(text, span);
            mentions.addAll(here);
            figures(text, span, figures, claims);
            Matcher visit = VISIT.matcher(span.of(text));
            if (visit.find()) {
                LocalDate day = context.delivered().withDayOfMonth(Integer.parseInt(visit.group(1)));
                List<Participant> who = here.stream()
                        .map(m -> new Participant(m.name(), null, m.type(), m.id()))
                        .toList();
                events.add(new Event(EventKind.VISIT, EventStatus.DONE, day, day, null, null, null, who, i));
            }
            for (Mention mention : here) {
                if (mention.type() == MentionType.PROGRAMME && span.of(text).contains("착수")) {
                    moves.add(
                            new ProgrammeMove(String.valueOf(mention.id()), i, "running", context.delivered(), false));
                }
            }
        }
        return new ReadArticle(
                String.valueOf(item.title()),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                context.delivered(),
                PublishedFrom.DELIVERY,
                null,
                context.language(),
                null,
                null,
                List.of(),
                Passage.of(text),
                sentences,
                List.of(),
                figures,
                List.of(),
                List.of(),
                mentions,
                events,
                claims,
                moves,
                List.of());
    }

    private List<Mention> mentions(String text, Span sentence) {
        List<Mention> mentions = new ArrayList<>();
        for (Entity entity : watch.entities()) {
            MentionType type =
                    switch (entity.kind()) {
                        case PERSON -> MentionType.PERSON;
                        case PLACE -> MentionType.PLACE;
                        case ORGANISATION, FACILITY, OCCASION -> MentionType.ORGANISATION;
                    };
            entity.names().values().forEach(name -> add(mentions, text, sentence, name, type, entity.id()));
        }
        for (Programme programme : watch.programmes()) {
            programme
                    .names()
                    .values()
                    .forEach(name -> add(mentions, text, sentence, name, MentionType.PROGRAMME, programme.id()));
        }
        mentions.sort(Comparator.comparing(Mention::span).thenComparing(m -> String.valueOf(m.id())));
        return mentions;
    }

    private static void add(
            List<Mention> mentions, String text, Span sentence, String name, MentionType type, String id) {
        int at = text.indexOf(name, sentence.begin());
        if (at >= 0 && at + name.length() <= sentence.end()) {
            mentions.add(new Mention(new Span(at, at + name.length()), name, type, name, null, null, id));
        }
    }

    private void figures(String text, Span sentence, List<Figure> figures, List<Claim> claims) {
        Matcher m = FIGURE.matcher(sentence.of(text));
        while (m.find()) {
            BigDecimal value = new BigDecimal(m.group(1).replace(",", ""));
            if (m.group(2) != null) {
                value = value.scaleByPowerOfTen(12).setScale(0);
            }
            String words = sentence.of(text);
            Basis basis = words.contains("계획") ? Basis.PLAN : words.contains("목표") ? Basis.TARGET : Basis.ACTUAL;
            figures.add(new Figure(
                    new Span(sentence.begin() + m.start(), sentence.begin() + m.end()),
                    m.group(),
                    value,
                    null,
                    null,
                    m.group(4) == null ? Approximation.EXACT : Approximation.AT_LEAST,
                    Units.standard().unit(m.group(3).equals("달러") ? "USD" : "company"),
                    m.group(3).equals("달러") ? FigureType.MONEY : FigureType.COUNT,
                    basis));
            for (Indicator indicator : watch.indicators()) {
                if (indicator.phrases().stream().anyMatch(words::contains)) {
                    claims.add(new Claim(
                            figures.size() - 1,
                            indicator.id(),
                            null,
                            null,
                            null,
                            null,
                            basis,
                            new BigDecimal("0.9"),
                            "phrase"));
                }
            }
        }
    }
}
