package io.sillok.ingest.statistics;

import io.sillok.ingest.Content;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON document read token by token; small objects in it become tables of path and text, numbers as they are written. */
final class JsonRows implements Closeable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;

    JsonRows(Content content) throws IOException {
        this.parser = JSON.createParser(ObjectReadContext.empty(), content.open());
    }

    JsonParser parser() {
        return parser;
    }

    /** The byte at which the current token begins. */
    long tokenBegin() {
        return parser.currentTokenLocation().getByteOffset();
    }

    /** The byte after the current token. */
    long tokenEnd() {
        return parser.currentLocation().getByteOffset();
    }

    /** The object or array that begins here, by path ({@code country.id}, {@code message.0.value}); nulls are left out. */
    Map<String, String> flatten() {
        Map<String, String> table = new HashMap<>();
        flatten("", table);
        return table;
    }

    private void flatten(String path, Map<String, String> table) {
        JsonToken here = parser.currentToken();
        if (here == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                flatten(path.isEmpty() ? name : path + "." + name, table);
            }
        } else if (here == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                flatten(path.isEmpty() ? String.valueOf(i) : path + "." + i, table);
            }
        } else if (here != JsonToken.VALUE_NULL) {
            table.put(path, parser.getString());
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
