package io.sillok.ingest.news;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists that stand in a page's scripts, as JSON: schema.org's item lists, and what pages draw themselves from. */
final class ListScripts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // a semicolon, and the rest of the program
            .build();
    private static final Pattern ASSIGNED = Pattern.compile("=\\s*(?=[\\[{])");
    private static final Set<String> TITLES = Set.of("title", "headline", "name", "subject", "arttitle", "newstitle");
    private static final Set<String> ADDRESSES =
            Set.of("url", "link", "href", "permalink", "canonicalurl", "linkurl", "articleurl", "newsurl", "path");
    private static final Set<String> TIMES = Set.of(
            "datepublished",
            "published",
            "publishedat",
            "publishdate",
            "pubdate",
            "regdate",
            "registdate",
            "date",
            "createdat",
            "servicedate");
    private static final int MOST_SCRIPTS = 200;

    private ListScripts() {}

    /** The longest list of titles with addresses that any script holds. */
    static List<ListEntry> entries(Document page, String base) {
        List<ListEntry> best = List.of();
        int scripts = 0;
        for (Element script : page.select("script")) {
            JsonNode tree = scripts++ < MOST_SCRIPTS ? tree(script) : null;
            Deque<JsonNode> waiting = new ArrayDeque<>();
            if (tree != null) {
                waiting.add(tree);
            }
            while (!waiting.isEmpty()) {
                JsonNode node = waiting.poll();
                if (node.isArray()) {
                    List<ListEntry> found = list(node, base);
                    best = found.size() > Math.max(1, best.size()) ? found : best;
                }
                node.forEach(child -> {
                    if (child.isContainer()) {
                        waiting.add(child);
                    }
                });
            }
        }
        return best;
    }

    private static @Nullable JsonNode tree(Element script) {
        String data = script.data().strip();
        Matcher assigned = ASSIGNED.matcher(data);
        String json = data.startsWith("{") || data.startsWith("[")
                ? data
                : assigned.find() ? data.substring(assigned.end()) : "";
        try {
            return json.isEmpty() ? null : JSON.readTree(json);
        } catch (JacksonException e) {
            return null; // a program, not data
        }
    }

    private static List<ListEntry> list(JsonNode array, String base) {
        Map<String, ListEntry> entries = new LinkedHashMap<>();
        for (JsonNode element : array) {
            JsonNode node =
                    element.get("item") != null && element.get("item").isObject() ? element.get("item") : element;
            String title = field(node, TITLES);
            String link = field(node, ADDRESSES);
            if (link == null && node.get("@id") != null) {
                link = JsonFeedItem.text(node.get("@id"));
            }
            String address = Addresses.resolve(base, link);
            if (title != null && title.length() > 5 && Addresses.web(address)) {
                entries.putIfAbsent(
                        String.valueOf(address),
                        new ListEntry(HtmlTitle.text(title), address, field(node, TIMES), null, null));
            }
        }
        return new ArrayList<>(entries.values());
    }

    private static @Nullable String field(JsonNode node, Set<String> names) {
        if (!node.isObject()) {
            return null;
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey().toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
            if (names.contains(name) && property.getValue().isString()) {
                return JsonFeedItem.text(property.getValue());
            }
        }
        return null;
    }
}
