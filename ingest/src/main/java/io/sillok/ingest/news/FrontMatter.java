package io.sillok.ingest.news;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What stands between two lines {@code ---} before a Markdown text. Values are read as they are written: a date stays a date
 * whatever YAML's own rules would make of it.
 *
 * @param fields texts by key in lower case; a key that holds one text has a list of one
 * @param end where the text begins
 * @param broken whether it is there but is no YAML mapping
 */
record FrontMatter(Map<String, List<String>> fields, int end, boolean broken) {
    private static final Pattern BLOCK =
            Pattern.compile("\\A\\s*?---[ \\t]*\\R((?:(?!---|\\.\\.\\.).*\\R)*+)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
    private static final int LONGEST = 1 << 16;

    static FrontMatter of(String text) {
        Matcher block = BLOCK.matcher(text).region(0, Math.min(text.length(), LONGEST));
        if (!block.find()) {
            return new FrontMatter(Map.of(), 0, false);
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(block.group(1)));
            if (root instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        fields.putIfAbsent(
                                key.getValue().strip().toLowerCase(Locale.ROOT), texts(tuple.getValueNode()));
                    }
                }
                return new FrontMatter(fields, block.end(), false);
            }
        } catch (YAMLException e) {
            return new FrontMatter(Map.of(), block.end(), true);
        }
        return new FrontMatter(Map.of(), block.end(), !block.group(1).isBlank());
    }

    private static List<String> texts(Node value) {
        List<Node> nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        return nodes.stream()
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue().strip())
                .filter(text -> !text.isEmpty() && !text.equals("~") && !text.equals("null"))
                .toList();
    }

    /** The first of these keys that says anything, or null. */
    @Nullable
    String text(String... keys) {
        List<String> all = all(keys);
        return all.isEmpty() ? null : String.join(", ", all);
    }

    /** Everything that the first of these keys that says anything says. */
    List<String> all(String... keys) {
        for (String key : keys) {
            List<String> found = fields.getOrDefault(key, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
