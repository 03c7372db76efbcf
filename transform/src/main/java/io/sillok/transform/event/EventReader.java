package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.model.watch.Watch;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Participant;
import io.sillok.transform.reading.Reading;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what happened, is planned or came to nothing. Korean: a {@link Cue} gives the kind, {@link Outlook} the status,
 * {@link Parties} who takes part, {@link EventDay} when, {@link Matter} what about. Other languages: {@link WesternEvents}.
 */
public final class EventReader {
    private static final Set<EventStatus> FRUITLESS = EnumSet.of(EventStatus.CANCELLED, EventStatus.FAILED);

    /** What is called off needs more of a name than 회의. */
    private static final int BARE = 2;

    /** An agreement that no paper is named for is told with who agreed. */
    private static final Pattern UNNAMED = Pattern.compile("합의$|(?:협력|연대|공조)하기로");

    private final Matter matter;

    public EventReader(Watch watch) {
        this.matter = new Matter(watch);
    }

    /** The events, in the order of their sentences. */
    public List<Event> read(Reading reading) {
        if (!reading.language().equals("ko")) {
            return WesternEvents.read(reading);
        }
        List<Event> events = new ArrayList<>();
        List<Span> sentences = reading.sentences().sentences();
        String words = Clause.withoutSpeech(reading.text(), sentences);
        List<List<Mention>> mentions = reading.sentences().sort(reading.mentions(), Mention::span);
        List<List<DateMention>> dates = reading.sentences().sort(reading.dates(), DateMention::span);
        Set<String> programmes = programmes(reading);
        Parties parties = new Parties(words, mentions);
        for (int s = 0; s < sentences.size(); s++) {
            if (sentences.get(s).length() > Clause.LONGEST_SENTENCE) {
                continue;
            }
            List<Clause> clauses = Clause.of(words, sentences.get(s));
            for (int c = 0; c < clauses.size(); c++) {
                Scene scene = new Scene(reading, words, s, clauses, c, mentions.get(s), dates.get(s), programmes);
                events.addAll(inClause(scene, parties));
                if (c == clauses.size() - 1 && !stated(events, s)) {
                    Statements.of(scene, parties).ifPresent(events::add);
                }
            }
        }
        return events;
    }

    /** Whether the sentence has been told as a statement; its events are the last. */
    private static boolean stated(List<Event> events, int sentence) {
        for (int i = events.size() - 1; i >= 0 && events.get(i).sentence() == sentence; i--) {
            if (events.get(i).kind() == EventKind.STATEMENT) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> programmes(Reading reading) {
        Set<String> programmes = new HashSet<>();
        for (Mention m : reading.mentions()) {
            if (m.type() == MentionType.PROGRAMME && m.id() != null) {
                programmes.add(m.id());
            }
        }
        return programmes;
    }

    private List<Event> inClause(Scene scene, Parties parties) {
        Clause clause = scene.clause();
        Hits hits = Cue.in(clause.words());
        if (hits.held() == 0) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        Set<EventKind> seen = EnumSet.noneOf(EventKind.class);
        List<Span> taken = new ArrayList<>();
        for (int number : hits.numbers()) {
            Cue cue = Cue.KOREAN.get(number);
            Finds m = hits.of(number);
            while (m.find() && !seen.contains(cue.kind())) {
                Span verb = new Span(m.start(), m.end()).shift(clause.span().begin());
                boolean free = taken.stream().noneMatch(t -> t.overlaps(verb));
                List<Event> found = free ? events(scene, parties, cue, verb) : List.of();
                if (!found.isEmpty()) {
                    seen.add(cue.kind());
                    taken.add(verb);
                    events.addAll(found);
                }
            }
        }
        return events;
    }

    private List<Event> events(Scene scene, Parties parties, Cue cue, Span verb) {
        DateMention named = EventDay.of(scene, cue.kind(), verb);
        Standing standing = Outlook.of(scene, cue, verb, named);
        EventStatus standingNow = standing.status();
        if (standingNow == null) {
            return List.of();
        }
        EventStatus status = ahead(cue, verb.of(scene.words()), standingNow);
        boolean dated = named != null
                && standing.dated()
                && EventDay.fits(named, status, scene.reading().published());
        DateMention date = dated ? named : null;
        List<Participant> participants = parties.of(scene, cue, verb, status);
        if (cue.kind() == EventKind.VISIT) {
            List<Event> visits = new ArrayList<>();
            List<Mention> places = Destinations.visited(scene, verb);
            participants.removeIf(p -> places.stream().anyMatch(m -> m.name().equals(p.name())));
            for (Mention place : places) {
                visits.add(event(
                        cue, status, date, place.name(), new Subject.About(null, place.id()), participants, scene));
            }
            return visits;
        }
        Subject.About about = matter.of(scene, cue, verb);
        if (!told(cue, verb, scene, status, about, participants)
                || (date == null
                        && !FRUITLESS.contains(status)
                        && background(cue, verb, scene, about, participants.isEmpty()))) {
            return List.of();
        }
        if (about != null) {
            participants.removeIf(p -> p.name().equals(about.name()));
        }
        return List.of(event(cue, status, date, Destinations.place(scene, verb, named), about, participants, scene));
    }

    /** Whether enough is known to call it an event: a meeting needs two who meet, who speaks or is appointed has a name, a budget its money or its bill, other deeds a doer or a matter. */
    private static boolean told(
            Cue cue,
            Span verb,
            Scene scene,
            EventStatus status,
            Subject.@Nullable About about,
            List<Participant> participants) {
        boolean somebody = !participants.isEmpty();
        String words = verb.of(scene.words());
        return switch (cue.kind()) {
            case MEETING ->
                participants.size() >= 2
                        || words.startsWith("정상회담")
                        || (somebody && (words.equals("만") || status == EventStatus.PROPOSED));
            case AGREEMENT ->
                somebody
                        || status == EventStatus.FAILED
                        || !UNNAMED.matcher(words).lookingAt();
            case FAIR -> !Turn.isOff(scene.deed(verb)) || somebody || named(about);
            case BUDGET -> about != null || somebody || money(scene) || bill(words);
            case LAUNCH -> about != null || (somebody && !Turn.isOff(scene.deed(verb)));
            case STATEMENT -> somebody && status == EventStatus.DONE;
            case APPOINTMENT -> somebody;
            default -> about != null || somebody;
        };
    }

    /** 내정했다, 지명했다: who is chosen for an office, or named for it, has yet to take it. */
    private static EventStatus ahead(Cue cue, String words, EventStatus status) {
        boolean done = cue.kind() == EventKind.APPOINTMENT && status == EventStatus.DONE;
        return done && words.endsWith("내정")
                ? EventStatus.PLANNED
                : done && words.endsWith("지명") ? EventStatus.PROPOSED : status;
    }

    private static boolean named(Subject.@Nullable About about) {
        String name = about == null ? null : about.name();
        return name != null && name.length() > BARE;
    }

    /** 협정을 맺은 도시는 18곳이다: treaties and fairs on no day that only tell nouns apart are no news, unless they are what the watch follows. */
    private static boolean background(Cue cue, Span verb, Scene scene, Subject.@Nullable About about, boolean nobody) {
        boolean followed = about != null && about.id() != null;
        String after = scene.after(verb.end());
        return (cue.kind() == EventKind.AGREEMENT || cue.kind() == EventKind.FAIR)
                && !followed
                && Outlook.verbal(scene, cue, verb)
                && (Parties.adnominal(after) || (nobody && Parties.nominalised(after)));
    }

    private static boolean bill(String words) {
        return words.startsWith("예산안") || words.startsWith("추경");
    }

    private static boolean money(Scene scene) {
        return scene.reading().figures().stream()
                .anyMatch(f ->
                        f.type() == FigureType.MONEY && scene.clause().span().contains(f.span()));
    }

    private static Event event(
            Cue cue,
            EventStatus status,
            @Nullable DateMention date,
            @Nullable String place,
            Subject.@Nullable About about,
            List<Participant> participants,
            Scene scene) {
        return new Event(
                cue.kind(),
                status,
                date == null ? null : date.from(),
                date == null ? null : date.to(),
                place,
                about == null ? null : about.name(),
                about == null ? null : about.id(),
                participants,
                scene.sentence());
    }
}
