package io.sillok.ingest.origin;

import io.sillok.model.landing.Origin.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * Finds a body in the XML that it was read from: as text, escaped or in CDATA sections, or, where it is markup that was written
 * anew, by the texts between its tags.
 */
final class XmlPlaces {
    private static final int LONGEST_REFERENCE = 34;
    /** In hostile texts everything begins like the body. */
    private static final int MOST_TRIES = 50;

    private static final Map<String, String> OF_XML =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'");

    private XmlPlaces() {}

    /** Runs from the body to the XML's characters; empty where it cannot be found. */
    static Optional<List<Run>> find(String xml, String body) {
        Taken content = content(xml);
        int at = at(content.text(), body);
        return at >= 0 ? Optional.of(content.runs(at, at + body.length())) : betweenTags(xml, body);
    }

    /** Where the body is all of an element, or else where it stands first; negative where it does not. */
    private static int at(String content, String body) {
        int first = content.indexOf(body);
        int tries = 0;
        for (int at = first; at >= 0 && tries < MOST_TRIES; at = content.indexOf(body, at + 1)) {
            int before = at;
            while (before > 0 && content.charAt(before - 1) <= ' ') {
                before--;
            }
            int behind = at + body.length();
            while (behind < content.length() && content.charAt(behind) <= ' ') {
                behind++;
            }
            if (before > 0 && content.charAt(before - 1) == '>' && content.startsWith("</", behind)) {
                return at;
            }
            tries++;
        }
        return first;
    }

    /** All that stands between tags, as it is meant, with the tags as they are. */
    private static Taken content(String xml) {
        Taken content = new Taken();
        int kept = 0;
        for (int at = 0; at < xml.length(); ) {
            char c = xml.charAt(at);
            if (c == '<' && xml.startsWith("<![CDATA[", at)) {
                content.verbatim(xml, kept, at);
                int end = xml.indexOf("]]>", at + 9);
                int stop = end < 0 ? xml.length() : end;
                literal(content, xml, Math.min(at + 9, stop), stop);
                at = end < 0 ? stop : end + 3;
                kept = at;
            } else if (c == '<' && (xml.startsWith("<!--", at) || xml.startsWith("<?", at))) {
                content.verbatim(xml, kept, at);
                String closing = xml.charAt(at + 1) == '?' ? "?>" : "-->";
                int end = xml.indexOf(closing, at + 2);
                at = end < 0 ? xml.length() : end + closing.length();
                kept = at;
            } else if (c == '&') {
                int end = reference(xml, at);
                String written = xml.substring(at, end);
                String meant = OF_XML.getOrDefault(written, "");
                meant = meant.isEmpty() && end > at + 1 ? Parser.unescapeEntities(written, true) : meant;
                if (!meant.isEmpty() && !meant.equals(written)) {
                    content.verbatim(xml, kept, at);
                    content.instead(meant.length() == 1 && forbidden(meant.charAt(0)) ? "" : meant, at, end);
                    kept = end;
                } else {
                    end = at + 1;
                }
                at = end;
            } else {
                if (forbidden(c)) {
                    content.verbatim(xml, kept, at);
                    kept = at + 1;
                }
                at++;
            }
        }
        content.verbatim(xml, kept, xml.length());
        return content;
    }

    private static void literal(Taken content, String xml, int begin, int end) {
        int kept = begin;
        for (int at = begin; at < end; at++) {
            if (forbidden(xml.charAt(at))) {
                content.verbatim(xml, kept, at);
                kept = at + 1;
            }
        }
        content.verbatim(xml, kept, end);
    }

    /** Behind the reference that begins here; one further where there is none. */
    private static int reference(String xml, int at) {
        int limit = Math.min(xml.length(), at + LONGEST_REFERENCE);
        int stop = at + 1;
        while (stop < limit
                && (xml.charAt(stop) == '#' && stop == at + 1 || Character.isLetterOrDigit(xml.charAt(stop)))) {
            stop++;
        }
        return stop < limit && stop > at + 1 && xml.charAt(stop) == ';' ? stop + 1 : at + 1;
    }

    /** What XML does not take, so that readers leave it out. */
    private static boolean forbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\ufffe' || c == '\uffff';
    }

    private record Words(int begin, int end) {
        boolean are(String text, Words other, String in) {
            return end - begin == other.end - other.begin && text.regionMatches(begin, in, other.begin, end - begin);
        }
    }

    private static Optional<List<Run>> betweenTags(String xml, String body) {
        List<Words> ours = words(body);
        List<Words> theirs = words(xml);
        int tries = 0;
        for (int i = 0; !ours.isEmpty() && i + ours.size() <= theirs.size() && tries < MOST_TRIES; i++) {
            int matched = 0;
            while (matched < ours.size() && ours.get(matched).are(body, theirs.get(i + matched), xml)) {
                matched++;
            }
            if (matched == ours.size()) {
                return Optional.of(runs(xml, body, ours, theirs.subList(i, i + matched)));
            }
            tries += matched > 0 ? 1 : 0;
        }
        return Optional.empty();
    }

    /** The texts that are not blank, blanks around them left out. */
    private static List<Words> words(String markup) {
        List<Words> words = new ArrayList<>();
        int at = 0;
        while (at < markup.length()) {
            int open = markup.indexOf('<', at);
            int begin = at;
            int end = open < 0 ? markup.length() : open;
            while (begin < end && Character.isWhitespace(markup.charAt(begin))) {
                begin++;
            }
            int close = open < 0 ? -1 : markup.indexOf('>', open);
            at = close < 0 ? markup.length() : close + 1;
            while (end > begin && Character.isWhitespace(markup.charAt(end - 1))) {
                end--;
            }
            if (begin < end) {
                words.add(new Words(begin, end));
            }
        }
        return words;
    }

    private static List<Run> runs(String xml, String body, List<Words> ours, List<Words> theirs) {
        Taken taken = new Taken();
        int before = 0;
        int behind = theirs.get(0).begin();
        for (int i = 0; i < ours.size(); i++) {
            Words own = ours.get(i);
            Words other = theirs.get(i);
            // what stands between the texts stands for what stands between theirs
            taken.instead(body.substring(before, own.begin()), behind, other.begin());
            taken.verbatim(xml, other.begin(), other.end());
            before = own.end();
            behind = other.end();
        }
        taken.instead(body.substring(before), behind, behind);
        return taken.runs(0, body.length());
    }
}
