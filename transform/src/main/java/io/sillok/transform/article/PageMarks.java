package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What a page's elements are marked as by their names, classes and properties; gathered in one walk over the page. */
final class PageMarks implements NodeVisitor {
    /** More elements of one kind than any article has: the rest belongs to lists of others. */
    private static final int MOST = 60;
    /** More names than this on one element are a framework's. */
    private static final int MOST_NAMES = 12;

    private static final int LONGEST_NAMES = 400;

    private static final NameMemory<Optional<PageRole>> KNOWN = new NameMemory<>(PageMarks::look);
    private static final Pattern FRONT = Pattern.compile("(?:https?://[^/?#]+)?/?(?:(?:index|main)\\.[a-z]{3,4})?");
    private static final Set<String> SUBJECTS = Set.of("제목", "제 목", "subject", "title", "标题", "标 题", "標題");
    private static final int SHORTEST_SUBJECT = 5;
    private static final Pattern CONTACT = Pattern.compile("담당\\s?(?:부서|자|과)?");
    private static final Pattern PHONE = Pattern.compile("0\\d{1,2}[-.)]\\s?\\d{3,4}-\\d{4}");
    private static final int LONGEST_CONTACT = 500;
    /** A board's own table holds the release itself; one of whom to ask holds no sentence. */
    private static final Pattern SENTENCE = Pattern.compile("[가-힣]다\\.(?:\\s|$)");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What boxes of other articles and of readers' words are called. */
    private static final Set<String> ELSEWHERE = Set.of(
            "related",
            "relate",
            "relation",
            "recommend",
            "recommended",
            "popular",
            "ranking",
            "rank",
            "sidebar",
            "aside",
            "comment",
            "comments",
            "reply",
            "replies",
            "footer",
            "nav",
            "gnb",
            "lnb",
            "menu",
            "most",
            "trending",
            "banner",
            "ad",
            "ads",
            "more",
            "other",
            "others",
            "teaser",
            "series",
            "latest");

    /**
     * An element, or a text in it, with those around it, the nearest first: they are known even when the element is taken out
     * of its page.
     */
    record Marked(Element element, List<Element> around) {}

    final Map<String, List<String>> metas = new HashMap<>();
    final Map<String, List<Element>> properties = new HashMap<>();
    final Map<PageRole, List<Marked>> roles = new HashMap<>();
    final List<String> linkedData = new ArrayList<>();
    final List<Marked> stamps = new ArrayList<>();
    /** Elements with a text that is a signature, whatever the element is called. */
    final List<Marked> signed = new ArrayList<>();

    final List<Marked> times = new ArrayList<>();
    /** Tables that say whom to ask. */
    final List<Element> contacts = new ArrayList<>();

    final List<Element> headings = new ArrayList<>();

    @Nullable
    String canonical;

    @Nullable
    String language;

    @Nullable
    String title;

    private final Document page;

    private PageMarks(Document page) {
        this.page = page;
    }

    static PageMarks of(Document page) {
        PageMarks marks = new PageMarks(page);
        NodeTraversor.traverse(marks, page);
        return marks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line(text);
        } else if (node instanceof Element e) {
            element(e);
        }
    }

    private void element(Element e) {
        switch (e.normalName()) {
            case "meta" -> meta(e);
            case "link" -> {
                if (canonical == null && e.attr("rel").equalsIgnoreCase("canonical")) {
                    canonical = e.attr("href");
                }
            }
            case "script" -> {
                if (e.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                    linkedData.add(e.data());
                }
            }
            case "html" -> language = e.attr("lang").isBlank() ? e.attr("xml:lang") : e.attr("lang");
            case "title" -> title = title == null ? e.text() : title;
            case "h1" -> {
                if (!frontPage(e)) {
                    headings.add(e);
                }
            }
            case "th", "dt" -> subject(e);
            case "figcaption" -> mark(PageRole.CAPTION, e);
            case "time" -> {
                if (times.size() < MOST) {
                    times.add(marked(e));
                }
            }
            default -> {}
        }
        if (e.attributesSize() > 0) {
            named(e);
        }
    }

    private void named(Element e) {
        Attributes attributes = e.attributes();
        if (attributes.hasKey("itemprop")) {
            property(e, attributes.get("itemprop"));
        }
        if (!e.normalName().equals("meta")) {
            if (attributes.hasKey("property")) {
                property(e, attributes.get("property"));
            }
            if (attributes.hasKey("rel") && attributes.get("rel").equals("author")) {
                mark(PageRole.BYLINE, e);
            }
        }
        PageRole role = attributes.hasKey("class") ? role(attributes.get("class")) : null;
        if (role == null && attributes.hasKey("id")) {
            role = role(attributes.get("id"));
        }
        if (role != null) {
            mark(role, e);
        }
    }

    /** Whether a heading is the site's own name, which leads to its front page. */
    private static boolean frontPage(Element heading) {
        Element link = heading.selectFirst("a[href]");
        return link != null && FRONT.matcher(link.attr("href").strip()).matches();
    }

    /** Boards have a headline beside the word for it: {@code <th>제목</th><td>…</td>}. */
    private void subject(Element label) {
        Element value = label.nextElementSibling();
        if (value != null
                && (value.normalName().equals("td") || value.normalName().equals("dd"))
                && label.childNodeSize() > 0
                && SUBJECTS.contains(Lines.collapse(label.text()).toLowerCase(Locale.ROOT))
                && value.text().length() >= SHORTEST_SUBJECT) {
            mark(PageRole.HEADLINE, value);
        }
    }

    private static @Nullable PageRole role(String names) {
        Optional<PageRole> role = names.length() > LONGEST_NAMES ? look(names) : KNOWN.of(names);
        return role.orElse(null);
    }

    private static Optional<PageRole> look(String names) {
        for (String name : BLANKS.split(names, MOST_NAMES)) {
            PageRole role = PageRole.of(name.toLowerCase(Locale.ROOT));
            if (role != null) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private void property(Element e, String value) {
        if (!value.isEmpty() && value.length() <= 60) {
            String name = value.substring(value.indexOf(':') + 1).toLowerCase(Locale.ROOT);
            List<Element> elements = properties.computeIfAbsent(name, ignored -> new ArrayList<>());
            if (elements.size() < MOST) {
                elements.add(e);
            }
            if (name.equals("author") && !e.normalName().equals("meta")) {
                mark(PageRole.BYLINE, e);
            } else if (name.equals("caption")) {
                mark(PageRole.CAPTION, e);
            }
        }
    }

    private void meta(Element e) {
        String content = e.attr("content");
        if (content.isBlank()) {
            return;
        }
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = e.attr(attribute);
            if (!name.isEmpty()) {
                List<String> values =
                        metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), ignored -> new ArrayList<>());
                if (values.size() < MOST) {
                    values.add(content.strip());
                }
            }
        }
    }

    private void mark(PageRole role, Element e) {
        List<Marked> marked = roles.computeIfAbsent(role, ignored -> new ArrayList<>());
        if (marked.size() < MOST) {
            marked.add(marked(e));
        }
    }

    private void line(TextNode text) {
        if (stamps.size() + signed.size() >= MOST) {
            return;
        }
        String words = text.getWholeText();
        if (words.length() > 200 || words.isBlank()) {
            return;
        }
        String line = Lines.collapse(words);
        Element parent = text.parent();
        if (parent == null) {
            return;
        }
        if (line.startsWith("담당") && CONTACT.matcher(line).matches()) {
            contact(parent);
            return;
        }
        if (Stamps.hinted(line)) {
            stamps.add(marked(parent));
        } else if (line.length() <= 80 && Bylines.hinted(line)) {
            signed.add(marked(parent));
        }
    }

    /** The small table beneath a press release that says whom to ask. */
    private void contact(Element cell) {
        Element table = cell.closest("table");
        if (table != null && !contacts.contains(table)) {
            String text = table.text();
            if (text.length() <= LONGEST_CONTACT
                    && PHONE.matcher(text).find()
                    && !SENTENCE.matcher(text).find()) {
                contacts.add(table);
            }
        }
    }

    private static Marked marked(Element e) {
        List<Element> around = new ArrayList<>();
        for (Element p = e.parent(); p != null && around.size() < 200; p = p.parent()) {
            around.add(p);
        }
        return new Marked(e, around);
    }

    /** Whether the element belongs to a box of other articles, by the names of those around it up to (and without) {@code end}. */
    static boolean elsewhere(Marked marked, Element end) {
        for (Element e : marked.around()) {
            if (e.equals(end)) {
                return false;
            }
            if (e.normalName().equals("aside")
                    || e.normalName().equals("nav")
                    || e.normalName().equals("footer")) {
                return true;
            }
            for (String name :
                    (e.className() + " " + e.id()).toLowerCase(Locale.ROOT).split("[\\s_-]+", 16)) {
                if (ELSEWHERE.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some element of the body says this and no more. */
    boolean said(String words) {
        for (Element e : page.body().getAllElements()) {
            if (Lines.collapse(e.ownText()).equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** The first of the names that a meta element has, or null. */
    @Nullable
    String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.get(0);
            }
        }
        return null;
    }

    /** What the first element with the property says: in its attributes, else its text. */
    @Nullable
    String property(String name) {
        for (Element e : properties.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())) {
            String value = value(e);
            if (!value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String value(Element e) {
        for (String attribute : List.of("content", "datetime")) {
            if (!e.attr(attribute).isBlank()) {
                return e.attr(attribute).strip();
            }
        }
        return Lines.collapse(e.text());
    }
}
