package io.sillok.ingest.statistics;

import io.sillok.ingest.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON documents whose parts refer to each other and have to be held whole. Numbers keep every digit that is written. */
final class JsonTrees {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonTrees() {}

    /**
     * Reads everything.
     *
     * @throws tools.jackson.core.JacksonException where it is not JSON
     */
    static JsonNode read(Delivery delivery) throws IOException {
        try (InputStream in = delivery.content().open()) {
            return JSON.readTree(in);
        } catch (JacksonIOException e) {
            throw new IOException(e);
        }
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
