package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The World Bank's API, version 2, as JSON: {@code [{page, pages, total…}, [row…]]}, several pages one after another. An array
 * of one element is the publisher's way to say that something went wrong.
 */
public final class WorldBankDecoder implements StatisticsDecoder {
    private static final String MEDIA_TYPE = "application/json";
    /** The bank's own codes for places that ISO 3166 has none for: Kosovo and the Channel Islands. */
    private static final Set<String> COUNTRIES = new HashSet<>(Set.of("XKX", "XK", "CHI", "JG"));

    static {
        COUNTRIES.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        COUNTRIES.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    }

    @Override
    public String version() {
        return "worldbank-json/2";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        return new Pages(delivery, new JsonRows(delivery.content()));
    }

    private static final class Pages extends Decoding<StatRow> {
        private final Delivery delivery;
        private final JsonRows json;
        private long pages;
        private long rows;
        private @Nullable String updated;
        private long total = -1;
        private boolean inRows;

        Pages(Delivery delivery, JsonRows json) {
            this.delivery = delivery;
            this.json = json;
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
                refuse(finding(
                        "json_malformed",
                        Severity.ERROR,
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
                refuse(publisher("the file is no page of the World Bank's API"));
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
                    refuse(publisher("the publisher answers: " + said));
                    return false;
                }
            } else if (second == JsonToken.START_ARRAY) {
                inRows = true;
            } else {
                refuse(publisher("the page holds no array of rows"));
                return false;
            }
            String edition = edition(head.get("lastupdated"));
            if (pages > 0 && !Objects.equals(edition, updated)) {
                refuse(publisher("the publisher has updated the table between two of its pages: %s and %s"
                        .formatted(updated, edition)));
                return false;
            }
            updated = edition;
            pages++;
            total = number(head.get("total"));
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
            String indicator = row.get("indicator.id");
            String country =
                    text(row.get("countryiso3code")) == null ? row.get("country.id") : row.get("countryiso3code");
            String date = row.get("date");
            if (text(indicator) == null || text(country) == null || text(date) == null) {
                reject(
                        finding(
                                "row_malformed",
                                Severity.ERROR,
                                "row " + rows,
                                "the row does not say its indicator, its country or its date",
                                "indicator.id, countryiso3code and date",
                                "Read the row in quarantine; the file's other rows were read"),
                        raw);
                return true;
            }
            TreeMap<String, String> dimensions = new TreeMap<>();
            dimensions.put(isCountry(String.valueOf(country)) ? "country" : "aggregate", String.valueOf(country));
            String value = text(row.get("value"));
            String status = text(row.get("obs_status"));
            read(
                    new StatRow(
                            "row " + rows,
                            String.valueOf(indicator),
                            dimensions,
                            String.valueOf(date),
                            value,
                            text(row.get("unit")),
                            null,
                            status == null && value == null ? "M" : status,
                            updated,
                            title(row.get("indicator.value")),
                            null),
                    raw);
            return true;
        }

        private static SortedMap<String, String> title(@Nullable String name) {
            return name == null || name.isBlank()
                    ? StatRow.NO_ATTRIBUTES
                    : new TreeMap<>(Map.of("TITLE", name.strip()));
        }

        /** The world, regions and groups by income stand among the countries; ISO 3166 tells which are which. */
        private static boolean isCountry(String code) {
            return COUNTRIES.contains(code);
        }

        private void end() {
            if (pages == 0) {
                refuse(publisher("the file is empty"));
            } else if (rows == 0) {
                note(new TableFindings(delivery.name(), "the World Bank's JSON")
                        .empty("the publisher has no data for this request"));
            } else if (total >= 0 && total != rows) {
                note(finding(
                        "pages_missing",
                        Severity.WARNING,
                        "",
                        "the publisher counts %d rows, the file holds %d".formatted(total, rows),
                        "every page of the answer",
                        "Fetch with per_page above the number of rows, or put the pages after one another"));
            }
        }

        /** The day on which the publisher last updated the database that the page is from; null where none can be read. */
        private static @Nullable String edition(@Nullable String said) {
            try {
                return said == null ? null : LocalDate.parse(said.strip()).toString();
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static @Nullable String text(@Nullable String cell) {
            return cell == null || cell.isBlank() ? null : cell;
        }

        private static long number(@Nullable String text) {
            return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        }

        private Finding publisher(String problem) {
            return finding(
                    "answer_refused",
                    Severity.ERROR,
                    "",
                    problem,
                    "[{page, pages, total}, [row, row]]",
                    "Correct the request (indicator, country, dates) and fetch again");
        }

        private Finding finding(
                String code, Severity severity, String pointer, String problem, String expected, String next) {
            return new Finding(code, severity, delivery.name(), pointer, problem, expected, next);
        }

        @Override
        public void close() {
            json.close();
        }
    }
}
