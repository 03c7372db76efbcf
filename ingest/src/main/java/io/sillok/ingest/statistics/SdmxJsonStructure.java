package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an SDMX-JSON message says of its components: in which order they stand at each level, and which codes places stand for. */
final class SdmxJsonStructure {
    /** The better one first: what a link leads to. */
    private static final List<Predicate<JsonNode>> LINKS =
            List.of(link -> leadsTo(link, "dataflow"), link -> leadsTo(link, "datastructure"), link -> address(link)
                    .startsWith("urn:sdmx:"));

    private final JsonNode structure;
    /** What the table is called; empty where nobody says. */
    final String title;

    final List<Component> ofSet;
    final List<Component> ofSeries;
    final List<Component> ofObservation;
    final List<Component> measures;
    /** Whether the structure names its measures; without, there is one. */
    final boolean namesMeasures;

    final List<Component> setAttributes;
    final List<Component> groupAttributes;
    final List<Component> seriesAttributes;
    final List<Component> observationAttributes;
    private final Map<Integer, Component> byPosition = new TreeMap<>();

    /**
     * A dimension, measure or attribute.
     *
     * @param values what its indexes stand for; null where values are written out
     * @param names what the values are called, as many as they are; an empty text where one has no name
     * @param usual the value where none is given, or null
     */
    record Component(
            String id,
            @Nullable List<String> values,
            List<String> names,
            @Nullable String usual) {
        /** A code by its place; null where there is none there. */
        @Nullable
        String code(String place) {
            return values == null || !place.matches("\\d{1,9}") || Integer.parseInt(place) >= values.size()
                    ? null
                    : values.get(Integer.parseInt(place));
        }

        /** What the code at a place is called; empty where it has no name. */
        String name(String place) {
            return place.matches("\\d{1,9}") && Integer.parseInt(place) < names.size()
                    ? names.get(Integer.parseInt(place))
                    : "";
        }

        /** What a cell says: a place among the values where there are any, several of them in an array, else the value itself. */
        @Nullable
        String cell(@Nullable JsonNode cell) {
            if (cell == null || cell.isNull() || cell.isMissingNode()) {
                return usual;
            } else if (cell.isArray()) {
                List<String> all = new ArrayList<>();
                for (JsonNode one : cell) {
                    String text = cell(one);
                    if (text != null) {
                        all.add(text);
                    }
                }
                return all.isEmpty() ? usual : String.join(";", all);
            } else if (cell.isObject()) {
                return cell.properties().stream()
                        .findFirst()
                        .map(language -> JsonTrees.text(language.getValue()))
                        .orElse(usual);
            }
            return cell.isIntegralNumber() && values != null && !values.isEmpty()
                    ? code(cell.asString())
                    : JsonTrees.text(cell);
        }
    }

    SdmxJsonStructure(JsonNode structure) {
        JsonNode dimensions = structure.path("dimensions");
        JsonNode attributes = structure.path("attributes");
        this.structure = structure;
        title = structure.path("name").asString("");
        ofSet = components(dimensions.get("dataSet"));
        ofSeries = components(dimensions.get("series"));
        ofObservation = components(dimensions.get("observation"));
        namesMeasures = structure.path("measures").has("observation");
        measures = components(structure.path("measures").get("observation"));
        setAttributes = components(attributes.get("dataSet"));
        groupAttributes = components(attributes.get("dimensionGroup"));
        seriesAttributes = components(attributes.get("series"));
        observationAttributes = components(attributes.get("observation"));
        List<Component> all = new ArrayList<>(ofSet);
        all.addAll(ofSeries);
        all.addAll(ofObservation);
        int next = 0;
        for (String level : List.of("dataSet", "series", "observation")) {
            for (JsonNode dimension : JsonTrees.elements(dimensions.get(level))) {
                byPosition.put(dimension.path("keyPosition").asInt(1_000 + next), all.get(next));
                next++;
            }
        }
    }

    /**
     * Looks up a key like {@code 0:3:1}; false where the structure has no such codes.
     *
     * @param open whether places may be left empty: any code may stand there
     */
    static boolean place(Cells cells, String key, List<Component> dimensions, boolean open) {
        String[] places = key.isEmpty() && dimensions.isEmpty() ? new String[0] : key.split(":", -1);
        if (places.length != dimensions.size()) {
            return false;
        }
        for (int i = 0; i < places.length; i++) {
            if (open && places[i].isEmpty()) {
                continue;
            } else if (open && places[i].equals("~")) {
                cells.dimension(dimensions.get(i).id(), places[i]);
                continue;
            }
            String code = dimensions.get(i).code(places[i]);
            if (code == null) {
                return false;
            }
            cells.dimension(dimensions.get(i).id(), code);
            if (!dimensions.get(i).id().equals("TIME_PERIOD")) {
                cells.name(dimensions.get(i).id(), dimensions.get(i).name(places[i]));
            }
        }
        return true;
    }

    /** The attributes of a group of dimensions, under a key that leaves the others open ({@code ::4:0:}). */
    @Nullable
    Cells group(String key, JsonNode given) {
        String[] places = key.split(":", -1);
        List<Component> dimensions = List.copyOf(byPosition.values());
        if (places.length != dimensions.size()) {
            return null;
        }
        Cells group = new Cells();
        for (int i = 0; i < places.length; i++) {
            String code = dimensions.get(i).code(places[i]);
            if (code != null) {
                group.dimension(dimensions.get(i).id(), code);
            } else if (!places[i].isEmpty()) {
                return null;
            }
        }
        attributes(group, groupAttributes, JsonTrees.elements(given));
        return group;
    }

    static void attributes(Cells cells, List<Component> defined, List<JsonNode> given) {
        for (int i = 0; i < defined.size(); i++) {
            String text = defined.get(i).cell(i < given.size() ? given.get(i) : null);
            if (text != null && !text.isEmpty()) {
                cells.attribute(defined.get(i).id(), text);
                name(cells, defined.get(i), i < given.size() ? given.get(i) : null);
            }
        }
    }

    /** Of attributes the name is heard of those alone that say what kind of numbers there are. */
    private static void name(Cells cells, Component attribute, @Nullable JsonNode cell) {
        String name = cell != null && cell.isIntegralNumber() ? attribute.name(cell.asString()) : "";
        if (!name.isEmpty()) {
            cells.attributeName(attribute.id(), name);
        }
    }

    private static List<Component> components(@Nullable JsonNode defined) {
        List<Component> components = new ArrayList<>();
        for (JsonNode component : JsonTrees.elements(defined)) {
            List<String> values = null;
            if (component.path("values").isArray()) {
                values = new ArrayList<>();
                for (JsonNode value : component.get("values")) {
                    values.add(code(value));
                }
            }
            List<String> names = new ArrayList<>();
            for (JsonNode value : JsonTrees.elements(component.get("values"))) {
                String name = JsonTrees.text(value.get("name"));
                names.add(name == null || name.equals(code(value)) ? "" : name);
            }
            components.add(new Component(id(component), values, names, JsonTrees.text(component.get("default"))));
        }
        return components;
    }

    private static String id(JsonNode component) {
        boolean time = component.path("role").asString("").equals("TIME_PERIOD");
        for (JsonNode role : JsonTrees.elements(component.get("roles"))) {
            time |= role.asString("").equals("TIME_PERIOD");
        }
        return time ? "TIME_PERIOD" : component.path("id").asString("");
    }

    private static String code(JsonNode value) {
        for (String name : new String[] {"id", "value", "values", "name"}) {
            JsonNode found = value.get(name);
            if (found != null && !found.isNull()) {
                String text = new Component("", null, List.of(), null).cell(found);
                return text == null ? "" : text;
            }
        }
        return value.isString() ? value.asString() : "";
    }

    /**
     * What a data set is called: by the data flow that it or its structure links to, else by the structure that they link to, else by
     * the structure itself. A name in words is the last resort, since it is another one in each language.
     */
    String dataset(JsonNode set) {
        List<JsonNode> links = new ArrayList<>(JsonTrees.elements(structure.get("links")));
        links.addAll(JsonTrees.elements(set.get("links")));
        for (Predicate<JsonNode> kind : LINKS) {
            for (JsonNode link : links) {
                String id = kind.test(link) ? identifier(address(link)) : "";
                if (!id.isEmpty()) {
                    return id;
                }
            }
        }
        return structure.path("id").asString(structure.path("name").asString(""));
    }

    private static String address(JsonNode link) {
        return link.path("urn").asString(link.path("href").asString(""));
    }

    private static boolean leadsTo(JsonNode link, String kind) {
        return link.path("rel").asString("").equalsIgnoreCase(kind)
                || address(link).toLowerCase(Locale.ROOT).contains("." + kind + "=");
    }

    /** The last part of an address that is an identifier. */
    private static String identifier(String address) {
        String[] parts = address.replaceAll("\\(.*", "").split("[/:=]", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            if (parts[i].matches("[A-Za-z][A-Za-z0-9_@-]*") && !parts[i].equals("all")) {
                return parts[i];
            }
        }
        return "";
    }
}
