package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The body that a page states of itself in JSON-LD. It tells which element holds the article and where that ends; it is the
 * body only where the page shows none, since it has neither paragraphs nor a place in the page, and is often cut short.
 */
final class StatedBody {
    private static final String KEY = "\"articleBody\"";
    private static final int LONGEST = 200_000;
    private static final int SAMPLE = 24;

    private final String text;
    private final String letters;

    private StatedBody(String text) {
        this.text = text;
        this.letters = letters(text, Integer.MAX_VALUE);
    }

    /** The longest one; of no length where none is stated. Broken JSON is read as far as it is whole. */
    static StatedBody of(List<Element> carriers) {
        String longest = "";
        for (Element carrier : carriers) {
            if (carrier.normalName().equals("script")
                    && carrier.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                String data = carrier.data();
                for (int at = data.indexOf(KEY); at >= 0; at = data.indexOf(KEY, at + 1)) {
                    String body = string(data, at + KEY.length());
                    longest = body.length() > longest.length() ? body : longest;
                }
            }
        }
        return new StatedBody(longest.length() > LONGEST ? "" : plain(longest));
    }

    private static String string(String data, int from) {
        int begin = from;
        while (begin < data.length() && (Character.isWhitespace(data.charAt(begin)) || data.charAt(begin) == ':')) {
            begin++;
        }
        if (begin >= data.length() || data.charAt(begin) != '"') {
            return "";
        }
        int end = ++begin;
        while (end < data.length() && data.charAt(end) != '"') {
            end += data.charAt(end) == '\\' ? 2 : 1;
        }
        return ScriptStrings.decode(data, begin, Math.min(end, data.length()));
    }

    /** Some state it as HTML, some with its marks escaped once more. */
    private static String plain(String body) {
        String text = body.contains("&lt;") ? org.jsoup.parser.Parser.unescapeEntities(body, false) : body;
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        for (Block block : BlockReader.read(
                Jsoup.parseBodyFragment(text.replace("\n", "<br><br>")).body())) {
            lines.add(block.text());
        }
        return String.join("\n", lines);
    }

    /** How many letters and digits it has. */
    int length() {
        return letters.length();
    }

    /** Whether it stops in the middle. */
    boolean cut() {
        String end = Lines.strip(text);
        return end.endsWith("…") || end.endsWith("...") || end.endsWith("]") || !Lines.sentence(end);
    }

    /** Whether the block's words are in it. */
    boolean says(Block block) {
        String sample = letters(block.text(), SAMPLE);
        return sample.length() >= SAMPLE / 2 && letters.contains(sample);
    }

    /** Whether it ends with the block. */
    boolean endsWith(Block block) {
        int at = letters.lastIndexOf(letters(block.text(), SAMPLE));
        return at >= 0 && at + letters(block.text(), Integer.MAX_VALUE).length() + SAMPLE >= letters.length();
    }

    /** As a page's body. */
    Element element() {
        Element body = new Element("div");
        for (Passage line : Lines.of(Passage.of(text))) {
            body.appendElement("p").text(line.text());
        }
        return body;
    }

    /** Letters and digits alone: papers change quotation marks, dashes and blanks between one form and another. */
    private static String letters(String text, int most) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), most));
        for (int i = 0; i < text.length() && out.length() < most; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                out.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return out.toString();
    }
}
