package io.sillok.ingest.news;

import io.sillok.model.landing.NewsItem.BodyKind;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One line of JSON Lines: {@code {"id","text"|"html","published"?,"zone"?,"language"?}}.
 *
 * @param id the publisher's name for it
 * @param kind whether {@code body} came as {@code text} or as {@code html}
 * @param published as delivered; a local date and time stands with its offset where the line names its zone
 */
record JsonLine(
        String id,
        BodyKind kind,
        String body,
        @Nullable String published,
        @Nullable String language) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a line.
     *
     * @throws MalformedLineException saying what is wrong with it
     */
    static JsonLine parse(String line) throws MalformedLineException {
        String id = null;
        String text = null;
        String html = null;
        String published = null;
        String zone = null;
        String language = null;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedLineException("the line is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                String value = token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getString() : null;
                parser.skipChildren();
                switch (name) {
                    case "id" -> id = value;
                    case "text" -> text = value;
                    case "html" -> html = value;
                    case "published" -> published = value;
                    case "zone" -> zone = value;
                    case "language" -> language = value;
                    default -> {}
                }
            }
            if (parser.nextToken() != null) {
                throw new MalformedLineException("something follows the JSON object");
            }
        } catch (JacksonException e) {
            throw new MalformedLineException("the line is not JSON: " + e.getOriginalMessage());
        }
        String body = text == null ? html : text;
        if (id == null || id.isBlank()) {
            throw new MalformedLineException("the line has no id");
        } else if (body == null || (text != null && html != null)) {
            throw new MalformedLineException("the line must have either text or html");
        }
        return new JsonLine(id, text == null ? BodyKind.HTML : BodyKind.TEXT, body, inZone(published, zone), language);
    }

    private static @Nullable String inZone(@Nullable String published, @Nullable String zone)
            throws MalformedLineException {
        if (published == null || zone == null) {
            return published;
        }
        ZoneId known;
        try {
            known = ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new MalformedLineException("the zone '%s' is not known".formatted(zone));
        }
        try {
            return LocalDateTime.parse(published)
                    .atZone(known)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException e) {
            return published; // a date alone, or a time that brings its own offset
        }
    }

    /** What is wrong with a line, as a sentence without a full stop. */
    static final class MalformedLineException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedLineException(String message) {
            super(message);
        }
    }
}
