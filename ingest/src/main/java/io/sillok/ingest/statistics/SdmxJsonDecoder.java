package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** SDMX-JSON data messages, 1.0 and 2.0: observations by series, flat or across, codes looked up in the structure. */
public final class SdmxJsonDecoder implements StatisticsDecoder {
    @Override
    public String version() {
        return "sdmx-json/1";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        TableFindings findings = new TableFindings(delivery.name(), "SDMX-JSON");
        JsonNode root;
        try {
            root = JsonTrees.read(delivery);
        } catch (JacksonException e) {
            return Decoding.refused(
                    "application/json",
                    findings.broken("json_malformed", "", "the file is not JSON: " + e.getOriginalMessage()));
        }
        JsonNode data = root.has("data") ? root.get("data") : root;
        List<JsonNode> structures = data.has("structures")
                ? JsonTrees.elements(data.get("structures"))
                : data.has("structure") ? List.of(data.get("structure")) : List.of();
        if (structures.isEmpty() || !data.path("dataSets").isArray()) {
            return Decoding.refused(
                    "application/json", findings.refused("the file holds no structure or no data sets"));
        }
        Table table = new Table(findings);
        for (JsonNode set : JsonTrees.elements(data.get("dataSets"))) {
            int index = set.path("structure").asInt(0);
            table.add(set, structures.get(index < structures.size() && index >= 0 ? index : 0));
        }
        return new TreeDecoding(table.rows.iterator());
    }

    private static final class Table {
        private final TableFindings findings;
        private final List<TreeDecoding.Made> rows = new ArrayList<>();

        Table(TableFindings findings) {
            this.findings = findings;
        }

        void add(JsonNode set, JsonNode structure) {
            String dataset = dataset(structure);
            JsonNode dimensions = structure.path("dimensions");
            JsonNode attributes = structure.path("attributes");
            Cells of = new Cells();
            for (JsonNode dimension : JsonTrees.elements(dimensions.get("dataSet"))) {
                of.dimension(id(dimension), code(dimension.path("values").path(0)));
            }
            attributes(of, attributes.get("dataSet"), JsonTrees.elements(set.get("attributes")));
            for (Map.Entry<String, JsonNode> series : set.path("series").properties()) {
                Cells cells = new Cells().all(of);
                boolean known = place(cells, series.getKey(), dimensions.get("series"));
                attributes(
                        cells,
                        attributes.get("series"),
                        JsonTrees.elements(series.getValue().get("attributes")));
                observations(dataset, cells, known, series.getValue(), structure);
            }
            observations(dataset, of, true, set, structure);
        }

        private void observations(String dataset, Cells of, boolean known, JsonNode holder, JsonNode structure) {
            List<JsonNode> measures =
                    JsonTrees.elements(structure.path("measures").get("observation"));
            int values = Math.max(1, measures.size());
            for (Map.Entry<String, JsonNode> observation :
                    holder.path("observations").properties()) {
                List<JsonNode> cells = JsonTrees.elements(observation.getValue());
                for (int m = 0; m < values; m++) {
                    Cells here = new Cells().all(of);
                    boolean placed = place(
                            here,
                            observation.getKey(),
                            structure.path("dimensions").get("observation"));
                    if (values > 1) {
                        here.dimension("MEASURE", id(measures.get(m)));
                    }
                    attributes(
                            here,
                            structure.path("attributes").get("observation"),
                            cells.subList(Math.min(values, cells.size()), cells.size()));
                    String pointer = "row " + (rows.size() + 1);
                    String value = m < cells.size() ? JsonTrees.text(cells.get(m)) : null;
                    Optional<StatRow> row = known && placed ? here.row(pointer, dataset, value) : Optional.empty();
                    String raw = "\"" + observation.getKey() + "\":" + observation.getValue();
                    rows.add(row.map(r -> TreeDecoding.Made.row(r, raw))
                            .orElseGet(() -> TreeDecoding.Made.rejected(
                                    findings.row(
                                            pointer, "the observation's codes or its period are not in the structure"),
                                    raw)));
                }
            }
        }

        /** Looks up a key like {@code 0:3:1}; false where the structure has no such codes. */
        private static boolean place(Cells cells, String key, @Nullable JsonNode dimensions) {
            List<JsonNode> all = JsonTrees.elements(dimensions);
            String[] places = key.split(":", -1);
            if (places.length != all.size()) {
                return false;
            }
            for (int i = 0; i < places.length; i++) {
                JsonNode value = places[i].matches("\\d{1,9}")
                        ? all.get(i).path("values").path(Integer.parseInt(places[i]))
                        : all.get(i).path("nothing");
                if (value.isMissingNode()) {
                    return false;
                }
                cells.dimension(id(all.get(i)), code(value));
            }
            return true;
        }

        private static void attributes(Cells cells, @Nullable JsonNode defined, List<JsonNode> given) {
            List<JsonNode> all = JsonTrees.elements(defined);
            for (int i = 0; i < Math.min(all.size(), given.size()); i++) {
                JsonNode value = given.get(i);
                // a number points into the structure's values, a text is the value itself
                String text =
                        value.isInt() ? code(all.get(i).path("values").path(value.asInt())) : JsonTrees.text(value);
                if (text != null && !text.isEmpty()) {
                    cells.attribute(id(all.get(i)), text);
                }
            }
        }

        private static String id(JsonNode component) {
            String role = component.path("role").asString("");
            String id = component.path("id").asString("");
            return role.equals("TIME_PERIOD")
                            || component.path("roles").path(0).asString("").equals("TIME_PERIOD")
                    ? "TIME_PERIOD"
                    : id;
        }

        private static String code(JsonNode value) {
            return value.has("id")
                    ? value.path("id").asString("")
                    : value.path("name").asString(value.asString(""));
        }

        /** The last part of the structure's link, which names the data flow; else its name. */
        private static String dataset(JsonNode structure) {
            for (JsonNode link : JsonTrees.elements(structure.get("links"))) {
                String rel = link.path("rel").asString("");
                String urn = link.path("urn").asString(link.path("href").asString(""));
                if (rel.equals("dataflow") || rel.equals("datastructure")) {
                    String[] parts = urn.replaceAll("\\(.*", "").split("[/:=]", -1);
                    for (int i = parts.length - 1; i >= 0; i--) {
                        if (parts[i].matches("[A-Za-z][A-Za-z0-9_@-]*")) {
                            return parts[i];
                        }
                    }
                }
            }
            return structure.path("name").asString("");
        }
    }
}
