package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page around the body and belongs to the article: found by the names that outlets give to elements, and by
 * nearness to the body, since the same names stand in lists of other articles.
 */
final class Surroundings {
    /** How many levels above the body's element an article's head may still be. */
    private static final int NEAR = 4;

    private static final int LONGEST_BYLINE = 200;
    private static final int LONGEST_CAPTION = 600;

    private static final Pattern LABEL = Pattern.compile("^(?:[Bb]y|BY|글|글쓴이|작성자|기자명)(?:\\s?[:：]\\s?|\\s)");

    private final PageMarks marks;
    private final Element container;
    private final List<Element> above;

    /**
     * @param container the element whose blocks the body is
     */
    Surroundings(PageMarks marks, Element container) {
        this.marks = marks;
        this.container = container;
        this.above = new ArrayList<>(List.of(container));
        for (Element e = container.parent(); e != null; e = e.parent()) {
            above.add(e);
        }
    }

    /** The element of the page that holds all of the body; the root where the body came from elsewhere, a script for instance. */
    static Element around(List<Told> told, Element root) {
        List<Element> containers = told.stream()
                .filter(Told::body)
                .map(piece -> piece.block().container())
                .toList();
        List<Element> path = new ArrayList<>();
        for (Element e = containers.isEmpty() ? root : containers.get(0); e != null; e = e.parent()) {
            path.add(e);
        }
        if (!path.contains(root)) {
            return root;
        }
        Set<Element> held = new LinkedHashSet<>(path);
        int lowest = 0;
        for (Element container : containers) {
            Element e = container;
            while (e != null && !held.contains(e)) {
                e = e.parent();
            }
            lowest = Math.max(lowest, e == null ? path.size() - 1 : path.indexOf(e));
        }
        return path.get(lowest);
    }

    /**
     * Takes captions, lists of points and tables of whom to ask out of the page, which may stand in the middle of the body's own
     * line. What they say can still be read.
     */
    static void takeOut(PageMarks marks) {
        for (PageMarks.Marked caption : marks.roles.getOrDefault(PageRole.CAPTION, List.of())) {
            if (caption.element().text().length() <= LONGEST_CAPTION) {
                caption.element().remove();
            }
        }
        marks.contacts.forEach(Element::remove);
        for (PageMarks.Marked summary : marks.roles.getOrDefault(PageRole.SUMMARY, List.of())) {
            if (points(lines(summary.element()))) {
                summary.element().remove();
            }
        }
    }

    /** Korean papers list an article's points so, without full stops; a summary in sentences is an extract of the body. */
    private static boolean points(List<String> lines) {
        return !lines.isEmpty()
                && lines.size() <= 5
                && lines.stream().noneMatch(l -> Lines.sentence(l) || l.length() > 80);
    }

    /** How far up from the body's element the one is that holds both; -1 where the other is not the article's. */
    private int distance(PageMarks.Marked marked) {
        if (marked.element().equals(container)) {
            return 0;
        }
        int within = above.indexOf(marked.element());
        if (within >= 0) {
            return -1;
        }
        for (int i = 0; i < above.size(); i++) {
            Element common = above.get(i);
            if (marked.around().contains(common)) {
                boolean article = i > 0 && above.subList(0, i + 1).stream().anyMatch(Surroundings::articles);
                boolean near = i <= NEAR || (article && articles(common));
                return near && !common.normalName().equals("html") && !PageMarks.elsewhere(marked, common) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean articles(Element e) {
        return e.normalName().equals("article") || e.attr("itemtype").contains("Article");
    }

    /** Those of the role that are the article's, the nearest to the body first. */
    private List<Element> mine(List<PageMarks.Marked> marked) {
        List<List<Element>> byDistance = new ArrayList<>();
        for (PageMarks.Marked one : marked) {
            int distance = distance(one);
            if (distance >= 0) {
                while (byDistance.size() <= distance) {
                    byDistance.add(new ArrayList<>());
                }
                byDistance.get(distance).add(one.element());
            }
        }
        return byDistance.stream().flatMap(List::stream).toList();
    }

    private List<Element> mine(PageRole role) {
        return mine(marks.roles.getOrDefault(role, List.of()));
    }

    /** Whether the block stands in an element that says what it is for, and that is not body. */
    boolean typed(Block block) {
        return within(block, PageRole.BYLINE, LONGEST_BYLINE) || within(block, PageRole.TAGS, 300);
    }

    boolean subtitle(Block block) {
        return within(block, PageRole.SUBTITLE, 600);
    }

    private boolean within(Block block, PageRole role, int longest) {
        List<PageMarks.Marked> marked = marks.roles.getOrDefault(role, List.of());
        Element e = marked.isEmpty() ? null : block.container();
        for (int up = 0; e != null && up < 4; e = e.parent(), up++) {
            Element at = e;
            if (marked.stream().anyMatch(m -> m.element().equals(at))) {
                return at.text().length() <= longest;
            }
        }
        return false;
    }

    /** What the article's pictures show, and whose they are. */
    List<Captions> captions() {
        Set<Captions> captions = new LinkedHashSet<>();
        for (Element e : mine(PageRole.CAPTION)) {
            String text = Lines.collapse(e.text());
            if (!text.isEmpty() && text.length() <= LONGEST_CAPTION) {
                captions.add(Captions.of(text));
            }
        }
        return List.copyOf(captions);
    }

    /** Who signs beside the body. */
    List<Signature> signatures() {
        List<Signature> signatures = new ArrayList<>();
        List<Element> named = mine(PageRole.BYLINE);
        Set<Element> all = new LinkedHashSet<>(named);
        all.addAll(mine(marks.signed));
        for (Element e : all) {
            List<String> lines = lines(e);
            if (lines.stream().mapToInt(String::length).sum() > LONGEST_BYLINE) {
                continue;
            }
            String address = address(e);
            int before = signatures.size();
            for (int i = 0; i < lines.size(); i++) {
                Optional<Signature> signature = Bylines.alone(lines.get(i));
                if (signature.isPresent()) {
                    Optional<String> below =
                            i + 1 < lines.size() ? Bylines.emailAlone(lines.get(i + 1)) : Optional.empty();
                    String email = below.orElse(address);
                    Signature s = signature.get();
                    boolean wanting =
                            s.bylines().size() == 1 && s.bylines().get(0).email() == null;
                    signatures.add(wanting && email != null ? s.addressed(List.of(email)) : s);
                }
            }
            if (signatures.size() == before
                    && named.contains(e)
                    && !lines.isEmpty()
                    && lines.size() <= 2
                    && bare(name(lines.get(0)))) {
                String email =
                        lines.size() == 2 ? Bylines.emailAlone(lines.get(1)).orElse(address) : address;
                signatures.add(new Signature(List.of(new Byline(name(lines.get(0)), null, email)), null));
            }
        }
        return signatures;
    }

    /** The line without the word that says who wrote it, and without marks: {@code by 이름}. */
    private static String name(String line) {
        return LABEL.matcher(line).replaceFirst("");
    }

    /** A name and nothing else: two to four syllables, or two to four words with capitals. */
    private static boolean bare(String line) {
        return line.matches("[가-힣]{2,4}|\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){1,3}|\\p{IsHan}{2,4}");
    }

    private static @Nullable String address(Element e) {
        for (Element link : e.getElementsByTag("a")) {
            String href = link.attr("href");
            if (href.regionMatches(true, 0, "mailto:", 0, 7)) {
                return Bylines.emailAlone(href.substring(7).replaceFirst("\\?.*", ""))
                        .orElse(null);
            }
        }
        return null;
    }

    /** The stamps that readers see above or below the body, the nearest first. */
    List<Stamps> stamps() {
        List<Stamps> stamps = new ArrayList<>();
        Set<Element> seen = new LinkedHashSet<>();
        for (Element e : mine(marks.stamps)) {
            if (seen.add(e)) {
                stamp(e).ifPresent(stamps::add);
            }
        }
        if (stamps.isEmpty()) {
            for (PageMarks.Marked one : marks.stamps) {
                if (!PageMarks.elsewhere(one, above.get(above.size() - 1))) {
                    stamp(one.element()).ifPresent(stamps::add);
                    if (!stamps.isEmpty()) {
                        break;
                    }
                }
            }
        }
        return stamps;
    }

    /** The element's own line, else it and the value beside it, else all of its parent. */
    private static Optional<Stamps> stamp(Element e) {
        String own = Lines.collapse(e.text());
        Optional<Stamps> alone = Stamps.read(own);
        if (alone.isPresent()
                && !(alone.get().published().contains(own)
                        && alone.get().modified().isEmpty()
                        && own.length() < 6)) {
            return alone;
        }
        Element next = e.nextElementSibling();
        Optional<Stamps> pair = next == null || !Stamps.label(own)
                ? Optional.empty()
                : Stamps.read(own.replaceFirst("\\s?[:：]$", "") + " " + Lines.collapse(next.text()));
        if (pair.isPresent()) {
            return pair;
        }
        Element parent = e.parent();
        String line = parent == null ? "" : Lines.collapse(parent.text());
        return line.isEmpty() ? Optional.empty() : Stamps.read(line);
    }

    /** What stands between headline and body, line by line. */
    List<String> subtitles() {
        List<String> subtitles = new ArrayList<>();
        for (Element e : mine(PageRole.SUBTITLE)) {
            for (String line : lines(e)) {
                if (line.length() <= 300 && !Furniture.alone(line)) {
                    subtitles.add(line);
                }
            }
        }
        for (Element e : mine(PageRole.SUMMARY)) {
            List<String> lines = lines(e);
            if (points(lines) && lines.stream().noneMatch(Furniture::alone)) {
                subtitles.addAll(lines);
            }
        }
        return subtitles;
    }

    /** The tags that stand below the article. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (Element e : mine(PageRole.TAGS)) {
            List<Element> links = e.getElementsByTag("a");
            if (links.size() <= 20) {
                for (Element link : links) {
                    String tag = Lines.collapse(link.text()).replaceFirst("^#\\s?", "");
                    if (!tag.isEmpty() && tag.length() <= 40) {
                        tags.add(tag);
                    }
                }
            }
        }
        return tags;
    }

    /** The innermost section of the path that the page shows above the article, or null. */
    @Nullable
    String section() {
        for (Element e : mine(PageRole.CRUMBS)) {
            List<Element> links = e.getElementsByTag("a");
            if (!links.isEmpty()) {
                String last = Lines.collapse(links.get(links.size() - 1).text());
                if (!last.isEmpty() && last.length() <= 20 && links.size() <= 5) {
                    return last;
                }
            }
        }
        return null;
    }

    /** The element's text, cut where it breaks lines. */
    private static List<String> lines(Element e) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof TextNode text) {
                        line.append(text.getWholeText().replace('\n', ' '));
                    } else if (node instanceof Element inner
                            && (inner.isBlock()
                                    || inner.normalName().equals("br")
                                    || inner.normalName().equals("li"))) {
                        end(line, lines);
                    }
                },
                e);
        end(line, lines);
        return lines;
    }

    private static void end(StringBuilder line, List<String> lines) {
        String words = Lines.collapse(line.toString());
        if (!words.isEmpty()) {
            lines.add(words);
        }
        line.setLength(0);
    }
}
