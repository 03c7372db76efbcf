package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A body that a page carries without showing it, until its scripts have run: in a script's data, a template, a text area, an
 * attribute's data, or for those who have scripts off.
 */
final class HiddenBody {
    private static final int SHORTEST = 200;
    private static final int LONGEST = 30_000_000;
    private static final int DEEPEST = 100;

    private HiddenBody() {}

    /** The survey of the carrier that tells most, more than {@code shown}; null where none does. */
    static @Nullable Survey find(Element page, List<Element> carriers, int shown) {
        Survey best = null;
        for (Element carrier : carriers) {
            Element body = body(carrier);
            if (body != null) {
                best = better(best, body);
            }
        }
        for (Element e : page.getAllElements()) {
            for (Attribute attribute : data(e)) {
                best = better(best, data(attribute.getValue()));
            }
        }
        return best != null && best.root().prose >= 2 * shown ? best : null;
    }

    private static @Nullable Survey better(@Nullable Survey best, Element body) {
        Survey survey = Survey.of(body);
        int least = best == null ? SHORTEST : best.root().prose + 1;
        return survey.root().prose >= least ? survey : best;
    }

    private static @Nullable Element body(Element carrier) {
        switch (carrier.normalName()) {
            case "script" -> {
                String data = carrier.data();
                if (data.length() < SHORTEST || data.length() > LONGEST) {
                    return null;
                }
                String type = carrier.attr("type").toLowerCase(Locale.ROOT);
                boolean markup = type.contains("template") || type.contains("html");
                return markup ? Jsoup.parseBodyFragment(data).body() : ScriptStrings.read(data);
            }
            case "textarea" -> {
                return data(carrier.wholeText());
            }
            default -> {
                return inside(carrier);
            }
        }
    }

    private static Element data(String text) {
        String begin = Lines.strip(text);
        return begin.startsWith("{") || begin.startsWith("[")
                ? ScriptStrings.read(text)
                : Jsoup.parseBodyFragment(text).body();
    }

    private static Element inside(Element carrier) {
        Element copy = new Element("div");
        int depth = 0;
        for (Element at = carrier; at != null && depth <= DEEPEST; at = at.parent()) {
            depth++;
        }
        if (depth <= DEEPEST) {
            carrier.childNodesCopy().forEach(copy::appendChild);
        }
        return copy;
    }

    private static List<Attribute> data(Element e) {
        if (e.attributesSize() == 0) {
            return List.of();
        }
        List<Attribute> carried = new ArrayList<>();
        for (Attribute attribute : e.attributes()) {
            if (attribute.getKey().startsWith("data-") && attribute.getValue().length() >= SHORTEST) {
                carried.add(attribute);
            }
        }
        return carried;
    }
}
