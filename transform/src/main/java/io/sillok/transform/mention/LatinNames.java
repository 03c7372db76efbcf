package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Organisations of Korean texts whose names take more than one run of Latin letters: SK C&C, LG CNS, KT&G, K-DATA. */
final class LatinNames {
    private static final Set<String> ABBREVIATIONS = WordList.load("abbreviations.txt");
    private static final Scan AND =
            Scan.around("&", 12, "(?<![A-Za-z0-9&-])(?:[A-Z]{2,6} )?([A-Z]{1,4}&[A-Z]{1,3})(?![A-Za-z0-9&-])");
    /** The second word of a name whose first is known. */
    private static final Pattern MORE = Pattern.compile(" ([A-Z]{2,6}|[A-Z][a-z]{1,14})(?![A-Za-z0-9&-])");
    /** R&D and M&A are no names, nor is what looks like them. */
    private static final int LONGEST_TERM = 3;

    private LatinNames() {}

    /**
     * Names with an ampersand in them, and acronyms that a second word makes those of others.
     *
     * @param known by their beginnings; two of them side by side are two
     * @param general found by their form
     */
    static List<Mention> find(String text, NavigableMap<Integer, List<Mention>> known, List<Mention> general) {
        List<Mention> found = new ArrayList<>();
        Finds m = AND.in(text);
        while (m.find()) {
            boolean term = m.end() - m.start() <= LONGEST_TERM || abbreviation(text.substring(m.start(1), m.end(1)));
            if (!term && Particles.follow(text, m.end())) {
                found.add(organisation(text, m.start(), m.end()));
            }
        }
        for (List<Mention> names : known.values()) {
            goesOn(text, names.get(0), known).ifPresent(found::add);
        }
        for (Mention name : general) {
            goesOn(text, name, known).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Mention> goesOn(String text, Mention first, NavigableMap<Integer, List<Mention>> known) {
        int end = first.span().end();
        boolean acronym = first.type() == MentionType.ORGANISATION && capitals(first.surface());
        if (!acronym || !text.startsWith(" ", end) || known.containsKey(end + 1)) {
            return Optional.empty();
        }
        Matcher m = MORE.matcher(text).region(end, text.length());
        m.useTransparentBounds(true);
        return m.lookingAt() && !abbreviation(m.group(1)) && Particles.follow(text, m.end())
                ? Optional.of(organisation(text, first.span().begin(), m.end()))
                : Optional.empty();
    }

    private static boolean capitals(String name) {
        return name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Whether the capitals are known to stand for no organisation: GPU, CEO. */
    static boolean abbreviation(String capitals) {
        return ABBREVIATIONS.contains(capitals);
    }

    /** Whether a Latin letter is joined to the one before it, as in AT&T, so that no name begins there. */
    static boolean joined(String text, int at) {
        return at > 1 && text.charAt(at - 1) == '&' && latin(text, at) && latin(text, at - 2);
    }

    /** Whether a small Latin letter behind a dot, a stroke or an @ goes on an address of the net: young.busan.go.kr. */
    static boolean ofAddress(String text, int at) {
        return at > 1
                && ".@/".indexOf(text.charAt(at - 1)) >= 0
                && latin(text, at)
                && Character.isLowerCase(text.charAt(at))
                && (latin(text, at - 2) || text.charAt(at - 2) == '/');
    }

    /** Where the word begins that a single Latin letter leads, K-DATA, if one does; else where it begins itself. */
    static int led(String text, int begin) {
        boolean led = begin > 1
                && text.charAt(begin - 1) == '-'
                && latin(text, begin - 2)
                && (begin == 2 || !Character.isLetterOrDigit(text.charAt(begin - 3)));
        return led ? begin - 2 : begin;
    }

    private static boolean latin(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static Mention organisation(String text, int begin, int end) {
        return Mention.asWritten(new Span(begin, end), text, MentionType.ORGANISATION);
    }
}
