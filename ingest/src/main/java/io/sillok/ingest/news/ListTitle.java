package io.sillok.ingest.news;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The headline inside a link, which often holds an image, a section, a summary and a date as well. */
final class ListTitle {
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, strong, b, dt, em";
    private static final Set<String> NAMED =
            Set.of("title", "tit", "titles", "subject", "headline", "heading", "ttl", "sbj", "titl");
    private static final Pattern WORDS = Pattern.compile("[-_\\s]+|(?<=[a-z])(?=[A-Z])");
    private static final int LONGEST = 300;

    private ListTitle() {}

    static String of(Element link) {
        Element best = null;
        for (Element inside : link.getAllElements()) {
            if (!inside.equals(link) && hasText(inside) && named(inside)) {
                best = inside;
                break;
            }
        }
        if (best == null) {
            best = link.select(HEADINGS).stream()
                    .filter(ListTitle::hasText)
                    .findFirst()
                    .orElse(null);
        }
        String text = best != null && wide(best.text()) ? best.text() : parts(link);
        if (text.isBlank()) {
            Element image = link.selectFirst("img[alt]");
            text = image == null ? link.attr("title") : image.attr("alt");
        }
        text = text.replace('\u00a0', ' ').strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Whether its class says that it is a title. */
    static boolean named(Element element) {
        for (String word : words(element.className())) {
            if (NAMED.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static String[] words(String names) {
        String[] words = WORDS.split(names);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].toLowerCase(Locale.ROOT);
        }
        return words;
    }

    /** Where parts stand side by side, the first that is long enough; else everything. */
    private static String parts(Element link) {
        if (link.childrenSize() == 0 || !ownText(link).isBlank()) {
            return link.text();
        }
        for (Element child : link.children()) {
            if (wide(child.text())) {
                return child.childrenSize() > 1 ? parts(child) : child.text();
            }
        }
        return link.text();
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (TextNode node : element.textNodes()) {
            text.append(node.text());
        }
        return text.toString().strip();
    }

    private static boolean hasText(Element element) {
        return !element.text().isBlank();
    }

    private static boolean wide(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 5;
    }
}
