package io.sillok.ingest.statistics;

import io.sillok.ingest.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON documents whose parts refer to each other: what the others refer to is held as a tree, the bulk of the data is read
 * again, piece by piece. Numbers keep every digit that is written.
 */
final class JsonTrees {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTrees() {}

    /** What is left out of a frame: arrays and objects in such a place. */
    @FunctionalInterface
    interface Bulk {
        /**
         * Whether a property is left out.
         *
         * @param path of what holds it, names joined by slashes ({@code /data/dataSets})
         * @param name of the property
         */
        boolean is(String path, String name);
    }

    /**
     * Reads a document without the bulk of its data; in place of each part that is left out stands its number, counted from 0.
     *
     * @throws tools.jackson.core.JacksonException where any of it is not JSON, or there is more than one document
     */
    static JsonNode frame(Delivery delivery, Bulk bulk) throws IOException {
        try (JsonParser parser = parser(delivery)) {
            if (parser.nextToken() == null) {
                return JsonNodeFactory.instance.missingNode(); // an empty document
            }
            JsonNode frame = frame(parser, "", bulk, new int[1]);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "a second document follows the first");
            }
            return frame;
        } catch (JacksonIOException e) {
            throw new IOException(e);
        }
    }

    private static JsonNode frame(JsonParser parser, String path, Bulk bulk, int[] leftOut) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (parser.currentToken().isStructStart() && bulk.is(path, name)) {
                    parser.skipChildren();
                    object.put(name, leftOut[0]++);
                } else {
                    object.set(name, frame(parser, path + "/" + name, bulk, leftOut));
                }
            }
            return object;
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(frame(parser, path, bulk, leftOut));
            }
            return array;
        }
        return tree(parser);
    }

    /** The reader of a document's tokens; the caller closes it. */
    static JsonParser parser(Delivery delivery) throws IOException {
        InputStream in = delivery.content().open();
        return JSON.createParser(in);
    }

    /** What stands at the current token, whole. */
    static JsonNode tree(JsonParser parser) {
        return JSON.readTree(parser);
    }

    /** A number as plain digits, a text as it is; null for everything else. */
    static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode() || node.isContainer()) {
            return null;
        }
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asString();
    }

    /** The elements of an array; none where it is no array. */
    static List<JsonNode> elements(@Nullable JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        if (array != null && array.isArray()) {
            array.forEach(elements::add);
        }
        return elements;
    }
}
