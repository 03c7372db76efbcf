package io.sillok.ingest.connector;

import io.sillok.ingest.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an answer tells of itself besides its rows: counts and codes under names that rows do not use. Read as a stream, in
 * constant memory, as far as the answer can be read; JSON, and XML by its elements' texts.
 */
final class Told {
    private static final JsonFactory JSON = new JsonFactory();
    /** Behind so many bytes nobody looks for an element. */
    private static final int XML_HEAD = 1 << 12;

    private final Map<String, String> values;

    private Told(Map<String, String> values) {
        this.values = values;
    }

    /** The first value under each of the names; those that are missing stay so. */
    static Told of(@Nullable Content body, Set<String> names) throws IOException {
        if (body == null) {
            return new Told(Map.of());
        }
        String head = new String(body.range(0, XML_HEAD), StandardCharsets.UTF_8);
        return new Told(head.stripLeading().startsWith("<") ? xml(body, names) : json(body, names));
    }

    /** As it is written, or empty. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** A whole number, or nothing. */
    OptionalLong number(String name) {
        String text = text(name);
        return text.matches("[0-9]{1,12}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Map<String, String> json(Content body, Set<String> names) throws IOException {
        Map<String, String> values = new HashMap<>();
        Set<String> left = new HashSet<>(names);
        try (InputStream in = body.open();
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            while (!left.isEmpty() && parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && left.contains(parser.currentName())) {
                    String name = parser.currentName();
                    if (parser.nextToken().isScalarValue()) {
                        values.put(name, parser.getString());
                        left.remove(name);
                    }
                }
            }
        } catch (JacksonException e) {
            // the decoder will say what is wrong with it; what was told until then counts
            return values;
        }
        return values;
    }

    private static Map<String, String> xml(Content body, Set<String> names) throws IOException {
        Map<String, String> values = new HashMap<>();
        long size = body.size();
        String head = new String(body.range(0, XML_HEAD), StandardCharsets.UTF_8);
        String tail = size <= XML_HEAD
                ? ""
                : new String(body.range(Math.max(XML_HEAD, size - XML_HEAD), size), StandardCharsets.UTF_8);
        for (String name : names) {
            Pattern element = Pattern.compile("<" + Pattern.quote(name) + "(?:\\s[^>]*)?>([^<]*)</");
            for (String text : new String[] {head, tail}) {
                Matcher m = element.matcher(text);
                if (m.find()) {
                    values.putIfAbsent(name, m.group(1).strip());
                }
            }
        }
        return values;
    }
}
