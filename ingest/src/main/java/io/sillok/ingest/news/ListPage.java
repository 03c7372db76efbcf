package io.sillok.ingest.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The articles that a page lists. No site is known by name: a list is a run of elements of one make, each with one link whose text
 * reads like a headline; the best of them is the page's, and what leads around the site or to what others read is left out. A link
 * with an image, a headline and a summary counts once.
 */
final class ListPage {
    /** Menus say less: below this mean weight of a title, only dates make a list of articles. */
    private static final int HEADLINE = 14;

    /** So many elements around a link make its place. */
    private static final int MAKE = 6;

    private final ListSurroundings surroundings = new ListSurroundings();
    private final List<ListLink> links = new ArrayList<>();

    /** Elements of one make. */
    private static final class Group {
        final List<ListLink> links = new ArrayList<>();
        final Set<String> targets = new HashSet<>();
        boolean around = true;
        int dated;
        double score;

        boolean lists() {
            int weight = links.stream().mapToInt(ListLink::weight).sum();
            return weight >= HEADLINE * links.size() || dated * 2 >= targets.size();
        }
    }

    private ListPage() {}

    static List<ListEntry> entries(Document page, String base) {
        return new ListPage().read(page, base);
    }

    private List<ListEntry> read(Document page, String base) {
        for (Element element : page.select("a, [onclick], [data-href]")) {
            ListLink link = ListLink.of(element, base);
            if (link != null && !link.target().equals(base)) {
                links.add(link);
            }
        }
        List<ListLink> named = links.stream().filter(ListLink::named).toList();
        Group best = null;
        Map<String, Group> groups = groups(named);
        for (Group group : groups.values()) {
            if (group.targets.size() > 1 && group.lists() && (best == null || group.score > best.score)) {
                best = group;
            }
        }
        if (best == null) {
            return List.of();
        }
        Set<String> shapes = new HashSet<>();
        best.links.forEach(link -> shapes.add(link.shape()));
        Set<Element> chosen = new HashSet<>();
        best.links.forEach(link -> chosen.add(link.element()));
        for (Group group : groups.values()) {
            if (!group.around && group.lists()) {
                group.links.stream()
                        .filter(link -> shapes.contains(link.shape()))
                        .forEach(link -> chosen.add(link.element()));
            }
        }
        return entries(
                named.stream().filter(link -> chosen.contains(link.element())).toList());
    }

    private Map<String, Group> groups(List<ListLink> named) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (ListLink link : named) {
            String kind = surroundings.around(link.element()) ? "around " : image(link) ? "image " : "";
            groups.computeIfAbsent(kind + make(link.element()), make -> new Group())
                    .links
                    .add(link);
        }
        groups.values().forEach(this::weigh);
        return groups;
    }

    private void weigh(Group group) {
        Map<Element, Element> records = records(group.links);
        Set<Element> all = new HashSet<>();
        all.addAll(records.values());
        for (ListLink link : group.links) {
            Element record = records.getOrDefault(link.element(), link.element());
            boolean around = surroundings.around(record);
            group.around &= around;
            if (group.targets.add(link.target())) {
                boolean dated = ListDetails.published(record, link.title(), all) != null;
                group.dated += dated ? 1 : 0;
                group.score += (Math.min(link.weight(), 60) / 20.0 + (dated ? 2 : 0)) * (around ? 0.1 : 1);
            }
        }
    }

    /** What a link's place looks like; the class of a record often says odd or even, new or read. */
    private static String make(Element link) {
        StringBuilder make = new StringBuilder(link.normalName());
        Element above = link.parent();
        for (int i = 0; i < MAKE && above != null; i++, above = above.parent()) {
            make.append('<').append(above.normalName());
            if (!above.normalName().matches("li|tr|dl|article")) {
                make.append('.')
                        .append(above.className().replaceFirst("(?s)\\s.*", "").replaceAll("\\d", ""));
            }
        }
        return make.toString();
    }

    /** For each link the largest element around it that has no link to anything else. */
    private static Map<Element, Element> records(List<ListLink> links) {
        Map<Element, String> only = new HashMap<>();
        for (ListLink link : links) {
            for (Element e = link.element(); e != null; e = e.parent()) {
                String before = only.putIfAbsent(e, link.target());
                if (before != null && !before.equals(link.target())) {
                    if (before.isEmpty()) {
                        break; // and so is everything above
                    }
                    only.put(e, "");
                }
            }
        }
        Map<Element, Element> records = new HashMap<>();
        for (ListLink link : links) {
            Element record = link.element();
            while (record.parent() != null
                    && link.target().equals(only.get(record.parent()))
                    && !record.parent().normalName().matches("body|html|main|tbody|table|ul|ol")) {
                record = record.parent();
            }
            records.put(link.element(), record);
        }
        return records;
    }

    private static List<ListEntry> entries(List<ListLink> chosen) {
        // again, now that links to authors and sections beside the headlines no longer count
        Map<Element, Element> records = records(chosen);
        Set<Element> all = new HashSet<>();
        all.addAll(records.values());
        Map<String, ListLink> best = new LinkedHashMap<>();
        Map<String, ListEntry> entries = new HashMap<>();
        for (ListLink link : chosen) {
            ListLink before = best.putIfAbsent(link.target(), link);
            if (before != null && better(link, before)) {
                best.put(link.target(), link);
            }
        }
        for (ListLink link : chosen) {
            Element record = records.getOrDefault(link.element(), link.element());
            ListEntry before = entries.get(link.target());
            if (before != null && before.published() != null) {
                continue;
            }
            ListLink titled = best.getOrDefault(link.target(), link);
            String published = ListDetails.published(record, titled.title(), all);
            if (before == null || published != null) {
                entries.put(
                        link.target(),
                        new ListEntry(titled.title(), link.address(), published, ListDetails.author(record), record));
            }
        }
        List<ListEntry> ordered = new ArrayList<>();
        best.keySet().forEach(target -> ordered.add(entries.get(target)));
        return ordered;
    }

    /** A headline that stands as one comes before the image's description; a summary is longer than either. */
    private static boolean better(ListLink link, ListLink before) {
        return titled(link) != titled(before) ? titled(link) : image(before) && !image(link);
    }

    private static boolean titled(ListLink link) {
        Element element = link.element();
        return element.closest("h1, h2, h3, h4, h5, h6, strong, dt") != null
                || element.selectFirst("h1, h2, h3, h4, h5, h6, strong") != null
                || ListTitle.named(element)
                || element.parent() != null && ListTitle.named(element.parent());
    }

    private static boolean image(ListLink link) {
        return link.element().text().isBlank();
    }
}
