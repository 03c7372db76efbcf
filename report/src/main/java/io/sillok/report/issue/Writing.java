package io.sillok.report.issue;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.report.definition.Terms;
import io.sillok.report.figure.Evidence;
import io.sillok.report.figure.Fig;
import io.sillok.report.figure.Origin;
import io.sillok.report.figure.PrintedFigures;
import io.sillok.report.korean.Particles;
import io.sillok.report.text.MarkdownText;
import io.sillok.report.text.Phrasing;
import io.sillok.report.text.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template can print, in one language: every digit of a page comes from here. */
final class Writing {
    private final String locale;
    private final String outline;
    private final int year;
    private final Terms terms;
    private final Publishers publishers;
    private final PrintedFigures printed;
    private final Phrasing phrasing;
    private String section = "masthead";

    /**
     * @param outline {@code korean-public} or {@code plain}
     * @param year the issue's: dates of other years carry theirs
     */
    Writing(String locale, String outline, int year, Terms terms, Publishers publishers, PrintedFigures printed) {
        this.locale = locale;
        this.outline = outline;
        this.year = year;
        this.terms = terms;
        this.publishers = publishers;
        this.printed = printed;
        this.phrasing = Phrasing.of(locale);
    }

    /** A figure with its footnote; a dash where there is none. */
    SafeString fig(@Nullable Object value) {
        return value == null
                ? none()
                : noted(figure(value), phrasing.quantity(figure(value).quantity()));
    }

    /** What several sources say alike, printed once with a footnote for each. */
    SafeString figs(Object values) {
        if (!(values instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalStateException("figs() wants figures, not " + values);
        }
        StringBuilder text = new StringBuilder(fig(list.get(0)).toString());
        String said = phrasing.quantity(figure(list.get(0)).quantity());
        for (Object other : list.subList(1, list.size())) {
            if (!phrasing.quantity(figure(other).quantity()).equals(said)) {
                throw new IllegalStateException("figs() got different values: %s and %s"
                        .formatted(figure(list.get(0)).key(), figure(other).key()));
            }
            // apart, or else two footnotes read as one number
            text.append(' ').append(printed.print(figure(other), section, locale, said));
        }
        return new SafeString(text.toString());
    }

    /** The footnote of a sentence that what stands before it rests on; nothing where there is none. */
    SafeString cite(@Nullable Object sentence) {
        if (sentence == null) {
            return new SafeString("");
        }
        if (sentence instanceof Evidence evidence) {
            return new SafeString(printed.cite(evidence, section));
        }
        throw new IllegalStateException(
                "'%s' is no sentence: the query must name one (sentence/…)".formatted(sentence));
    }

    /** The basis after a blank, where a figure says something else than what was done. */
    SafeString unlessActual(@Nullable Object value) {
        String basis = value == null ? null : figure(value).basis();
        return new SafeString(basis == null || basis.equals("actual") ? "" : " " + label("basis", basis));
    }

    /** A difference with its sign and footnote. */
    SafeString delta(@Nullable Object value) {
        return value == null
                ? none()
                : noted(
                        figure(value),
                        phrasing.difference(figure(value).value(), figure(value).unit()));
    }

    /** How many rows there are; the name tells the count from others of the issue. */
    SafeString count(Object rows, String name, String unit) {
        if (!(rows instanceof List<?> list)) {
            throw new IllegalStateException("count() wants rows, not " + rows);
        }
        return fig(new Fig(
                "derived/count/" + name,
                Quantity.exact(BigDecimal.valueOf(list.size()), unit),
                null,
                new Origin.Formula("rows of " + name, List.of())));
    }

    SafeString date(@Nullable Object day) {
        return day == null ? none() : new SafeString(phrasing.date(day(day), year));
    }

    SafeString dates(@Nullable Object from, @Nullable Object to) {
        return from == null ? none() : new SafeString(phrasing.dates(day(from), day(to == null ? from : to), year));
    }

    /** A period, SDMX's notation of one, or a frequency letter with the first day. */
    SafeString period(@Nullable Object period, @Nullable Object frequency) {
        if (period == null) {
            return none();
        }
        if (frequency != null) {
            return new SafeString(
                    phrasing.period(new Period(day(period), Frequency.valueOf(String.valueOf(frequency)))));
        }
        if (period instanceof Fig fig && cell(fig) instanceof Origin.Cell cell) {
            return new SafeString(phrasing.period(cell.period()));
        }
        return new SafeString(phrasing.period(
                period instanceof Period p
                        ? p
                        : Period.parse(String.valueOf(period))
                                .orElseThrow(() -> new IllegalStateException("'%s' is no period".formatted(period)))));
    }

    /** The cell that a figure stands in; of one that was calculated, the first that went in: a change leads to its period. */
    private static @Nullable Origin cell(Fig fig) {
        return fig.origin() instanceof Origin.Formula formula
                        && !formula.inputs().isEmpty()
                ? formula.inputs().get(0).origin()
                : fig.origin();
    }

    /** An issue's number. */
    SafeString issue(Object number) {
        return new SafeString(phrasing.issue(new BigDecimal(number.toString()).intValueExact()));
    }

    /** An issue's number as a link to its page; issues stand four folders below the output folder. */
    SafeString issueLink(Object number, String path) {
        return new SafeString("[%s](<../../../../%s/brief.%s.html>)".formatted(issue(number), path, locale));
    }

    /** A name as its owner writes it, digits and all. */
    SafeString name(@Nullable Object name) {
        return name == null ? none() : new SafeString(MarkdownText.escape(name.toString()));
    }

    /** Words of an article, in quotation marks and at most 90 characters; a link where an address is given. */
    SafeString quote(@Nullable Object text, @Nullable Object address) {
        if (text == null) {
            return none();
        }
        String quoted = phrasing.quote(MarkdownText.escape(MarkdownText.shorten(text.toString())));
        return new SafeString(address == null ? quoted : Links.link(quoted, address.toString()));
    }

    /** A term, its blanks filled. */
    SafeString term(String key, Map<?, ?> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        values.forEach((k, v) -> filled.put(
                String.valueOf(k),
                v instanceof SafeString safe ? safe.toString() : plain(v == null ? "" : v.toString())));
        return new SafeString(terms.fill(key, locale, filled));
    }

    /** The term for a word of the data, or the word itself where it has none. */
    SafeString label(String kind, @Nullable Object word) {
        return word == null
                ? none()
                : new SafeString(terms.find(kind + "." + word, locale)
                        .orElseGet(() -> MarkdownText.escape(
                                word.toString().replace('_', ' ').replace('-', ' '))));
    }

    SafeString publisher(@Nullable Object sourceId) {
        return sourceId == null
                ? none()
                : new SafeString(MarkdownText.escape(publishers.name(sourceId.toString(), locale)));
    }

    /** What kind of source a figure has. */
    SafeString sourceClass(@Nullable Object value) {
        return value == null ? none() : label("class", publishers.sourceClass(figure(value)));
    }

    SafeString particle(Object word, String pair) {
        String text = word instanceof SafeString safe ? safe.toString() : plain(word.toString());
        return new SafeString(locale.equals("ko") ? Particles.attach(text, pair) : text);
    }

    /** What happened, in the language's words. */
    EventWords events() {
        return new EventWords(locale, terms, this);
    }

    /** A section's heading; what is printed after it belongs to the section. */
    SafeString section(String key) {
        section = key;
        String title = terms.text("section." + key, locale);
        return new SafeString("## " + (korean() ? "□ " : "") + title);
    }

    /** The outline's mark at the beginning of a line: item, sub or note. */
    SafeString mark(String level) {
        return new SafeString(
                switch (level) {
                    case "item" -> korean() ? "○ " : "- ";
                    case "sub" -> korean() ? "- " : "  - ";
                    case "note" -> korean() ? "※ " : "*";
                    case "note-end" -> korean() ? "" : "*";
                    default ->
                        throw new IllegalStateException("mark('%s'): there are item, sub, note".formatted(level));
                });
    }

    /** Text without a function of its own: it may not hold a digit. */
    static String plain(String text) {
        if (text.codePoints().anyMatch(Character::isDigit)) {
            throw new IllegalStateException(
                    "naked number in '%s': print it with fig(), delta(), count(), date(), period(), name() or quote()"
                            .formatted(text));
        }
        return MarkdownText.escape(text);
    }

    private boolean korean() {
        return outline.equals("korean-public");
    }

    private SafeString none() {
        return new SafeString(terms.text("none", locale));
    }

    private SafeString noted(Fig fig, String text) {
        return new SafeString(text + printed.print(fig, section, locale, text));
    }

    private static Fig figure(Object value) {
        if (value instanceof Fig fig) {
            return fig;
        }
        throw new IllegalStateException(
                "'%s' is no figure: the query must name one (figure/…, observation/…) or calculate one"
                        .formatted(value));
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate day ? day : LocalDate.parse(String.valueOf(value));
    }
}
