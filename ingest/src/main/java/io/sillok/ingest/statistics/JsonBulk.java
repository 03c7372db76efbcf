package io.sillok.ingest.statistics;

import io.sillok.ingest.Delivery;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What {@link JsonTrees#frame} has left out of a document, part after part. */
final class JsonBulk implements Closeable {
    private final JsonParser parser;
    private final JsonTrees.Bulk bulk;
    private final Deque<String> outer = new ArrayDeque<>();
    private String path = "";

    JsonBulk(Delivery delivery, JsonTrees.Bulk bulk) throws IOException {
        this.parser = JsonTrees.parser(delivery);
        this.bulk = bulk;
    }

    /** Goes on to the next part's beginning, the one before having been read to its end; false where there is none any more. */
    boolean next() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (!parser.nextToken().isStructStart()) {
                    continue;
                } else if (bulk.is(path, name)) {
                    return true;
                }
                outer.push(path);
                path = path + "/" + name;
            } else if (token.isStructStart()) {
                outer.push(path);
            } else if (token.isStructEnd()) {
                path = outer.pop();
            }
        }
        return false;
    }

    JsonParser parser() {
        return parser;
    }

    @Override
    public void close() {
        parser.close();
    }
}
