package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Participant;
import io.sillok.transform.reading.Reading;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.ScanSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The plain cases of English and Chinese: a verb of meeting, visiting, signing or inviting bids, and its auxiliary. */
final class WesternEvents {
    private record Verb(EventKind kind, Scan pattern) {}

    private static final List<Verb> VERBS = List.of(
            verb(EventKind.MEETING, "\\b(?:met|meets?|meeting) (?:with )?|\\b(?:held|hold|holds) talks with|会见|会晤|会谈"),
            verb(
                    EventKind.AGREEMENT,
                    "\\b(?:sign(?:ed|s)?|conclude[ds]?) (?:an? |the )?(?:[\\p{L}-]{1,20} ){0,4}(?:agreement|memorandum|MOU|accord|contract)|签署|签订"),
            verb(EventKind.VISIT, "\\bvisit(?:ed|s)? (?=[A-Z]|the )|访问|考察|参观"),
            verb(
                    EventKind.LAUNCH,
                    "\\b(?:broke|breaks?|broken) ground (?:[\\p{L}]+ )?(?:on|for|in)\\b|\\blaunch(?:ed|es)? (?:the |an? |its )|\\binaugurat(?:ed|es?)\\b|\\blaunch ceremony\\b|启动|开工|揭牌"),
            verb(
                    EventKind.AWARD,
                    "\\b(?:was|were|been|be) (?:selected|chosen|designated|picked|named) (?:as|to)\\b|\\bwon (?:the |an? )?(?:[\\p{L}-]{1,20} ){0,3}(?:bid|contract|tender)\\b|中标|入选"),
            verb(
                    EventKind.BID,
                    "\\b(?:submit(?:ted|s)?|placed|filed) (?:an? |its |the )?(?:[\\p{L}-]{1,20} ){0,3}(?:bid|proposal|application)\\b|\\bbid for\\b|\\bapplied for\\b|投标|申报"),
            verb(
                    EventKind.CALL_FOR_BIDS,
                    "\\b(?:call(?:ed|s)? for (?:bids|proposals|tenders)|opened (?:the )?(?:bidding|tender))|公开招标|征集"),
            verb(
                    EventKind.FAIR,
                    "\\b(?:attend(?:ed|s)?|opened|took part in|participated in) (?:the )?(?:[\\p{L}-]{1,20} ){0,6}(?:Expo|Fair|Forum|Conference|Summit)\\b|(?:博览会|论坛|展览会)(?=开幕|举行|在)"));
    private static final ScanSet PATTERNS =
            ScanSet.of(VERBS.stream().map(Verb::pattern).toList());

    private static final Pattern PLANNED = Pattern.compile(
            "\\b(?:will|plans? to|planned to|is to|are to|scheduled to|expected to|set to|intends? to|aims? to)\\b|将|计划|拟");
    private static final Pattern REVIEWED =
            Pattern.compile("\\b(?:consider(?:s|ing)?|review(?:s|ing)?|exploring|studying)\\b|研究|考虑");
    private static final Pattern CANCELLED = Pattern.compile("\\b(?:cancel(?:l?ed|s)?|called off|scrapped)\\b|取消");
    private static final Pattern PROPOSED = Pattern.compile("\\b(?:propose[ds]?|suggest(?:ed|s)?|urged?)\\b|建议|提议");
    private static final Pattern WHERE = Pattern.compile("(?:^|\\s)(?:[Ii]n|[Aa]t)(?: the)? $|在$");
    /** leader of the Party, 市长 of a city: whose office it is does not act. */
    private static final Pattern OF = Pattern.compile("\\b(?:of|for)(?: the)? $");

    private static final Pattern OBJECT = Pattern.compile("(?:visit(?:ed|s)? )?(?:the )?(?:\\p{L}+ ){0,2}|了?");
    private static final Pattern VISITED =
            Pattern.compile("\\b(?:visit(?:ed|s|ing)?|toured) (?:the )?$|(?:访问|考察|参观)了?$");
    private static final int LONGEST_VISIT = 14;
    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}&&[^和与及同会见访问的在]]{2,8}");
    private static final int LONGEST_PREPOSITION = 8;
    private static final int BEFORE_VERB = 40;

    private WesternEvents() {}

    private static Verb verb(EventKind kind, String pattern) {
        return new Verb(kind, Scan.of(pattern));
    }

    static List<Event> read(Reading reading) {
        List<Event> events = new ArrayList<>();
        List<Span> sentences = reading.sentences().sentences();
        String words = Clause.withoutSpeech(reading.text(), sentences);
        List<List<Mention>> mentions = reading.sentences().sort(reading.mentions(), Mention::span);
        List<List<DateMention>> dates = reading.sentences().sort(reading.dates(), DateMention::span);
        for (int s = 0; s < sentences.size(); s++) {
            Span sentence = sentences.get(s);
            if (sentence.length() > Clause.LONGEST_SENTENCE) {
                continue;
            }
            String told = sentence.of(words);
            Hits hits = PATTERNS.in(told);
            for (int number : hits.numbers()) {
                Verb verb = VERBS.get(number);
                Finds m = hits.of(number);
                if (m.find()) {
                    int begin = sentence.begin() + m.start();
                    List<Participant> participants =
                            participants(words, parties(verb.kind(), words, begin, mentions.get(s)));
                    if (participants.size() >= (verb.kind() == EventKind.MEETING ? 2 : 1)) {
                        String before = told.substring(Math.max(0, m.start() - BEFORE_VERB), m.start());
                        events.add(event(
                                verb.kind(),
                                words,
                                begin,
                                before,
                                told,
                                mentions.get(s),
                                dates.get(s),
                                participants,
                                s));
                    }
                }
            }
        }
        return events;
    }

    /** The name that the verb has as its object. */
    private static @Nullable Mention visited(String text, int verb, List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.type() != MentionType.PERSON && m.type() != MentionType.PROGRAMME)
                .filter(m -> m.span().begin() >= verb
                        && OBJECT.matcher(text.substring(verb, m.span().begin()))
                                .matches())
                .findFirst()
                .orElse(null);
    }

    /** The first name that stands with in, at or 在. */
    private static @Nullable Mention where(String text, List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.type() == MentionType.PLACE || m.type() == MentionType.ORGANISATION)
                .filter(m -> isWhere(text, m))
                .findFirst()
                .orElse(null);
    }

    private static boolean isWhere(String text, Mention m) {
        int begin = m.span().begin();
        return WHERE.matcher(text.substring(Math.max(0, begin - LONGEST_PREPOSITION), begin))
                .find();
    }

    private static Event event(
            EventKind kind,
            String text,
            int verb,
            String before,
            String sentence,
            List<Mention> mentions,
            List<DateMention> dates,
            List<Participant> participants,
            int number) {
        EventStatus status = EventStatus.DONE;
        if (CANCELLED.matcher(sentence).find()) {
            status = EventStatus.CANCELLED;
        } else if (REVIEWED.matcher(before).find()) {
            status = EventStatus.UNDER_REVIEW;
        } else if (PLANNED.matcher(before).find()) {
            status = EventStatus.PLANNED;
        } else if (PROPOSED.matcher(before).find()) {
            status = EventStatus.PROPOSED;
        }
        Mention about = first(mentions, MentionType.PROGRAMME);
        Mention place = kind == EventKind.VISIT ? visited(text, verb, mentions) : where(text, mentions);
        DateMention date = dates.isEmpty() ? null : dates.get(0);
        return new Event(
                kind,
                status,
                date == null ? null : date.from(),
                date == null ? null : date.to(),
                place == null ? null : place.name(),
                about == null ? null : about.name(),
                about == null ? null : about.id(),
                participants,
                number);
    }

    /** 杭州市市长姚高员: whose office it is, right before the name, does not act. */
    private static boolean ofPerson(String text, List<Mention> mentions, Mention m) {
        return mentions.stream()
                .filter(p -> p.type() == MentionType.PERSON
                        && p.span().begin() > m.span().end())
                .anyMatch(p -> OFFICE.matcher(
                                text.substring(m.span().end(), p.span().begin()))
                        .matches());
    }

    private static @Nullable Mention first(List<Mention> mentions, MentionType type) {
        return mentions.stream().filter(m -> m.type() == type).findFirst().orElse(null);
    }

    /** Who may take part: of a visit, who is named before the verb; of what happens on one, nobody who is visited. */
    private static List<Mention> parties(EventKind kind, String text, int verb, List<Mention> mentions) {
        List<Mention> before =
                mentions.stream().filter(m -> m.span().end() <= verb).toList();
        return kind == EventKind.VISIT && !before.isEmpty()
                ? before
                : mentions.stream().filter(m -> !isVisited(text, m)).toList();
    }

    private static boolean isVisited(String text, Mention m) {
        String before = text.substring(
                Math.max(0, m.span().begin() - LONGEST_VISIT), m.span().begin());
        return m.type() != MentionType.PERSON && VISITED.matcher(before).find();
    }

    private static List<Participant> participants(String text, List<Mention> mentions) {
        Map<String, Participant> participants = new LinkedHashMap<>();
        for (Mention m : mentions) {
            int begin = m.span().begin();
            boolean acts = m.type() == MentionType.PERSON
                    || (m.type() == MentionType.PLACE && text.startsWith("with ", Math.max(0, begin - 5)))
                    || (m.type() == MentionType.ORGANISATION
                            && !isWhere(text, m)
                            && !ofPerson(text, mentions, m)
                            && !OF.matcher(text.substring(Math.max(0, begin - LONGEST_PREPOSITION), begin))
                                    .find());
            if (acts) {
                participants.putIfAbsent(m.name(), Parties.participant(m));
            }
        }
        return List.copyOf(participants.values());
    }
}
