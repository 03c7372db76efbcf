package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The World Bank's API, version 2, as JSON: {@code [{page, pages, total…}, [row…]]}, several pages one after another, or as XML. An array
 * of one element is the publisher's way to say that something went wrong.
 */
public final class WorldBankDecoder implements StatisticsDecoder {
    private static final String MEDIA_TYPE = "application/json";

    @Override
    public String version() {
        return "worldbank-json/3";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        return PublisherAnswer.isXml(delivery)
                ? WorldBankXml.open(delivery)
                : new Pages(delivery, new JsonRows(delivery.content()));
    }

    private static final class Pages extends Decoding<StatRow> {
        private final Delivery delivery;
        private final JsonRows json;
        private final WorldBankPages pages;
        private long rows;
        private boolean inRows;

        Pages(Delivery delivery, JsonRows json) {
            this.delivery = delivery;
            this.json = json;
            this.pages = new WorldBankPages(delivery.name());
        }

        @Override
        public String mediaType() {
            return MEDIA_TYPE;
        }

        @Override
        public String charset() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        protected boolean advance() throws IOException {
            try {
                return inRows ? row() : page();
            } catch (JacksonIOException e) {
                throw new IOException(e); // the bytes could not be had: no fault of theirs
            } catch (JacksonException e) {
                refuse(new Finding(
                        "json_malformed",
                        Severity.ERROR,
                        delivery.name(),
                        "row " + (rows + 1),
                        "the file is not JSON from here on: " + e.getOriginalMessage(),
                        "[{page, pages, total}, [row, row]]",
                        "Fetch the file again; its rows are set aside until it can be read whole"));
                return false;
            }
        }

        private boolean page() {
            JsonParser parser = json.parser();
            JsonToken token = parser.nextToken();
            if (token == null) {
                end();
                return false;
            }
            if (token != JsonToken.START_ARRAY || parser.nextToken() != JsonToken.START_OBJECT) {
                refuse(pages.refused("the file is no page of the World Bank's API"));
                return false;
            }
            Map<String, String> head = json.flatten();
            JsonToken second = parser.nextToken();
            if (second == JsonToken.VALUE_NULL) {
                second = parser.nextToken(); // no rows
            }
            String said = head.get("message.0.value");
            if (second == JsonToken.END_ARRAY) {
                if (said != null) {
                    refuse(pages.refused("the publisher answers: " + said));
                    return false;
                }
            } else if (second == JsonToken.START_ARRAY) {
                inRows = true;
            } else {
                refuse(pages.refused("the page holds no array of rows"));
                return false;
            }
            Optional<Finding> contradicted = pages.begin(head.get("lastupdated"), head.get("total"));
            if (contradicted.isPresent()) {
                refuse(contradicted.get());
                return false;
            }
            return true;
        }

        private boolean row() {
            JsonParser parser = json.parser();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                inRows = false;
                parser.nextToken();
                return true;
            }
            rows++;
            long from = json.tokenBegin();
            Map<String, String> row = token == JsonToken.START_OBJECT ? json.flatten() : Map.of();
            if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
            Raw raw = Raw.range(delivery.content(), from, json.tokenEnd());
            StatRow read = pages.row("row " + rows, row);
            if (read == null) {
                reject(pages.malformed("row " + rows), raw);
            } else {
                read(read, raw);
            }
            return true;
        }

        private void end() {
            if (pages.begun()) {
                pages.end(rows).ifPresent(this::note);
            } else {
                refuse(pages.refused("the file is empty"));
            }
        }

        @Override
        public void close() {
            json.close();
        }
    }
}
