package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page's JSON-LD says of its article, in whichever of the vocabulary's forms it says it. */
final class LinkedData {
    /** Other people's JSON has line breaks in its strings, a comma too many, a comment. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final Pattern ARTICLE =
            Pattern.compile(".*(?:Article|BlogPosting|NewsItem|\\bReport|SocialMediaPosting|LiveBlogPosting).*");
    private static final int MOST_NODES = 2_000;

    private final @Nullable JsonNode article;
    private final @Nullable JsonNode crumbs;

    private LinkedData(@Nullable JsonNode article, @Nullable JsonNode crumbs) {
        this.article = article;
        this.crumbs = crumbs;
    }

    /** The first article that the scripts describe; broken ones are passed over: the page says the same in other places. */
    static LinkedData of(List<String> scripts) {
        JsonNode found = null;
        JsonNode crumbs = null;
        for (String script : scripts) {
            JsonNode root = json(script);
            if (root != null) {
                found = found == null ? first(root, ARTICLE, "headline") : found;
                crumbs =
                        crumbs == null ? first(root, Pattern.compile(".*BreadcrumbList.*"), "itemListElement") : crumbs;
            }
        }
        return new LinkedData(found, crumbs);
    }

    private static @Nullable JsonNode json(String data) {
        String bare = data.strip();
        if (bare.startsWith("<!--") || bare.startsWith("<![CDATA[") || bare.startsWith("//")) {
            int from = bare.indexOf('{');
            int list = bare.indexOf('[', bare.startsWith("<![CDATA[") ? 9 : 0);
            int begin = from < 0 ? list : list < 0 ? from : Math.min(from, list);
            int end = Math.max(bare.lastIndexOf('}'), from < 0 ? bare.lastIndexOf(']') : -1);
            if (begin < 0 || end < begin) {
                return null;
            }
            bare = bare.substring(begin, end + 1);
        }
        try {
            return JSON.readTree(bare);
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static @Nullable JsonNode first(JsonNode root, Pattern type, String having) {
        List<JsonNode> open = new ArrayList<>(List.of(root));
        for (int i = 0; i < open.size() && i < MOST_NODES; i++) {
            JsonNode node = open.get(i);
            if (node.isObject() && node.has(having) && type.matcher(types(node)).matches()) {
                return node;
            }
            if (node.isArray() || node.isObject()) {
                open.addAll(node.values());
            }
        }
        return null;
    }

    private static String types(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isString() ? type.stringValue() : type.toString();
    }

    /** A text of the article, or null. */
    @Nullable
    String text(String field) {
        return article == null ? null : text(article.path(field), "name");
    }

    /** The address in a field that holds one, or an object with one. */
    @Nullable
    String address(String field) {
        return article == null ? null : text(article.path(field), "@id");
    }

    /** The texts of a field that may hold one, several, or one with commas in it. */
    List<String> list(String field) {
        List<String> texts = new ArrayList<>();
        if (article != null) {
            JsonNode value = article.path(field);
            if (value.isArray()) {
                for (JsonNode one : value.values()) {
                    add(texts, text(one, "name"));
                }
            } else {
                String joined = text(value, "name");
                for (String one : joined == null ? new String[0] : joined.split("[,，;]", -1)) {
                    add(texts, one);
                }
            }
        }
        return texts;
    }

    /** Who wrote it: persons, or where no person is named the organisations. */
    List<Byline> authors() {
        List<Byline> persons = new ArrayList<>();
        List<Byline> organisations = new ArrayList<>();
        if (article != null) {
            JsonNode author = article.has("author") ? article.path("author") : article.path("creator");
            for (JsonNode one : author.isArray() ? author.values() : List.of(author)) {
                String name = text(one, "name");
                List<Byline> named = Bylines.authors(name);
                String role = one.isObject() ? text(one.path("jobTitle"), "name") : null;
                String email = one.isObject() ? text(one.path("email"), "name") : null;
                for (Byline by : named) {
                    (types(one).contains("Organization") ? organisations : persons)
                            .add(new Byline(
                                    by.name(),
                                    by.role() != null ? by.role() : role,
                                    by.email() != null || email == null || named.size() > 1
                                            ? by.email()
                                            : email.replaceFirst("(?i)^mailto:", "")));
                }
            }
        }
        return persons.isEmpty() ? organisations : persons;
    }

    /** The captions of the article's pictures. */
    List<Captions> captions() {
        Set<Captions> captions = new LinkedHashSet<>();
        if (article != null) {
            JsonNode image = article.path("image");
            for (JsonNode one : image.isArray() ? image.values() : List.of(image)) {
                String caption = one.isObject() ? text(one.path("caption"), "name") : null;
                if (caption != null) {
                    Captions read = Captions.of(caption);
                    String credit = text(one.path("creditText"), "name");
                    captions.add(read.credit() == null && credit != null ? new Captions(read.text(), credit) : read);
                }
            }
        }
        return List.copyOf(captions);
    }

    /** The name of the innermost section that the path to the article goes through, the article itself left out. */
    @Nullable
    String crumb() {
        if (crumbs == null || !crumbs.path("itemListElement").isArray()) {
            return null;
        }
        List<JsonNode> items = new ArrayList<>(crumbs.path("itemListElement").values());
        String headline = text("headline");
        for (int i = items.size() - 1; i > 0; i--) {
            JsonNode one = items.get(i);
            String name = one.has("name") ? text(one, "name") : text(one.path("item"), "name");
            if (name != null && name.length() <= 30 && !name.equals(headline)) {
                return name;
            }
        }
        return null;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null && !text.isBlank() && !texts.contains(text.strip())) {
            texts.add(text.strip());
        }
    }

    /** The node's text, or where it is an object (or a list of them) that of its field. */
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        JsonNode value = one.isObject() ? one.path(field) : one;
        if (!value.isString() || value.stringValue().isBlank()) {
            return null;
        }
        // publishers escape twice
        String text = value.stringValue();
        return text.indexOf('&') < 0
                ? text.strip()
                : Parser.unescapeEntities(text, false).strip();
    }
}
