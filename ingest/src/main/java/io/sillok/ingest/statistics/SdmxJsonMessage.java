package io.sillok.ingest.statistics;

import io.sillok.ingest.Raw;
import io.sillok.ingest.statistics.SdmxJsonStructure.Component;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The data sets of an SDMX-JSON message while they are read, a series or an observation at a time. */
final class SdmxJsonMessage extends SecondReading {
    private static final String NOT_IN_STRUCTURE = "the observation's codes are not in the structure";

    private final TableFindings findings;
    private final JsonParser json;
    private final List<Set> sets;
    private Place place = Place.OUTSIDE;
    private int current = -1;
    private long rows;

    private enum Place {
        OUTSIDE,
        SETS,
        SET,
        SERIES,
        OBSERVATIONS
    }

    /** A data set without its observations: what holds for all of them. */
    static final class Set {
        private final SdmxJsonStructure structure;
        private final String dataset;
        private final Cells cells = new Cells();
        private final SdmxGroups groups = new SdmxGroups();
        private final DataSetAction action;

        Set(JsonNode set, SdmxJsonStructure structure) {
            this.structure = structure;
            this.action = DataSetAction.of(set.path("action").asString(""));
            this.dataset = structure.dataset(set);
            cells.table(structure.title.equals(dataset) ? "" : structure.title);
            for (Component dimension : structure.ofSet) {
                String code = dimension.code("0");
                if (code != null) {
                    cells.dimension(dimension.id(), code);
                    cells.name(dimension.id(), dimension.name("0"));
                }
            }
            SdmxJsonStructure.attributes(cells, structure.setAttributes, JsonTrees.elements(set.get("attributes")));
            for (Map.Entry<String, JsonNode> given :
                    set.path("dimensionGroupAttributes").properties()) {
                Cells group = structure.group(given.getKey(), given.getValue());
                if (group != null) {
                    groups.add(group);
                }
            }
        }

        boolean deletes() {
            return action == DataSetAction.DELETE;
        }
    }

    SdmxJsonMessage(TableFindings findings, JsonParser json, List<Set> sets) {
        super(SdmxJsonDecoder.MEDIA_TYPE);
        this.findings = findings;
        this.json = json;
        this.sets = sets;
    }

    @Override
    boolean step() {
        JsonToken token = json.nextToken();
        if (token == null) {
            return false;
        }
        switch (place) {
            case OUTSIDE -> outside(token);
            case SETS -> {
                if (token == JsonToken.START_OBJECT && current + 1 == sets.size()) {
                    refuse(findings.broken("json_malformed", "row " + rows, "the data sets stand twice"));
                    return false;
                } else if (token == JsonToken.START_OBJECT) {
                    current++;
                    place = Place.SET;
                } else if (token == JsonToken.END_ARRAY) {
                    place = Place.OUTSIDE;
                }
            }
            case SET -> set(token);
            case SERIES -> series(token);
            case OBSERVATIONS -> observations(token);
        }
        return true;
    }

    private void outside(JsonToken token) {
        if (token == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (name.equals("dataSets") && json.nextToken() == JsonToken.START_ARRAY) {
                place = Place.SETS;
            } else if (!name.equals("data")) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME) {
                    json.nextToken();
                }
                json.skipChildren();
            }
        }
    }

    private void set(JsonToken token) {
        if (token != JsonToken.PROPERTY_NAME) {
            place = Place.SETS;
            return;
        }
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_OBJECT && name.equals("series")) {
            place = Place.SERIES;
        } else if (value == JsonToken.START_OBJECT && name.equals("observations")) {
            place = Place.OBSERVATIONS;
        } else {
            json.skipChildren();
        }
    }

    private void series(JsonToken token) {
        if (token != JsonToken.PROPERTY_NAME) {
            place = Place.SET;
            return;
        }
        Set set = sets.get(current);
        String key = json.currentName();
        json.nextToken();
        JsonNode series = JsonTrees.tree(json);
        Cells cells = new Cells().all(set.cells);
        boolean known = SdmxJsonStructure.place(cells, key, set.structure.ofSeries, set.deletes());
        SdmxJsonStructure.attributes(
                cells, set.structure.seriesAttributes, JsonTrees.elements(series.get("attributes")));
        if (set.deletes() && series.path("observations").isEmpty()) {
            rows++;
            Raw raw = Raw.of(("\"" + key + "\":" + series).getBytes(StandardCharsets.UTF_8));
            delete(set, cells, known, given(JsonTrees.elements(series.get("attributes"))), "row " + rows, raw);
        }
        series.path("observations").properties().forEach(o -> observation(set, cells, known, o.getKey(), o.getValue()));
    }

    private void observations(JsonToken token) {
        if (token != JsonToken.PROPERTY_NAME) {
            place = Place.SET;
            return;
        }
        String key = json.currentName();
        json.nextToken();
        Set set = sets.get(current);
        observation(set, set.cells, true, key, JsonTrees.tree(json));
    }

    private void observation(Set set, Cells of, boolean known, String key, JsonNode given) {
        SdmxJsonStructure structure = set.structure;
        List<JsonNode> cells = JsonTrees.elements(given);
        Raw raw = Raw.of(("\"" + key + "\":" + given).getBytes(StandardCharsets.UTF_8));
        Cells here = new Cells().all(of);
        boolean placed = known && SdmxJsonStructure.place(here, key, structure.ofObservation, set.deletes());
        int values = structure.namesMeasures ? structure.measures.size() : 1;
        if (set.deletes()) {
            deleteValues(set, here, placed, cells, values, raw);
            return;
        }
        SdmxJsonStructure.attributes(
                here, structure.observationAttributes, cells.subList(Math.min(values, cells.size()), cells.size()));
        set.groups.tell(here);
        if (values == 0) {
            leftOut(1); // attributes of an observation, and no value
        }
        for (int m = 0; m < values; m++) {
            rows++;
            String pointer = "row " + rows;
            Cells one = values > 1
                    ? new Cells()
                            .all(here)
                            .dimension("MEASURE", structure.measures.get(m).id())
                    : here;
            JsonNode cell = m < cells.size() ? cells.get(m) : null;
            @Nullable
            String value = structure.namesMeasures ? structure.measures.get(m).cell(cell) : JsonTrees.text(cell);
            if (placed) {
                read(one.row(pointer, set.dataset, value, set.action == DataSetAction.MERGE), raw);
            } else {
                reject(findings.row(pointer, NOT_IN_STRUCTURE), raw);
            }
        }
    }

    /** The observation as a whole, or those of its measures that are given. */
    private void deleteValues(Set set, Cells here, boolean placed, List<JsonNode> cells, int values, Raw raw) {
        boolean measured = given(cells.subList(0, Math.min(values, cells.size())));
        boolean described = !measured && given(cells.subList(Math.min(values, cells.size()), cells.size()));
        if (!measured || values == 1) {
            rows++;
            delete(set, here, placed, described, "row " + rows, raw);
            return;
        }
        for (int m = 0; m < Math.min(values, cells.size()); m++) {
            if (given(cells.subList(m, m + 1))) {
                rows++;
                Cells one = new Cells()
                        .all(here)
                        .dimension("MEASURE", set.structure.measures.get(m).id());
                delete(set, one, placed, false, "row " + rows, raw);
            }
        }
    }

    private void delete(Set set, Cells of, boolean placed, boolean described, String pointer, Raw raw) {
        if (!placed) {
            reject(findings.row(pointer, NOT_IN_STRUCTURE), raw);
        } else if (described || of.ofNoObservation()) {
            leftOut(1); // attributes go, the value stays
        } else {
            read(of.deletion(pointer, set.dataset), raw);
        }
    }

    private static boolean given(List<JsonNode> cells) {
        return cells.stream().anyMatch(cell -> !cell.isNull());
    }

    @Override
    public void close() {
        json.close();
    }
}
