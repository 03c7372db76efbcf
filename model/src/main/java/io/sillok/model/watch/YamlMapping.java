package io.sillok.model.watch;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of a YAML mapping, each with its place. Values are read as they are written: {@code no} stays a text, a date
 * stays a date whatever YAML's own rules would make of them.
 */
final class YamlMapping {
    private final Path file;
    private final int linesBefore;
    private final Place place;
    private final WatchFindings findings;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Map<String, YamlMapping> below = new HashMap<>();

    private YamlMapping(Path file, int linesBefore, @Nullable MappingNode node, WatchFindings findings) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.place = node == null ? Place.of(file) : place(file, linesBefore, node.getStartMark());
        this.findings = findings;
        for (NodeTuple tuple : node == null ? List.<NodeTuple>of() : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                malformed(tuple.getKeyNode(), "a key is not a word", "a word before the colon");
            } else if (entries.putIfAbsent(key.getValue(), tuple) != null) {
                malformed(key, "key '%s' stands here twice".formatted(key.getValue()), "each key once");
            }
        }
    }

    /** A file whose whole content is one mapping. Empty where it cannot be read; the findings say why. */
    static Optional<YamlMapping> read(Path file, WatchFindings findings) {
        return WatchText.read(file, findings).flatMap(text -> of(file, 0, text, findings));
    }

    static YamlMapping empty(Path file, WatchFindings findings) {
        return new YamlMapping(file, 0, null, findings);
    }

    /**
     * A text that is one mapping.
     *
     * @param linesBefore how many lines of the file stand before the text
     */
    static Optional<YamlMapping> of(Path file, int linesBefore, String text, WatchFindings findings) {
        Node root;
        try {
            root = new Yaml(limits()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            findings.error(
                    mark == null ? Place.of(file) : place(file, linesBefore, mark),
                    "yaml_malformed",
                    // SnakeYAML's own advice stands in brackets behind the problem
                    Wanted.shortened(String.valueOf(e.getProblem()).replaceAll("\\. ?\\(.*", "")),
                    "YAML indented by spaces, one 'key: value' a line",
                    "Correct the line.");
            return Optional.empty();
        } catch (YAMLException e) {
            // limits and unprintable characters carry no mark
            findings.error(
                    Place.of(file),
                    "yaml_malformed",
                    Wanted.shortened(String.valueOf(e.getMessage())),
                    "YAML as docs/authoring.md shows it",
                    "Correct the file.");
            return Optional.empty();
        }
        if (root != null && !(root instanceof MappingNode)) {
            findings.error(
                    place(file, linesBefore, root.getStartMark()),
                    "yaml_malformed",
                    "the file holds " + described(root),
                    "keys with values",
                    "Write it as docs/authoring.md shows.");
            return Optional.empty();
        }
        return Optional.of(new YamlMapping(file, linesBefore, (MappingNode) root, findings));
    }

    /** A hand-written file needs little of this; a file made to exhaust memory needs more. */
    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(4 << 20);
        return options;
    }

    Collection<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Where the key stands, or the mapping where it does not. */
    Place place(String key) {
        NodeTuple tuple = entries.get(key);
        return tuple == null ? place : place(tuple.getKeyNode());
    }

    /** Reports every key that is not one of these. */
    YamlMapping allow(Collection<String> known) {
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                unknown(entry.getKey(), known);
            }
        }
        return this;
    }

    void unknown(String key, Collection<String> known) {
        findings.error(
                place(key),
                "key_unknown",
                "key '%s' is not known here".formatted(Wanted.shortened(key)),
                "one of " + String.join(", ", known),
                Spelling.suggest(key, known, "Correct or remove the key."));
    }

    <T> T required(String key, Wanted<T> wanted) {
        NodeTuple tuple = entries.get(key);
        if (tuple == null) {
            missing(key, wanted.expected());
            return wanted.standIn();
        }
        return scalar(tuple.getValueNode(), key, wanted);
    }

    <T> T optional(String key, Wanted<T> wanted, T otherwise) {
        NodeTuple tuple = entries.get(key);
        return tuple == null ? otherwise : scalar(tuple.getValueNode(), key, wanted);
    }

    <T> @Nullable T optional(String key, Wanted<T> wanted) {
        return has(key) ? required(key, wanted) : null;
    }

    /** A list of texts; one text alone counts as a list of one. Empty where the key is absent. */
    <T> List<T> list(String key, Wanted<T> wanted) {
        NodeTuple tuple = entries.get(key);
        List<T> values = new ArrayList<>();
        if (tuple != null && tuple.getValueNode() instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> values.add(scalar(item, key, wanted)));
        } else if (tuple != null) {
            values.add(scalar(tuple.getValueNode(), key, wanted));
        }
        return List.copyOf(values);
    }

    /** A list of at least one value. */
    <T> List<T> requiredList(String key, Wanted<T> wanted) {
        List<T> values = list(key, wanted);
        if (!has(key)) {
            missing(key, "a list, each item " + wanted.expected());
        } else if (values.isEmpty()) {
            invalid(key, "'%s' is an empty list".formatted(key), "at least one item, each " + wanted.expected());
        } else if (values.stream().distinct().count() < values.size()) {
            invalid(key, "'%s' names something twice".formatted(key), "each item once");
        }
        return values;
    }

    /** The mapping below a key; an empty one where the key is absent or holds something else. */
    YamlMapping mapping(String key) {
        // kept, so that what is wrong with it is found once
        return below.computeIfAbsent(key, k -> {
            NodeTuple tuple = entries.get(k);
            if (tuple == null || tuple.getValueNode() instanceof MappingNode) {
                return new YamlMapping(
                        file, linesBefore, tuple == null ? null : (MappingNode) tuple.getValueNode(), findings);
            }
            invalid(k, "'%s' holds %s".formatted(k, described(tuple.getValueNode())), "keys with values below it");
            return empty(file, findings);
        });
    }

    /** Every key below {@code key} with its value, in file order. */
    <T> Map<String, T> values(String key, Wanted<T> wanted) {
        YamlMapping mapping = mapping(key);
        Map<String, T> values = new LinkedHashMap<>();
        mapping.keys().forEach(k -> values.put(k, mapping.required(k, wanted)));
        return Collections.unmodifiableMap(values);
    }

    /** Texts by language: one at least, and each of {@code languages}. */
    Map<String, String> names(String key, Collection<String> languages) {
        if (!has(key)) {
            missing(key, "a text for each language: " + String.join(", ", languages));
            return Map.of();
        }
        YamlMapping names = mapping(key);
        names.keys().forEach(k -> Wanted.LANGUAGE.read(k, key, names.place(k), findings));
        if (names.keys().isEmpty() && languages.isEmpty()) {
            names.missing("<language>", "a text in one language at least");
        }
        languages.stream()
                .filter(language -> !names.has(language))
                .forEach(language -> names.missing(language, "a text"));
        return values(key, Wanted.TEXT);
    }

    void missing(String key, String expected) {
        findings.error(
                place, "key_missing", "key '%s' is missing".formatted(key), expected, "Add '%s:'.".formatted(key));
    }

    void missingFile(String key, String name, Collection<String> there) {
        findings.error(
                place(key),
                "watch_missing",
                "there is no file %s beside it".formatted(name),
                there.isEmpty() ? "the file" : "one of " + String.join(", ", there),
                "Write the file, or correct '%s'.".formatted(key));
    }

    void invalid(String key, String problem, String expected) {
        findings.error(place(key), "value_invalid", problem, expected, "Correct the value.");
    }

    private <T> T scalar(Node node, String key, Wanted<T> wanted) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return wanted.read(scalar.getValue().strip(), key, place(node), findings);
        }
        findings.error(
                place(node),
                "value_invalid",
                "'%s' holds %s".formatted(key, described(node)),
                wanted.expected(),
                "Correct the value.");
        return wanted.standIn();
    }

    private void malformed(Node node, String problem, String expected) {
        findings.error(place(node), "yaml_malformed", problem, expected, "Correct the line.");
    }

    private Place place(Node node) {
        return place(file, linesBefore, node.getStartMark());
    }

    private static Place place(Path file, int linesBefore, Mark mark) {
        // by hand: formatting would write the digits of the machine's locale
        int line = mark.getLine() + 1 + linesBefore;
        return Place.of(file, "line " + line + " column " + (mark.getColumn() + 1));
    }

    private static String described(Node node) {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return node instanceof ScalarNode scalar
                ? scalar.getValue().isBlank() ? "nothing" : "'%s'".formatted(Wanted.shortened(scalar.getValue()))
                : "keys with values";
    }
}
