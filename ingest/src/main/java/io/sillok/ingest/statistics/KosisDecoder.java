package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** Korea's KOSIS API as JSON: an array of cells, {@code TBL_ID}, {@code ITM_ID}, {@code C1}…{@code C8}, {@code PRD_DE}, {@code DT}. Streaming. */
public final class KosisDecoder implements StatisticsDecoder {
    @Override
    public String version() {
        return "kosis-json/1";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        return new Answer(delivery, new JsonRows(delivery.content()));
    }

    private static final class Answer extends Decoding<StatRow> {
        private final Delivery delivery;
        private final JsonRows json;
        private final TableFindings findings;
        private boolean begun;
        private long rows;

        Answer(Delivery delivery, JsonRows json) {
            this.delivery = delivery;
            this.json = json;
            this.findings = new TableFindings(delivery.name(), "KOSIS's JSON");
        }

        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public String charset() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        protected boolean advance() throws IOException {
            try {
                JsonToken token = json.parser().nextToken();
                if (!begun) {
                    begun = true;
                    if (token == JsonToken.START_OBJECT) {
                        String said = json.flatten().get("errMsg");
                        refuse(findings.refused(
                                said == null ? "the file is no array of cells" : "the publisher answers: " + said));
                    } else if (token != JsonToken.START_ARRAY) {
                        refuse(findings.refused("the file is no array of cells"));
                    }
                    return token == JsonToken.START_ARRAY;
                }
                if (token == null || token == JsonToken.END_ARRAY) {
                    return false;
                }
                row(token);
                return true;
            } catch (JacksonIOException e) {
                throw new IOException(e);
            } catch (JacksonException e) {
                refuse(findings.broken(
                        "json_malformed",
                        "row " + (rows + 1),
                        "the file is not JSON from here on: " + e.getOriginalMessage()));
                return false;
            }
        }

        private void row(JsonToken token) {
            rows++;
            long from = json.tokenBegin();
            Map<String, String> row = token == JsonToken.START_OBJECT ? json.flatten() : Map.of();
            Raw raw = Raw.range(delivery.content(), from, json.tokenEnd());
            String pointer = "row " + rows;
            String dataset = row.getOrDefault("TBL_ID", "");
            String period = period(row.getOrDefault("PRD_SE", ""), row.getOrDefault("PRD_DE", ""));
            if (dataset.isBlank() || period.isBlank()) {
                reject(findings.row(pointer, "the cell does not say its table or its period"), raw);
                return;
            }
            TreeMap<String, String> dimensions = new TreeMap<>();
            row.forEach((name, cell) -> {
                if (name.equals("ITM_ID") || name.matches("C[1-8]")) {
                    dimensions.put(name, cell);
                }
            });
            String value = text(row.get("DT"));
            boolean none = value == null || value.equals("-") || value.equals("...");
            read(
                    new StatRow(
                            pointer,
                            dataset,
                            dimensions,
                            period,
                            none ? null : value,
                            text(row.get("UNIT_NM")),
                            null,
                            none ? "M" : null),
                    raw);
        }

        /** {@code 202403} is a month, a quarter or a half-year: only the frequency beside it tells. */
        private static String period(String frequency, String period) {
            if (!period.matches("\\d{6}")) {
                return period;
            }
            String year = period.substring(0, 4);
            return switch (frequency) {
                case "Q" -> year + "-Q" + period.charAt(5);
                case "H", "S" -> year + "-S" + period.charAt(5);
                case "M" -> year + "-" + period.substring(4);
                default -> period;
            };
        }

        private static @Nullable String text(@Nullable String cell) {
            return cell == null || cell.isBlank() ? null : cell;
        }

        @Override
        public void close() {
            json.close();
        }
    }
}
