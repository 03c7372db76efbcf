package io.sillok.ingest.news;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends the two mistakes that feeds make every day: HTML's named characters, which XML does not know, with ampersands that
 * stand for themselves; and control characters, which XML forbids.
 *
 * @param text well-formed in these two respects
 * @param changes how many places had to be changed on a guess: ampersands escaped, control characters left out
 */
record XmlRepair(String text, int changes) {
    private static final Pattern PLACE = Pattern.compile(
            "<!\\[CDATA\\[|]]>|&(#\\d{1,7};|#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    static XmlRepair of(String xml) {
        Matcher place = PLACE.matcher(xml);
        StringBuilder out = new StringBuilder(xml.length() + 64);
        boolean literal = false;
        int changes = 0;
        int at = 0;
        while (place.find()) {
            String found = place.group();
            String instead = found;
            if (found.startsWith("<!")) {
                literal = true;
            } else if (found.equals("]]>")) {
                literal = false;
            } else if (found.charAt(0) < ' ') {
                instead = "";
                changes++;
            } else if (!literal) {
                instead = reference(found);
                changes += instead.startsWith("&amp;") && !found.equals("&amp;") ? 1 : 0;
            }
            out.append(xml, at, place.start()).append(instead);
            at = place.end();
        }
        return new XmlRepair(out.append(xml, at, xml.length()).toString(), changes);
    }

    private static String reference(String found) {
        return switch (found) {
            case "&amp;", "&lt;", "&gt;", "&quot;", "&apos;" -> found;
            default -> {
                if (found.startsWith("&#")) {
                    yield found;
                }
                String character = found.endsWith(";") ? Parser.unescapeEntities(found, true) : found;
                yield character.equals(found) ? "&amp;" + found.substring(1) : character;
            }
        };
    }
}
