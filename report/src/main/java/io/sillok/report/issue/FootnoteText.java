package io.sillok.report.issue;

import io.sillok.report.definition.Terms;
import io.sillok.report.figure.Evidence;
import io.sillok.report.figure.Fig;
import io.sillok.report.figure.Origin;
import io.sillok.report.figure.PrintedFigures.Cited;
import io.sillok.report.figure.PrintedFigures.Footnoted;
import io.sillok.report.figure.PrintedFigures.Printed;
import io.sillok.report.text.MarkdownText;
import io.sillok.report.text.Phrasing;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a footnote says: value, basis, publisher, date, sentence or cell, verdict, as-of, figure key. */
final class FootnoteText {
    private static final String SEPARATOR = " · ";

    private final Terms terms;
    private final Publishers publishers;
    private final String locale;
    private final Phrasing phrasing;
    private final ZoneId zone;
    private final Instant asOf;

    FootnoteText(Terms terms, Publishers publishers, String locale, ZoneId zone, Instant asOf) {
        this.terms = terms;
        this.publishers = publishers;
        this.locale = locale;
        this.phrasing = Phrasing.of(locale);
        this.zone = zone;
        this.asOf = asOf;
    }

    /** The definitions of all footnotes, one a line, numbered from 1. */
    String definitions(List<Footnoted> footnoted) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < footnoted.size(); i++) {
            text.append("[^")
                    .append(i + 1)
                    .append("]: ")
                    .append(of(footnoted.get(i)))
                    .append('\n');
        }
        return text.toString();
    }

    private String of(Footnoted note) {
        if (note instanceof Printed printed) {
            return of(printed.fig());
        }
        Evidence evidence = ((Cited) note).evidence();
        List<String> parts = quoted(evidence.origin());
        parts.add(MarkdownText.escape(evidence.key()));
        return String.join(SEPARATOR, parts);
    }

    String of(Fig fig) {
        List<String> parts = new ArrayList<>();
        parts.add(fill("value", "value", value(fig)));
        if (fig.basis() != null) {
            String basis = fig.basis();
            parts.add(
                    fill("basis", "basis", terms.find("basis." + basis, locale).orElse(basis)));
        }
        if (fig.origin() instanceof Origin.Sentence sentence) {
            parts.addAll(sentence(sentence));
        } else if (fig.origin() instanceof Origin.Cell cell) {
            parts.addAll(cell(cell));
        } else if (fig.origin() instanceof Origin.Formula formula) {
            parts.add(terms.text("footnote.own", locale));
            parts.add(fill(
                    "formula",
                    "formula",
                    MarkdownText.escape(
                            terms.find("formula." + formula.formula(), locale).orElse(formula.formula()))));
            if (!formula.inputs().isEmpty()) {
                parts.add(fill(
                        "inputs",
                        "inputs",
                        formula.inputs().stream()
                                .map(input -> MarkdownText.escape(input.key()) + " = " + value(input))
                                .collect(Collectors.joining(", "))));
            }
        }
        parts.add(fill("as-of", "instant", moment(asOf)));
        parts.add(MarkdownText.escape(fig.key()));
        return String.join(SEPARATOR, parts);
    }

    /** Who published a sentence, when, and how it reads around what was taken from it. */
    private List<String> quoted(Origin.Sentence sentence) {
        List<String> parts = new ArrayList<>();
        String publisher = MarkdownText.escape(publishers.name(sentence.sourceId(), locale));
        parts.add(Links.link(publisher, sentence.url()));
        parts.add(sentence.publishedOn().toString());
        parts.add(phrasing.quote(MarkdownText.escape(MarkdownText.shortenAround(
                sentence.text(),
                sentence.begin(),
                sentence.begin() + sentence.surface().length()))));
        return parts;
    }

    private List<String> sentence(Origin.Sentence sentence) {
        List<String> parts = quoted(sentence);
        if (sentence.judgements().isEmpty()) {
            parts.add(terms.text("footnote.unjudged", locale));
        }
        for (Origin.Judgement judgement : sentence.judgements()) {
            parts.add(terms.fill(
                    "footnote.verdict",
                    locale,
                    Map.of(
                            "verdict",
                            label("verdict", judgement.verdict()),
                            "reason",
                            label("reason", judgement.reason()))));
        }
        return parts;
    }

    private List<String> cell(Origin.Cell cell) {
        List<String> parts = new ArrayList<>();
        parts.add(MarkdownText.escape(publishers.name(cell.sourceId(), locale)));
        if (cell.vintage() != null) {
            parts.add(cell.vintage().toString());
        }
        parts.add(terms.fill(
                "footnote.cell",
                locale,
                Map.of(
                        "dataset",
                        MarkdownText.escape(cell.dataset()),
                        "pointer",
                        MarkdownText.escape(cell.pointer()),
                        "period",
                        cell.period().toString())));
        if (cell.delivered() != null) {
            parts.add(fill("delivered", "delivered", MarkdownText.escape(cell.delivered())));
        }
        if (cell.correction() != null) {
            parts.add(terms.fill(
                    "footnote.corrected",
                    locale,
                    Map.of(
                            "reason",
                            MarkdownText.escape(cell.correction().reason()),
                            "source",
                            MarkdownText.escape(cell.correction().source()))));
        }
        parts.add(fill("recorded", "instant", moment(cell.recordedFrom())));
        return parts;
    }

    /** By the reader's clock: 2025-10-05T24:00+09:00 is the end of that day, as ISO 8601 writes it. */
    private String moment(Instant instant) {
        OffsetDateTime time = instant.atZone(zone).toOffsetDateTime();
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().minusDays(1) + "T24:00" + time.getOffset()
                : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String label(String kind, String word) {
        return terms.find(kind + "." + word, locale).orElse(MarkdownText.escape(word.replace('_', ' ')));
    }

    private String value(Fig fig) {
        return MarkdownText.escape(phrasing.exactly(fig.value(), fig.unit()));
    }

    private String fill(String term, String blank, String value) {
        return terms.fill("footnote." + term, locale, Map.of(blank, value));
    }
}
