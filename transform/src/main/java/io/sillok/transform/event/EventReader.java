package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.model.watch.Watch;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.Grain;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Participant;
import io.sillok.transform.reading.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what happened, is planned or came to nothing. Korean: a cue word gives the kind, the clause its parties, place and time,
 * the verb's ending the status. Other languages: {@link WesternEvents}.
 */
public final class EventReader {
    private static final Pattern OBJECT =
            Pattern.compile("[’'”\"]?(?:(?:을|를|에) ?(?:[가-힣]{1,5}(?:로|히|게|아|서)? ){0,2}| )");
    private static final Pattern COORDINATED = Pattern.compile("[’'”\"]?(?:와|과|, ?|·| 및) ?[‘'“\"]?");
    private static final Pattern QUOTED = Pattern.compile("[‘'「]([^‘’'「」\\n]{2,60})[’'」]");
    private static final Pattern SAID =
            Pattern.compile("(?:밝혔|말했|강조했|설명했|덧붙였|당부했|주장했|지적했|평가했|전했|약속했|역설했|제안했)(?:다|으며|고)");
    private static final Pattern NUMBER = Pattern.compile("제 ?\\d{1,4}[회차] $");
    private static final int FARTHEST_ABOUT = 40;

    private final Subject subject;

    public EventReader(Watch watch) {
        this.subject = new Subject(watch);
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
        Set<String> programmes = new HashSet<>();
        for (Mention m : reading.mentions()) {
            if (m.type() == MentionType.PROGRAMME && m.id() != null) {
                programmes.add(m.id());
            }
        }
        Parties parties = new Parties(words, mentions);
        for (int s = 0; s < sentences.size(); s++) {
            if (sentences.get(s).length() > Clause.LONGEST_SENTENCE) {
                continue;
            }
            List<Clause> clauses = Clause.of(words, sentences.get(s));
            for (int c = 0; c < clauses.size(); c++) {
                Scene scene =
                        new Scene(reading, words, s, clauses, c, mentions.get(s), dates.get(s), parties, programmes);
                events.addAll(inClause(scene));
            }
            said(reading, words, s, parties, events);
        }
        return events;
    }

    /** Where an event may stand. */
    private record Scene(
            Reading reading,
            String words,
            int sentence,
            List<Clause> clauses,
            int at,
            List<Mention> mentions,
            List<DateMention> dates,
            Parties parties,
            Set<String> programmes) {
        Clause clause() {
            return clauses.get(at);
        }
    }

    private List<Event> inClause(Scene scene) {
        List<Event> events = new ArrayList<>();
        Set<EventKind> seen = EnumSet.noneOf(EventKind.class);
        List<Span> taken = new ArrayList<>();
        Clause clause = scene.clause();
        for (Cue cue : Cue.KOREAN) {
            Matcher m = cue.pattern().matcher(clause.words());
            while (m.find() && !seen.contains(cue.kind())) {
                Span verb = new Span(m.start(), m.end()).shift(clause.span().begin());
                boolean free = taken.stream().noneMatch(t -> t.overlaps(verb));
                List<Event> found = free ? events(scene, cue, verb) : List.of();
                if (!found.isEmpty()) {
                    seen.add(cue.kind());
                    taken.add(verb);
                    events.addAll(found);
                }
            }
        }
        return events;
    }

    private List<Event> events(Scene scene, Cue cue, Span verb) {
        DateMention date = date(scene, verb);
        EventStatus status = status(scene, cue, verb, date);
        if (status == null) {
            return List.of();
        }
        List<Participant> participants = participants(scene, cue, verb);
        Subject.About about = about(scene, cue, verb);
        if (cue.kind() == EventKind.MEETING && participants.size() < 2) {
            boolean withSomebody =
                    !participants.isEmpty() && verb.of(scene.words()).startsWith("만나");
            if (!withSomebody) {
                return List.of();
            }
        }
        if (cue.kind() == EventKind.VISIT) {
            List<Event> visits = new ArrayList<>();
            for (Mention place : visited(scene, verb)) {
                visits.add(event(cue, status, date, place.name(), null, place.id(), participants, scene));
            }
            return visits;
        }
        boolean needsMatter =
                cue.kind() == EventKind.AGREEMENT || cue.kind() == EventKind.FAIR || cue.kind() == EventKind.MEETING;
        if (about == null && participants.isEmpty() && !needsMatter) {
            return List.of();
        }
        String place = place(scene, verb);
        if (about != null) {
            participants.removeIf(p -> p.name().equals(about.name()));
        }
        return List.of(event(
                cue,
                status,
                date,
                place,
                about == null ? null : about.name(),
                about == null ? null : about.id(),
                participants,
                scene));
    }

    private static Event event(
            Cue cue,
            EventStatus status,
            @Nullable DateMention date,
            @Nullable String place,
            @Nullable String about,
            @Nullable String aboutId,
            List<Participant> participants,
            Scene scene) {
        return new Event(
                cue.kind(),
                status,
                date == null ? null : date.from(),
                date == null ? null : date.to(),
                place,
                about,
                aboutId,
                participants,
                scene.sentence());
    }

    /** The clause's own status, else, where its verb has no tense, that of the clauses after it. */
    private static @Nullable EventStatus status(Scene scene, Cue cue, Span verb, @Nullable DateMention date) {
        String matched = verb.of(scene.words());
        if (matched.matches(".*(?:만났|만난 |찾았|열렸|열린|열었|잡았)")) {
            return EventStatus.DONE;
        }
        Clause clause = scene.clause();
        String after = scene.words().substring(verb.end(), clause.span().end());
        if (Modality.supposed(after)) {
            return null;
        }
        if (!cue.encounter() && Modality.matter(after)) {
            return EventStatus.UNDER_REVIEW;
        }
        Optional<EventStatus> own = Modality.of(after, cue.encounter());
        if (own.isPresent()) {
            return own.get();
        }
        // a verb without tense, on a day that the reader has seen: it took place, whatever is planned next
        boolean seen = date != null && !date.to().isAfter(scene.reading().published());
        if (seen && !clause.last()) {
            return EventStatus.DONE;
        }
        for (int c = scene.at() + 1;
                c < scene.clauses().size() && Modality.open(scene.clauses().get(c - 1));
                c++) {
            Optional<EventStatus> later = Modality.of(scene.clauses().get(c).words(), cue.encounter());
            if (later.isPresent()) {
                return later.get();
            }
        }
        return null;
    }

    /** The date nearest before the verb, in the clause first, then in the sentence; one that only says who reported does not count. */
    private static @Nullable DateMention date(Scene scene, Span verb) {
        int reported = scene.words()
                .indexOf(
                        "따르면",
                        scene.reading()
                                .sentences()
                                .sentences()
                                .get(scene.sentence())
                                .begin());
        DateMention best = null;
        for (DateMention d : scene.dates()) {
            boolean ofReport = reported > d.span().end()
                    && reported < verb.begin()
                    && reported - d.span().end() < 30;
            boolean fits = d.grain() != Grain.YEAR && d.grain() != Grain.FISCAL_YEAR && d.grain() != Grain.DECADE;
            if (d.span().end() <= verb.begin()
                    && !ofReport
                    && fits
                    && scene.words().charAt(d.span().begin()) != ' ') {
                best = d;
            }
        }
        return best;
    }

    private static List<Participant> participants(Scene scene, Cue cue, Span verb) {
        Span clause = scene.clause().span();
        List<Participant> all = new ArrayList<>();
        Optional<Mention> subject = scene.parties().subject(scene.sentence(), clause);
        boolean together = cue.kind() == EventKind.MEETING || cue.kind() == EventKind.AGREEMENT;
        boolean inClause = subject.filter(m -> clause.contains(m.span())).isPresent();
        if (together && inClause) {
            all.addAll(scene.parties()
                    .met(scene.sentence(), clause.begin(), subject.get().span().begin()));
        }
        boolean begun = verb.of(scene.words()).matches(".*가 ?시작");
        subject.filter(m -> !begun).ifPresent(m -> all.add(Parties.participant(m)));
        if (subject.isEmpty() || cue.kind() == EventKind.AGREEMENT) {
            List<Participant> cities = scene.parties().bothCities(scene.sentence(), clause);
            if (!cities.isEmpty()) {
                all.clear();
                all.addAll(cities);
            }
        }
        if (together) {
            all.addAll(scene.parties().met(scene.sentence(), clause.begin(), verb.begin()));
        }
        List<Participant> once = new ArrayList<>();
        for (Participant p : all) {
            if (once.stream().noneMatch(o -> o.name().equals(p.name()))) {
                once.add(p);
            }
        }
        return once;
    }

    private Subject.@Nullable About about(Scene scene, Cue cue, Span verb) {
        Span clause = scene.clause().span();
        String after = scene.words().substring(verb.end(), clause.end());
        // what is told before its noun, and what is talked about at a meeting, comes after the verb
        boolean adnominal = after.matches("(?s)[한된할될] .*") || cue.kind() == EventKind.MEETING;
        if (cue.kind() == EventKind.FAIR) {
            return fair(scene, verb);
        }
        Optional<Subject.About> programme = subject.programme(
                scene.mentions(), clause, Math.max(verb.begin(), treatyEnd(cue, verb, scene)), verb.end(), adnominal);
        if (programme.isPresent()) {
            return programme.get();
        }
        int from = Math.max(clause.begin(), verb.begin() - FARTHEST_ABOUT);
        Optional<Subject.About> inShort =
                subject.inShort(scene.words().substring(from, verb.end()), scene.programmes());
        if (inShort.isPresent()) {
            return inShort.get();
        }
        if (cue.kind() == EventKind.MEETING) {
            return null;
        }
        if (cue.kind() == EventKind.AGREEMENT) {
            return treaty(scene, verb);
        }
        Mention nearest = null;
        for (Mention m : scene.mentions()) {
            if (m.type() == MentionType.ORGANISATION
                    && m.span().begin() >= from
                    && m.span().end() <= verb.begin()) {
                String particle = scene.parties().particle(m);
                nearest = particle.equals("을") || particle.equals("를") ? m : nearest;
            }
        }
        return nearest == null ? null : new Subject.About(nearest.name(), nearest.id());
    }

    /** A treaty that is no programme goes by the word that it is called: 업무협약. */
    private static Subject.@Nullable About treaty(Scene scene, Span verb) {
        int begin = verb.begin();
        while (begin > scene.clause().span().begin()
                && Character.isLetterOrDigit(scene.words().charAt(begin - 1))) {
            begin--;
        }
        int end = begin;
        while (end < verb.end() && Character.isLetterOrDigit(scene.words().charAt(end))) {
            end++;
        }
        while (end > verb.begin() + 2 && "을를이가에식".indexOf(scene.words().charAt(end - 1)) >= 0) {
            end--;
        }
        String word = end > begin ? scene.words().substring(begin, end) : "";
        return word.isEmpty() || word.startsWith("손") ? null : new Subject.About(word, null);
    }

    /** A treaty's name may end inside the cue, 우호도시 협정 in 협정을 체결. */
    private static int treatyEnd(Cue cue, Span verb, Scene scene) {
        int particle = verb.begin();
        if (cue.kind() == EventKind.AGREEMENT) {
            String words = verb.of(scene.words());
            particle += Math.max(0, Math.max(words.indexOf('을'), words.indexOf('를')));
        }
        return particle;
    }

    /** A fair by the name that the watch knows, with what stands in the same quotation marks, else by what is quoted. */
    private static Subject.@Nullable About fair(Scene scene, Span cue) {
        Span clause = scene.clause().span();
        Matcher m = QUOTED.matcher(scene.words()).region(clause.begin(), clause.end());
        Span quoted = null;
        while (m.find()) {
            if (m.start() < cue.end() && m.end() >= cue.begin()) {
                quoted = new Span(m.start(1), m.end(1));
            }
        }
        for (var hit : scene.reading().occasions()) {
            if (hit.span().begin() < cue.end() && hit.span().end() > cue.begin() - 2 && clause.contains(hit.span())) {
                String name = quoted != null && quoted.contains(hit.span())
                        ? quoted.of(scene.words())
                        : numbered(scene.words(), hit.span());
                return new Subject.About(name, hit.known().get(0).id());
            }
        }
        return quoted == null ? named(scene, cue) : new Subject.About(quoted.of(scene.words()), null);
    }

    /** The fair's name with the number that leads it: 제4회. */
    private static String numbered(String words, Span name) {
        Matcher m = NUMBER.matcher(words).region(Math.max(0, name.begin() - 10), name.begin());
        return (m.find() ? m.group() : "") + name.of(words);
    }

    /** A fair that stands in no quotation marks: the word that calls it one, with the word before it that has no particle. */
    private static Subject.About named(Scene scene, Span cue) {
        String words = scene.words();
        int first = scene.clause().span().begin();
        int begin = wordBegins(words, first, cue.begin());
        boolean apart = begin - 2 > first
                && words.charAt(begin - 1) == ' '
                && Character.isLetterOrDigit(words.charAt(begin - 2));
        if (apart && "은는이가을를에의로과와서도해고한된인".indexOf(words.charAt(begin - 2)) < 0) {
            begin = wordBegins(words, first, begin - 1);
        }
        int end = cue.begin();
        while (end < cue.end() && Character.isLetterOrDigit(words.charAt(end))) {
            end++;
        }
        return new Subject.About(words.substring(begin, end).replaceFirst("(?:에서|에|을|를|이|가|은|는)$", ""), null);
    }

    private static int wordBegins(String words, int first, int at) {
        int begin = at;
        while (begin > first && Character.isLetterOrDigit(words.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** Where: the last name before the verb that stands with 에서. */
    private static @Nullable String place(Scene scene, Span verb) {
        String place = null;
        for (Mention m : scene.mentions()) {
            boolean names = m.type() == MentionType.PLACE || m.type() == MentionType.ORGANISATION;
            if (names
                    && scene.clause().span().begin() <= m.span().begin()
                    && m.span().end() <= verb.begin()
                    && scene.words().startsWith("에서", m.span().end())) {
                place = m.name();
            }
        }
        return place;
    }

    /** The names that the verb has as its objects, the nearest and those coordinated with it. */
    private static List<Mention> visited(Scene scene, Span verb) {
        List<Mention> visited = new ArrayList<>();
        int next = verb.begin();
        for (int i = scene.mentions().size() - 1; i >= 0; i--) {
            Mention m = scene.mentions().get(i);
            if (m.span().end() > next || m.type() == MentionType.PERSON || m.type() == MentionType.PROGRAMME) {
                continue;
            }
            String between = scene.words().substring(m.span().end(), next);
            Pattern expected = visited.isEmpty() ? OBJECT : COORDINATED;
            if (between.length() > 25 || !expected.matcher(between).matches()) {
                break;
            }
            visited.add(0, m);
            next = m.span().begin();
        }
        return visited;
    }

    /** What a named person says in quotation marks is a statement. */
    private static void said(Reading reading, String words, int sentence, Parties parties, List<Event> events) {
        Span span = reading.sentences().sentences().get(sentence);
        String masked = span.of(words);
        Matcher m = SAID.matcher(masked);
        if (masked.indexOf('”') < 0 && masked.indexOf('"') < 0) {
            return;
        }
        Optional<Mention> speaker = parties.subject(sentence, span);
        if (m.find() && speaker.isPresent() && speaker.get().type() == MentionType.PERSON) {
            events.add(new Event(
                    EventKind.STATEMENT,
                    EventStatus.DONE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(Parties.participant(speaker.get())),
                    sentence));
        }
    }
}
