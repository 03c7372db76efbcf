package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.ScanSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds people and organisations in English: a title before a name, a title behind it, and the endings of organisations' names. */
final class LatinPeople {
    private static final String DEPARTMENTS =
            "(?:State|Defen[cs]e|Labor|Energy|Commerce|Transportation|Agriculture|Education|War|Homeland Security|Veterans Affairs|Health and Human Services|Housing and Urban Development|the Treasury|the Interior)";
    private static final String TITLE =
            "(?:(?:Vice|Deputy|Prime|First|Former|Acting|Interim|Foreign|Finance|Defen[cs]e|Attorney|Solicitor|Lt\\.?)[ -]){0,3}"
                    + "(?:Chief (?:Executive|Financial|Operating|Technology)(?: Officer)?|Secretary of " + DEPARTMENTS
                    + "|Secretary[- ]General|President|Premier|Minister|Mayor|Governor|Gov\\.|Senator|Sen\\.|Representative|Rep\\.|Secretary|Ambassador|Chancellor|Chairman|Chairwoman|Chairperson|Chair|CEO|Director|Professor|Prof\\.|Dr\\.|Commissioner|Spokesperson|Spokesman|Spokeswoman|General|Judge|Mr\\.|Mrs\\.|Ms\\.)";
    private static final String NAME =
            "[A-Z][A-Za-z'’-]{1,20}(?: [A-Z]\\.)?(?: (?:(?:von|van|der|den|de|del|da|di|la|le|bin|al) ){0,2}[A-Z][A-Za-z'’-]{1,20}){0,3}";
    private static final Scan BEFORE = Scan.of("\\b(" + TITLE + ") (" + NAME + ")");
    private static final Scan BEHIND = Scan.around(
            ", ",
            86,
            "\\b([A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){1,3}), (?:the |a |an )?((?:(?:vice|deputy|former|acting|senior|chief|executive|prime|founding)[ -]){0,3}"
                    + "(?:mayor|governor|president|minister|chairman|chairwoman|chief executive officer|chief executive|chief|CEO|director|founder|co-founder|professor|secretary|spokesperson|spokesman|spokeswoman|commissioner|ambassador|head|researcher|officer)(?: (?:of|for|at) (?:the )?[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){0,5})?)");
    /** The mayor of Washington, Anthony Williams, said: commas around the name say whose the office is. */
    private static final Scan BETWEEN = Scan.of("\\b(?:[Tt]he )?((?:(?:vice|deputy|former|acting|prime) )?"
            + "(?:mayor|governor|president|minister|chairman|chairwoman|secretary|ambassador|director) of (?:the )?[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){0,4}|Attorney General)"
            + ", ([A-Z][A-Za-z'’-]{1,20}(?: [A-Z]\\.)?(?: [A-Z][A-Za-z'’-]{1,20}){1,2}),");
    /** Liz Kendall, Secretary of State for Work: offices in capitals, no other name behind them. */
    private static final Scan OFFICE = Scan.around(
            ", (?:the )?(?:Secretary of|Attorney)",
            86,
            "\\b([A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){1,3}), (?:the )?(Secretary of " + DEPARTMENTS
                    + "(?: for (?:the )?[A-Z][A-Za-z-]{1,20}(?:(?:,? and|,)? [A-Z][A-Za-z-]{1,20}){0,3})?|Attorney General)(?! [A-Z])");
    /** Korean names as Korea spells them, which nothing else looks like: Jeong Cheong-rae. */
    private static final Scan KOREAN = Scan.of(
            "\\b((?:Kim|Lee|Yi|Rhee|Park|Bak|Choi|Jeong|Jung|Chung|Cheong|Kang|Gang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Han|Oh|Seo|Suh|Shin|Sin|Kwon|Gwon|Hwang|Ahn|An|Song|Ryu|Yoo|Yu|Hong|Jeon|Ko|Go|Koh|Moon|Mun|Yang|Son|Sohn|Bae|Pae|Baek|Paik|Heo|Hur|Nam|Shim|Sim|Noh|Roh|Ha|Kwak|Gwak|Sung|Seong|Cha|Joo|Ju|Woo|Wu|Koo|Gu|Ku|Na|Min|Jin|Chin|Ji|Eom|Um|Chae|Won|Cheon|Bang|Kong|Gong|Hyun|Ham|Byun|Yeom|Yeo|Choo|Chu|Do|So|Seok|Sun|Seol|Ma|Gil|Yeon|Wi|Pyo|Myung|Ki|Ban|Wang|Geum|Ok|Yuk|In|Maeng|Je|Mo|Tak|Kook|Eun|Pyun|Yong|Sagong|Hwangbo|Namgung) [A-Z][a-z]{1,7}-[a-z]{1,7})(?![A-Za-z-])");

    private static final String BODY =
            "(?:University|Institute|Institutes|Centre|Center|Corporation|Corp\\.?|Inc\\.?|Ltd\\.?|Group|Agency|Bank|Association|Commission|Committee|Council|Foundation|Authority|Department|Ministry|Company|Co\\.|Government|College|Hospital|Court|Assembly|Congress|Party|Exchange|Bureau|Office)";
    private static final String PART = "(?:(?:People|Women|Workers|Veterans)['’]s|[A-Z][A-Za-z-]{1,20})";
    private static final Scan ORGANISATION = Scan.of("(?<![A-Za-z]['’-])\\b((?:[A-Z][A-Za-z&'’-]{0,20} ){1,5}" + BODY
            + "(?: of (?:the )?(?:(?:" + PART + " ){1,4}?" + BODY + "|" + PART + "(?: (?:and )?" + PART + "){0,4}))?"
            + "|(?:Ministry|University|Bank|Department|Institute|City|Government) of (?:the )?[A-Z][A-Za-z-]{1,20}(?:(?:,? and|,)? [A-Z][A-Za-z-]{1,20}){0,4}"
            + "|(?:[A-Z][a-z]{2,20} ){1,3}City Hall"
            + "|[A-Z][a-z]{2,20}(?:-[a-z]{2,6})? (?:City|Province|Metropolitan City)(?! [A-Z]))\\b");

    private static final Scan WORD = Scan.of("(?<![A-Za-z'’-])[A-Z][a-z]{1,20}(?![A-Za-z-])");

    /** What bodies, funds and buildings are called: no part of anybody's name. */
    private static final Set<String> THINGS = WordList.load("not-names.en.txt");
    /** He said, An official: no family names where they begin a sentence. */
    private static final Set<String> WORDS =
            Set.of("He", "She", "You", "We", "An", "In", "So", "Do", "Go", "No", "On", "Ha", "Oh", "Im", "My");
    /** What makes no name of the noun behind it: This Government, Data Center. */
    private static final Set<String> NOT_LEADING = Set.of(
            "This", "That", "Our", "Their", "Its", "His", "Her", "My", "Your", "Each", "Every", "Any", "Both", "All",
            "Some", "No", "Another", "Other", "Lead", "Sister", "Data", "Hub", "Smart", "Host");

    private static final ScanSet SCANS = ScanSet.of(List.of(BEHIND, BETWEEN, OFFICE, BEFORE, KOREAN, ORGANISATION));

    /** Whose a body is; 's within its name leads no owner. */
    private static final Pattern OWNER =
            Pattern.compile("(?:(?!(?:People|Women|Workers|Veterans)['’]s )(?! of )[^'’]){1,80}['’]s ");

    private static final int MOST_WORDS = 7;

    private LatinPeople() {}

    static List<Mention> find(String text) {
        Map<Integer, Mention> found = new LinkedHashMap<>();
        Bearers byLastName = new Bearers();
        Hits hits = SCANS.in(text);
        Finds m = hits.of(BEHIND);
        while (m.find()) {
            put(found, byLastName, text, m.start(1), m.end(1), m.group(2));
        }
        m = hits.of(OFFICE);
        while (m.find()) {
            put(found, byLastName, text, m.start(1), m.end(1), m.group(2));
        }
        m = hits.of(BETWEEN);
        while (m.find()) {
            put(found, byLastName, text, m.start(2), m.end(2), m.group(1));
        }
        m = hits.of(BEFORE);
        while (m.find()) {
            String title = m.group(1);
            boolean courtesy = title.startsWith("Mr") || title.startsWith("Ms");
            boolean alone = m.group(2).indexOf(' ') < 0;
            String bearing = lastName(m.group(2));
            boolean shared = byLastName.shared(bearing);
            Mention known = shared ? byLastName.holding(bearing, title) : byLastName.only(bearing);
            if (isThing(text, m.start(2), m.end(2)) || (alone && known == null && title.equals("General"))) {
                continue;
            }
            if (alone && known == null && shared) {
                found.putIfAbsent(m.start(2), person(text, m.start(2), m.end(2), m.group(2), courtesy ? null : title));
            } else if (known != null && alone) {
                found.putIfAbsent(m.start(2), person(text, m.start(2), m.end(2), known.name(), known.title()));
            } else {
                put(found, byLastName, text, m.start(2), m.end(2), courtesy ? null : title);
            }
        }
        m = hits.of(KOREAN);
        while (m.find()) {
            int begin = m.start(1);
            if (!found.containsKey(begin) && !isThing(text, begin, m.end(1))) {
                put(found, byLastName, text, begin, m.end(1), null);
            }
        }
        again(text, found, byLastName);
        List<Mention> all = new ArrayList<>(found.values());
        m = hits.of(ORGANISATION);
        while (m.find()) {
            int begin = nameBegin(text, m.start(1), m.end(1));
            if (!NOT_LEADING.contains(text.substring(begin, wordEnd(text, begin)))) {
                all.add(Mention.asWritten(new Span(begin, m.end(1)), text, MentionType.ORGANISATION));
            }
        }
        return all;
    }

    /** Where a body's name begins behind its owner's and behind the article: China's Ministry, but People's Congress. */
    private static int nameBegin(String text, int begin, int end) {
        Matcher m = OWNER.matcher(text).region(begin, end);
        int first = m.lookingAt() ? m.end() : begin;
        return text.startsWith("The ", first) ? first + 4 : first;
    }

    /** Whether the words, or those behind them, name a body, a fund or a building: General Fund, Kim Dae-jung Convention Center. */
    private static boolean isThing(String text, int begin, int end) {
        int at = begin;
        for (int words = 0;
                words < MOST_WORDS && at < text.length() && Character.isUpperCase(text.charAt(at));
                words++) {
            int last = wordEnd(text, at);
            if (THINGS.contains(text.substring(at, last))) {
                return true;
            }
            if (last >= end && !text.startsWith(" ", last)) {
                return false;
            }
            at = last + 1;
        }
        return false;
    }

    private static int wordEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    /** Who was named in full before is named by the family name later: Kang said. */
    private static void again(String text, Map<Integer, Mention> found, Bearers byLastName) {
        if (byLastName.isEmpty()) {
            return;
        }
        NavigableMap<Integer, Integer> taken = new TreeMap<>();
        found.values().forEach(p -> taken.put(p.span().begin(), p.span().end()));
        Finds m = WORD.in(text);
        while (m.find()) {
            Mention known = byLastName.only(m.group());
            Map.Entry<Integer, Integer> before = taken.floorEntry(m.start());
            if (known == null || known.span().end() >= m.start()) {
                continue;
            }
            boolean full = text.startsWith(known.name() + " ", m.start());
            int end = full ? m.start() + known.name().length() : m.end();
            boolean alone = !WORDS.contains(m.group()) && !capital(text, m.end() + 1);
            if ((before == null || before.getValue() <= m.start()) && (full || alone)) {
                found.put(m.start(), person(text, m.start(), end, known.name(), known.title()));
                taken.put(m.start(), end);
            }
        }
    }

    /** Whether another capital word follows, so that the two may be another name: Park Geun-hye, Kim Street. */
    private static boolean capital(String text, int at) {
        return at < text.length() && text.charAt(at - 1) == ' ' && Character.isUpperCase(text.charAt(at));
    }

    private static void put(
            Map<Integer, Mention> found, Bearers byLastName, String text, int begin, int end, @Nullable String title) {
        int last = end;
        if (text.startsWith("’s", end - 2) || text.startsWith("'s", end - 2)) {
            last = end - 2;
        }
        String name = text.substring(begin, last);
        Mention mention = person(text, begin, last, name, title);
        found.putIfAbsent(begin, mention);
        // a Korean or Chinese name leads with the family's name, a Western one ends in it
        byLastName.add(lastName(name), mention);
        byLastName.add(name.split(" ", 2)[0], mention);
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Mention person(String text, int begin, int end, String name, @Nullable String title) {
        return new Mention(
                new Span(begin, end), text.substring(begin, end), MentionType.PERSON, name, title, null, null);
    }
}
