package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * SDMX-JSON data messages, 1.0 and 2.x: observations by series, flat or across, codes looked up in the structure. The structure
 * mostly stands behind the data, so the file is read twice: for what stands around the observations, and for these.
 */
public final class SdmxJsonDecoder implements StatisticsDecoder {
    static final String MEDIA_TYPE = "application/vnd.sdmx.data+json";

    @Override
    public String version() {
        return "sdmx-json/4";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        TableFindings findings = new TableFindings(delivery.name(), "SDMX-JSON");
        JsonNode root;
        try {
            root = JsonTrees.frame(delivery, SdmxJsonDecoder::isBulk);
        } catch (JacksonException e) {
            return Decoding.refused(MEDIA_TYPE, findings.notJson(delivery, "", e));
        }
        JsonNode data = root.has("data") ? root.get("data") : root;
        List<SdmxJsonStructure> structures = new ArrayList<>();
        List<JsonNode> described =
                data.has("structures") ? JsonTrees.elements(data.get("structures")) : List.of(data.path("structure"));
        for (JsonNode structure : described) {
            if (structure.isObject()) {
                structures.add(new SdmxJsonStructure(structure));
            }
        }
        if (structures.isEmpty() || !data.path("dataSets").isArray()) {
            String said = root.path("errors").isArray() && !root.path("errors").isEmpty()
                    ? "the publisher answers: "
                            + root.path("errors")
                                    .path(0)
                                    .path("title")
                                    .asString(root.path("errors").toString())
                    : "the file holds no structure or no data sets";
            return Decoding.refused(MEDIA_TYPE, findings.refused(said));
        }
        List<SdmxJsonMessage.Set> sets = new ArrayList<>();
        for (JsonNode set : data.get("dataSets")) {
            sets.add(new SdmxJsonMessage.Set(set, structure(described, structures, set, sets.size())));
        }
        return new SdmxJsonMessage(findings, JsonTrees.parser(delivery), sets);
    }

    private static boolean isBulk(String path, String name) {
        return path.endsWith("/dataSets") && (name.equals("series") || name.equals("observations"));
    }

    /** The structure that the set names, else the one that names the set, else the first. */
    private static SdmxJsonStructure structure(
            List<JsonNode> described, List<SdmxJsonStructure> structures, JsonNode set, int number) {
        int named = set.path("structure").asInt(-1);
        for (int i = 0; named < 0 && i < structures.size(); i++) {
            for (JsonNode of : JsonTrees.elements(described.get(i).get("dataSets"))) {
                named = of.asInt(-1) == number ? i : named;
            }
        }
        return structures.get(named >= 0 && named < structures.size() ? named : 0);
    }
}
