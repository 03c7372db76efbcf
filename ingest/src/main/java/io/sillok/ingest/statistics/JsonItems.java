package io.sillok.ingest.statistics;

import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Records in JSON, streaming: the objects of an array that has one of the usual names, or that is the document. Names need no
 * quotation marks, since some publishers write none.
 */
final class JsonItems implements PublisherItems {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private final Delivery delivery;
    private final Set<String> names;
    private final JsonParser parser;
    private final Map<String, String> said = new HashMap<>();
    private @Nullable String name = "";
    private boolean inItems;

    /**
     * @param names that an array of records, or a single one, goes by
     */
    JsonItems(Delivery delivery, Set<String> names) throws IOException {
        this.delivery = delivery;
        this.names = names;
        InputStream in = delivery.content().open();
        this.parser = JSON.createParser(ObjectReadContext.empty(), in);
    }

    @Override
    public @Nullable Item next() throws IOException, AnswerMalformedException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (inItems && token == JsonToken.START_OBJECT) {
                    return item();
                } else if (inItems && token == JsonToken.END_ARRAY) {
                    inItems = false;
                } else if (token == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                } else if (token == JsonToken.START_ARRAY) {
                    inItems = "".equals(name) || names.contains(String.valueOf(name));
                } else if (token == JsonToken.START_OBJECT) {
                    if (names.contains(String.valueOf(name)) && !"items".equals(name) && !"data".equals(name)) {
                        return item();
                    }
                    name = null;
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && name != null) {
                    said.putIfAbsent(name, parser.getString());
                }
            }
            return null;
        } catch (JacksonIOException e) {
            throw new IOException(e);
        } catch (JacksonException e) {
            throw new AnswerMalformedException("json_malformed", String.valueOf(e.getOriginalMessage()), e);
        }
    }

    private Item item() {
        long from = parser.currentTokenLocation().getByteOffset();
        Map<String, String> cells = new LinkedHashMap<>();
        flatten("", cells);
        return new Item(
                cells,
                Raw.range(delivery.content(), from, parser.currentLocation().getByteOffset()));
    }

    private void flatten(String path, Map<String, String> cells) {
        JsonToken here = parser.currentToken();
        if (here == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String inner = parser.currentName();
                parser.nextToken();
                flatten(path.isEmpty() ? inner : path + "." + inner, cells);
            }
        } else if (here == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                flatten(path + "." + i, cells);
            }
        } else if (here != JsonToken.VALUE_NULL) {
            cells.put(path, parser.getString());
        }
    }

    @Override
    public Map<String, String> said() {
        return said;
    }

    @Override
    public void close() {
        parser.close();
    }
}
