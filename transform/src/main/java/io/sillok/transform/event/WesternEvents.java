package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.Grain;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Participant;
import io.sillok.transform.reading.Reading;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.LetterKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The plain cases of English and Chinese: a verb of meeting, visiting, signing or inviting bids, and its auxiliary. */
final class WesternEvents {
    private static final Pattern WHERE = Pattern.compile("(?:^|\\s)(?:[Ii]n|[Aa]t)(?: the)? $|在$");
    private static final Pattern OBJECT = Pattern.compile("(?:the )?(?:\\p{L}+ ){0,2}|了?");
    private static final Pattern REPORTED = Pattern.compile("\\bthat\\b");
    private static final Pattern FAIR =
            Pattern.compile("(?:[A-Z0-9][\\p{L}0-9-]* )*(?:Expo|Fair|Forum|Conference|Summit)$");
    /** What opened, right before its verb. */
    private static final Pattern OPENED = Pattern.compile(
            "((?:[A-Z0-9][\\p{L}0-9-]* ){0,7}(?:Expo|Fair|Forum|Conference|Summit)) (?:will |is to |officially |formally )?$");
    /** What is held, by what stands before it since the last mark or 的. */
    private static final Pattern FAIR_ZH = Pattern.compile("[^，,。；;的\\n]{0,40}$");
    /** One may go anywhere: it is a visit where the place has a name. */
    private static final String GOES_TO = "前往";

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_FAIR = 100;
    private static final int LONGEST_PREPOSITION = 8;

    private final Reading reading;
    private final String words;

    private WesternEvents(Reading reading) {
        this.reading = reading;
        this.words = Clause.withoutSpeech(reading.text(), reading.sentences().sentences());
    }

    static List<Event> read(Reading reading) {
        WesternEvents reader = new WesternEvents(reading);
        List<Event> events = new ArrayList<>();
        List<Span> sentences = reading.sentences().sentences();
        List<List<Mention>> mentions = reading.sentences().sort(reading.mentions(), Mention::span);
        List<List<DateMention>> dates = reading.sentences().sort(reading.dates(), DateMention::span);
        for (int s = 0; s < sentences.size(); s++) {
            if (sentences.get(s).length() <= Clause.LONGEST_SENTENCE) {
                events.addAll(reader.in(s, mentions.get(s), dates.get(s)));
            }
        }
        return events;
    }

    /** The events of a sentence, one of each kind. */
    private List<Event> in(int number, List<Mention> mentions, List<DateMention> dates) {
        Span sentence = reading.sentences().sentences().get(number);
        String told = sentence.of(words);
        Hits hits = WesternVerb.in(told);
        if (hits.held() == 0) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        WesternParties parties = new WesternParties(words, mentions);
        for (int n : hits.numbers()) {
            EventKind kind = WesternVerb.of(n).kind();
            Finds m = hits.of(n);
            boolean found = false;
            while (!found && m.find()) {
                Span verb = new Span(m.start(), m.end()).shift(sentence.begin());
                EventStatus status = ahead(verb, dates, WesternOutlook.of(told, m.start(), m.end()));
                if (status == null) {
                    continue;
                }
                List<Participant> participants = parties.of(kind, verb, sentence);
                found = participants.size() >= fewest(kind)
                        && !(verb.of(words).equals(GOES_TO) && visited(verb, mentions) == null);
                if (found) {
                    events.add(event(kind, status, verb, mentions, dates, participants, number));
                }
            }
        }
        return events;
    }

    /** How many have to be known for it to be told: two who meet, and nobody where something is held. */
    private static int fewest(EventKind kind) {
        return kind == EventKind.MEETING ? 2 : kind == EventKind.FAIR ? 0 : 1;
    }

    private Event event(
            EventKind kind,
            EventStatus status,
            Span verb,
            List<Mention> mentions,
            List<DateMention> dates,
            List<Participant> participants,
            int number) {
        Mention programme = mentions.stream()
                .filter(m -> m.type() == MentionType.PROGRAMME)
                .findFirst()
                .orElse(null);
        String about = programme != null ? programme.name() : kind == EventKind.FAIR ? held(verb) : null;
        Mention place = kind == EventKind.VISIT ? visited(verb, mentions) : where(mentions);
        DateMention date = date(verb, dates, status);
        return new Event(
                kind,
                status,
                date == null ? null : date.from(),
                date == null ? null : date.to(),
                place == null ? null : place.name(),
                about,
                programme == null ? null : programme.id(),
                participants,
                number);
    }

    /** 9月25日在杭州开幕: Chinese verbs have no tense, and their day tells it. */
    private @Nullable EventStatus ahead(Span verb, List<DateMention> dates, @Nullable EventStatus status) {
        if (status != EventStatus.DONE
                || !LetterKinds.isHan(words.charAt(verb.end() - 1))
                || words.startsWith("了", verb.end())) {
            return status;
        }
        DateMention nearest = null;
        for (DateMention d : dates) {
            nearest = d.span().end() <= verb.end() && EventDay.isDay(d) ? d : nearest;
        }
        return nearest != null && nearest.from().isAfter(reading.published()) ? EventStatus.PLANNED : status;
    }

    /** The date nearest before the verb, else the first behind it, if it is no report's and fits the status. */
    private @Nullable DateMention date(Span verb, List<DateMention> dates, EventStatus status) {
        DateMention chosen = null;
        for (DateMention d : dates) {
            boolean before = d.span().end() <= verb.begin();
            boolean counts = day(d)
                    && EventDay.fits(d, status, reading.published())
                    && !(before
                            && REPORTED.matcher(words.substring(d.span().end(), verb.begin()))
                                    .find());
            if (counts && (before || chosen == null)) {
                chosen = d;
            }
        }
        return chosen;
    }

    /** A year counts only where it is gone by: the one that runs tells no day. */
    private boolean day(DateMention d) {
        return EventDay.isDay(d) || (d.grain() == Grain.YEAR && d.to().isBefore(reading.published()));
    }

    /** What is held is called. */
    private @Nullable String held(Span verb) {
        Matcher english = FAIR.matcher(verb.of(words));
        if (english.find()) {
            return english.group();
        }
        Matcher opened = OPENED.matcher(words).region(Math.max(0, verb.begin() - LONGEST_FAIR), verb.begin());
        if (opened.find()) {
            return opened.group(1);
        }
        int end = verb.begin();
        while (end < verb.end()
                && !words.startsWith("会", end)
                && !words.startsWith("會", end)
                && !words.startsWith("坛", end)
                && !words.startsWith("壇", end)) {
            end++;
        }
        Matcher before = FAIR_ZH.matcher(reading.text()).region(Math.max(0, end - LONGEST_NAME), end);
        return end < verb.end() && before.find() ? before.group() + words.charAt(end) : null;
    }

    /** The name that the verb has as its object. */
    private @Nullable Mention visited(Span verb, List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.type() != MentionType.PERSON && m.type() != MentionType.PROGRAMME)
                .filter(m -> m.span().begin() >= verb.end()
                        && OBJECT.matcher(words.substring(verb.end(), m.span().begin()))
                                .matches())
                .findFirst()
                .orElse(null);
    }

    /** The first name that stands with in, at or 在. */
    private @Nullable Mention where(List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.type() == MentionType.PLACE || m.type() == MentionType.ORGANISATION)
                .filter(this::isWhere)
                .findFirst()
                .orElse(null);
    }

    private boolean isWhere(Mention m) {
        int begin = m.span().begin();
        return WHERE.matcher(words.substring(Math.max(0, begin - LONGEST_PREPOSITION), begin))
                .find();
    }
}
