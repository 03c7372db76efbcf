package io.sillok.app.inspect;

import static java.util.Objects.requireNonNull;

import io.sillok.model.Finding;
import io.sillok.model.Span;
import io.sillok.model.landing.StatRow;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.LooseTime;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.reading.Byline;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.Participant;
import io.sillok.transform.reading.PublishedFrom;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.Repeat;
import io.sillok.transform.statistics.ReadStatistic;
import io.sillok.transform.store.RawBytes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what was read as JSON Lines, one object a line; absent fields are omitted. */
final class InspectLines {
    private final JsonFactory factory = new JsonFactory();
    private final PrintWriter out;

    InspectLines(PrintWriter out) {
        this.out = out;
    }

    private interface Body {
        void write(JsonGenerator json);
    }

    /**
     * One article.
     *
     * @param bytes that its stretches were read from, or null to leave them out
     */
    void article(String input, ReadArticle article, @Nullable RawBytes bytes) {
        line("article", input, json -> {
            if (!article.title().isEmpty()) {
                json.writeStringProperty("title", article.title());
            }
            json.writeArrayPropertyStart("subtitles");
            article.subtitles().forEach(json::writeString);
            json.writeEndArray();
            if (article.byline() != null) {
                json.writeName("byline");
                byline(json, article.byline());
            }
            if (article.bylines().size() > 1) {
                array(json, "bylines", article.bylines(), InspectLines::byline);
            }
            optional(json, "credit", article.credit());
            present(json, "captions", article.captions());
            if (article.publishedAt() != null) {
                json.writeStringProperty("published", article.publishedAt().toString());
            } else if (article.publishedFrom() != PublishedFrom.DELIVERY) {
                json.writeStringProperty("published", article.published().toString());
            }
            if (article.modifiedAt() != null) {
                json.writeStringProperty("modified", article.modifiedAt().toString());
            }
            json.writeStringProperty("language", article.language());
            optional(json, "url", article.url());
            optional(json, "section", article.section());
            present(json, "tags", article.tags());
            if (!article.repeats().isEmpty()) {
                array(json, "repeats", article.repeats(), InspectLines::repeat);
            }
            json.writeStringProperty("text", article.text());
            array(json, "sentences", article.sentences(), InspectLines::span);
            if (bytes != null && bytes.known()) {
                array(json, "sentence_bytes", article.sentences(), (to, span) -> bytes(to, bytes, span));
            }
            array(json, "figures", article.figures(), (to, figure) -> figure(to, figure, bytes));
            array(json, "dates", times(article), InspectLines::time);
            array(json, "mentions", article.mentions(), InspectLines::mention);
            array(json, "events", article.events(), InspectLines::event);
        });
        article.findings().forEach(finding -> finding(input, finding));
    }

    void finding(String input, Finding finding) {
        line("finding", input, json -> {
            json.writeStringProperty("code", finding.code());
            json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("pointer", finding.pointer());
            json.writeStringProperty("message", finding.message());
        });
    }

    /**
     * One statistical value.
     *
     * @param read what became of its period, value and unit
     */
    void statistic(String input, StatRow row, ReadStatistic read) {
        line("statistic", input, json -> {
            json.writeStringProperty("dataset", row.dataset());
            json.writeObjectPropertyStart("dimensions");
            row.dimensions().forEach(json::writeStringProperty);
            json.writeEndObject();
            optional(json, "region", read.region());
            if (read.period() != null) {
                json.writeStringProperty("frequency", read.period().frequency().name());
                json.writeStringProperty("period", read.period().toString());
            }
            if (read.value() == null) {
                json.writeNullProperty("value");
            } else {
                json.writeStringProperty("value", read.value().toPlainString());
            }
            optional(json, "unit", read.unit());
            if (read.multiplier() != 0) {
                json.writeStringProperty("multiplier", String.valueOf(read.multiplier()));
            }
            optional(json, "status", read.status());
            json.writeStringProperty("raw", row.value() == null ? "" : row.value());
        });
    }

    private void line(String kind, String input, Body body) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("kind", kind);
            json.writeStringProperty("input", input);
            body.write(json);
            json.writeEndObject();
        }
        out.print(line);
        out.print('\n');
    }

    private interface Element<T> {
        void write(JsonGenerator json, T element);
    }

    private static <T> void array(JsonGenerator json, String name, List<T> elements, Element<T> element) {
        json.writeArrayPropertyStart(name);
        elements.forEach(e -> element.write(json, e));
        json.writeEndArray();
    }

    /** Texts, left out where there are none. */
    private static void present(JsonGenerator json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            array(json, name, texts, JsonGenerator::writeString);
        }
    }

    private static void byline(JsonGenerator json, Byline byline) {
        json.writeStartObject();
        json.writeStringProperty("name", byline.name());
        optional(json, "role", byline.role());
        optional(json, "email", byline.email());
        json.writeEndObject();
    }

    private static void repeat(JsonGenerator json, Repeat repeat) {
        json.writeStartObject();
        json.writeStringProperty("part", repeat.part().label());
        json.writeNumberProperty("number", repeat.number());
        json.writeNumberProperty("times", repeat.times());
        json.writeEndObject();
    }

    private static void span(JsonGenerator json, Span span) {
        json.writeStartArray();
        json.writeNumber(span.begin());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    private static void bytes(JsonGenerator json, RawBytes bytes, Span span) {
        json.writeStartArray();
        json.writeNumber(requireNonNull(bytes.begin(span)));
        json.writeNumber(requireNonNull(bytes.end(span)));
        json.writeEndArray();
    }

    private static void begin(JsonGenerator json, Span span, String surface) {
        json.writeStartObject();
        json.writeNumberProperty("begin", span.begin());
        json.writeNumberProperty("end", span.end());
        json.writeStringProperty("text", surface);
    }

    private static void figure(JsonGenerator json, Figure figure, @Nullable RawBytes bytes) {
        begin(json, figure.span(), figure.surface());
        json.writeStringProperty("value", plain(figure.value()));
        if (figure.low() != null) {
            json.writeStringProperty("low", plain(figure.low()));
        }
        if (figure.high() != null) {
            json.writeStringProperty("high", plain(figure.high()));
        }
        json.writeStringProperty("approximation", figure.approximation().label());
        json.writeStringProperty("unit", figure.unit().id());
        json.writeStringProperty("type", figure.type().label());
        if (figure.basis() != null) {
            json.writeStringProperty("basis", figure.basis().label());
        }
        if (figure.direction() != null) {
            json.writeStringProperty("direction", figure.direction().label());
        }
        if (figure.accumulation() != null) {
            json.writeStringProperty("accumulation", figure.accumulation().label());
        }
        if (bytes != null && bytes.known()) {
            json.writeName("bytes");
            bytes(json, bytes, figure.span());
        }
        json.writeEndObject();
    }

    /** Dates and what is no date but a time, in the order of the text. */
    private static List<Object> times(ReadArticle article) {
        NavigableMap<Span, Object> times = new TreeMap<>();
        article.dates().forEach(date -> times.put(date.span(), date));
        article.times().forEach(time -> times.put(time.span(), time));
        return List.copyOf(times.values());
    }

    private static void time(JsonGenerator json, Object time) {
        if (time instanceof DateMention date) {
            date(json, date);
        } else if (time instanceof LooseTime loose) {
            begin(json, loose.span(), loose.surface());
            json.writeNullProperty("from");
            json.writeNullProperty("to");
            json.writeStringProperty("grain", loose.kind().label());
            json.writeEndObject();
        }
    }

    private static void date(JsonGenerator json, DateMention date) {
        begin(json, date.span(), date.surface());
        json.writeStringProperty("from", date.from().toString());
        json.writeStringProperty("to", date.to().toString());
        json.writeStringProperty("grain", date.grain().label());
        if (date.zone() != null) {
            json.writeStringProperty("zone", date.zone().getId());
        }
        if (date.at() != null) {
            json.writeStringProperty("at", date.at().toOffsetDateTime().toString());
        }
        json.writeStringProperty("why", date.why());
        if (!date.alternatives().isEmpty()) {
            array(json, "alternatives", date.alternatives(), InspectLines::alternative);
        }
        json.writeEndObject();
    }

    private static void alternative(JsonGenerator json, DateMention.Alternative other) {
        json.writeStartObject();
        json.writeStringProperty("from", other.from().toString());
        json.writeStringProperty("to", other.to().toString());
        json.writeStringProperty("why", other.why());
        json.writeEndObject();
    }

    private static void mention(JsonGenerator json, Mention mention) {
        begin(json, mention.span(), mention.surface());
        json.writeStringProperty("type", mention.type().label());
        json.writeStringProperty("name", mention.name());
        optional(json, "title", mention.title());
        optional(json, "id", mention.id());
        json.writeEndObject();
    }

    private static void event(JsonGenerator json, Event event) {
        json.writeStartObject();
        json.writeStringProperty("kind", event.kind().label());
        json.writeStringProperty("status", event.status().label());
        if (event.from() != null) {
            json.writeStringProperty("from", event.from().toString());
        }
        if (event.to() != null) {
            json.writeStringProperty("to", event.to().toString());
        }
        optional(json, "place", event.place());
        optional(json, "about", event.about());
        array(json, "participants", event.participants(), InspectLines::participant);
        json.writeNumberProperty("sentence", event.sentence());
        json.writeEndObject();
    }

    private static void participant(JsonGenerator json, Participant participant) {
        json.writeStartObject();
        json.writeStringProperty("name", participant.name());
        optional(json, "title", participant.title());
        json.writeStringProperty("type", participant.type().label());
        optional(json, "id", participant.id());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
