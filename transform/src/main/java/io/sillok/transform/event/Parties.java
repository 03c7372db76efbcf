package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Participant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who takes part in what a Korean sentence tells: who does it, with whom, and office-holders without a name. */
final class Parties {
    private static final Pattern BOTH_CITIES = Pattern.compile("(?:두|양) ?(?:도시|시)(?:는|가|의| 간|,| )");
    private static final Pattern UNNAMED = Pattern.compile(
            "의? ((?:부)?(?:총장|원장|소장|장관|차관|시장|지사|성장|회장|사장|대표|이사장|위원장|국장|청장|처장|실장|본부장|단장|주임|대사|총영사|관계자|대표단))(?: 등)?(?:을|를|과|와|은|는|이|가|도) ?");
    private static final Pattern PASSIVE = Pattern.compile("^(?:되|된|될|됐|돼|됨)");
    /** The deed is what the sentence speaks of, and not what somebody does: 체결이 무산됐다. */
    private static final Pattern MATTER = Pattern.compile("^(?:이|가|은|는) ");

    private static final Pattern ADNOMINAL = Pattern.compile("^(?:[가-힣]{0,2}[한된린난은낸연]|[가-힣]?던) ");
    /** Nouns that make no relative clause of what stands before them: 체결한 뒤, 체결한 것은. */
    private static final Pattern DEPENDENT = Pattern.compile("^\\S+ (?:뒤|후|다음|것|바|데|가운데|적|직후|이후|상태|만큼|결과)");

    private static final Pattern NOMINALISED = Pattern.compile("^[가-힣]{0,2}[한된은] 것(?:은|이)(?: |$)");

    private static final Pattern HEAD = Pattern.compile("^\\S+ [‘'“㈜]?$");
    /** The rest of a list that no register knows, up to its particle: , 쿠로이와 유우지 가나가와현 지사와. */
    private static final Pattern UNKNOWN_LAST = Pattern.compile("(?: ?[가-힣A-Za-z·]{1,12}){1,6}?[와과] ");

    /** ㈜이름 관계자 등이: what a list ends in, up to its particle. */
    private static final Pattern REST = Pattern.compile(
            " ?(?:[㈜‘'“]?(?![가-힣A-Za-z]+(?:은|는|을|를|에서|으로) )[가-힣A-Za-z0-9·]{1,14}(?:\\([^)]{1,10}\\))?(?:, | )){0,5}[가-힣A-Za-z0-9]{1,14}[이가]");

    private static final Pattern NAMES_ONLY = Pattern.compile("[가-힣A-Za-z0-9‘’'\"·() ]{0,30}");

    /** 임 장관과 이 시장 등이 참석한 가운데 착공식이 열렸다. */
    private static final Pattern PRESENT = Pattern.compile(" (?:대거 |함께 )?(?:참석|참여|자리|입회)한 가운데");

    private static final Pattern ATTENDED = Pattern.compile("(?<=[이가])" + PRESENT.pattern());

    private static final Pattern BEGUN = Pattern.compile(".*가 ?시작");
    private static final Pattern SPOKEN = Pattern.compile("(?s).*[다요까죠][.?!”\"’']*");

    /** Kinds of which those take part to whom it is done. */
    private static final Set<EventKind> CHOSEN = EnumSet.of(EventKind.AWARD, EventKind.APPOINTMENT);

    /** Kinds in which those take part with whom or to whom it is done. */
    private static final Set<EventKind> WITH_OTHERS =
            EnumSet.of(EventKind.MEETING, EventKind.AGREEMENT, EventKind.APPOINTMENT);
    /** 한국을 찾은 기시다 총리와: a relative clause that has its object, and whose subject is the person behind it. */
    private static final Pattern OF_HEAD =
            Pattern.compile("(?: [^ ]{1,12}){0,2} [^ ]{1,20}[을를] (?:[가-힣]{1,6} )?[가-힣]{1,6}[은한] ");

    private final String text;
    private final List<List<Mention>> mentions;
    private final Map<Integer, Cast> casts = new HashMap<>();
    private @Nullable List<City> cities;

    /**
     * A city where it is named.
     *
     * @param other index of the last one before it that has another name, or -1
     */
    private record City(Mention mention, int other) {}

    /**
     * @param text the article's, with blanks for what stands in double quotation marks
     * @param mentions by sentence
     */
    Parties(String text, List<List<Mention>> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    private Cast cast(int sentence) {
        return casts.computeIfAbsent(sentence, s -> new Cast(text, mentions.get(s)));
    }

    /** Those who take part in the deed, in the order in which they are named, each once. */
    List<Participant> of(Scene scene, Cue cue, Span verb, EventStatus status) {
        Cast cast = cast(scene.sentence());
        List<Participant> given = given(scene, cue, verb, cast);
        if (!given.isEmpty()) {
            return given;
        }
        boolean together = WITH_OTHERS.contains(cue.kind());
        List<Participant> all = new ArrayList<>();
        Optional<Phrase> agent = agent(scene, cue, verb, status);
        agent.ifPresent(a -> cast.coordinated(a, 0).forEach(p -> all.add(participant(p.mention()))));
        if (agent.isEmpty() || cue.kind() == EventKind.AGREEMENT) {
            List<Participant> cities = bothCities(scene.clause().span());
            if (!cities.isEmpty()) {
                all.clear();
                all.addAll(cities);
            }
        }
        if (together) {
            int from = agent.filter(a -> a.topic() || a.nominative())
                    .map(Phrase::end)
                    .orElse(0);
            all.addAll(company(scene, cue, from, verb));
        }
        if (all.isEmpty() || cue.kind() == EventKind.AGREEMENT) {
            all.addAll(attending(scene));
        }
        return once(all);
    }

    /** 산림청장에는 김철수 교수가, 기상청장에는 이영희 차장이 임명됐다: each office is given to whom it names; nobody where the deed is no such one. */
    private static List<Participant> given(Scene scene, Cue cue, Span verb, Cast cast) {
        boolean passive = cue.kind() == EventKind.APPOINTMENT
                && PASSIVE.matcher(scene.after(verb.end())).lookingAt();
        List<Participant> given = new ArrayList<>();
        for (Phrase p : passive ? cast.phrases() : List.<Phrase>of()) {
            boolean person = p.mention().type() == MentionType.PERSON;
            if (person && p.mention().span().begin() >= verb.begin() && p.end() <= verb.end()) {
                given.add(participant(p.mention()));
            }
        }
        return once(given);
    }

    private static List<Participant> once(List<Participant> all) {
        List<Participant> once = new ArrayList<>();
        for (Participant p : all) {
            if (once.stream().noneMatch(o -> o.name().equals(p.name()))) {
                once.add(p);
            }
        }
        return once;
    }

    /** Who speaks: the topic nearest before the verb, else the subject that no relative clause has taken. */
    Optional<Mention> speaker(int sentence, int verb) {
        return last(sentence, verb, Phrase::topic)
                .or(() -> last(
                        sentence, verb, p -> p.nominative() && !Relatives.end(" " + text.substring(p.end(), verb))))
                .map(Phrase::mention);
    }

    /** The last such phrase before the verb, if none whom no register knows stands behind it. */
    private Optional<Phrase> last(int sentence, int verb, Predicate<Phrase> speaks) {
        List<Phrase> all = cast(sentence).phrases();
        for (int i = all.size() - 1; i >= 0; i--) {
            Phrase p = all.get(i);
            if (p.end() <= verb && speaks.test(p) && !UnknownSubject.in(withoutNames(sentence, p.end(), verb))) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }

    /** The words with a mark for each name in them: 류페이 ends as a subject does. */
    private String withoutNames(int sentence, int from, int to) {
        StringBuilder words = new StringBuilder(text.substring(from, to));
        for (Mention m : mentions.get(sentence)) {
            int begin = Math.max(from, m.span().begin());
            int end = Math.min(to, m.span().end());
            for (int i = begin; i < end; i++) {
                words.setCharAt(i - from, '-');
            }
        }
        return words.toString();
    }

    /** The nearest before the verb that the grammar lets do it. */
    private Optional<Phrase> agent(Scene scene, Cue cue, Span verb, EventStatus status) {
        String after = scene.after(verb.end());
        boolean adnominal = adnominal(after);
        List<Phrase> phrases = cast(scene.sentence()).phrases();
        Optional<Phrase> head = adnominal ? head(phrases, verb, after) : Optional.empty();
        boolean ofHead = adnominal && cue.kind() == EventKind.APPOINTMENT;
        if (ofHead || head.filter(h -> h.mention().type() == MentionType.PERSON).isPresent()) {
            return head;
        }
        boolean noun = !Outlook.verbal(scene, cue, verb);
        boolean matter = noun && MATTER.matcher(after).lookingAt();
        boolean asked = status == EventStatus.PROPOSED;
        boolean passive = !cue.verbal() && PASSIVE.matcher(after).lookingAt();
        boolean begun = BEGUN.matcher(verb.of(text)).matches();
        if (begun) {
            return Optional.empty();
        }
        for (int i = phrases.size() - 1; i >= 0; i--) {
            Phrase p = phrases.get(i);
            if (p.end() > verb.end()) {
                continue;
            }
            String between = text.substring(p.end(), verb.end());
            if (PRESENT.matcher(between).lookingAt()) {
                continue;
            }
            boolean acts = !matter && (asked || !passive || CHOSEN.contains(cue.kind()));
            boolean own = p.nominative() && acts && (!Relatives.take(" " + between) || beforeHead(phrases, p, verb));
            boolean topic = p.topic() && acts && !adnominal;
            boolean ofNoun = !cue.verbal()
                    && p.particle().equals("의")
                    && (noun || Turn.isOff(scene.deed(verb)))
                    && !asked
                    && NAMES_ONLY.matcher(between).matches();
            boolean heading = p.listed()
                    && p.mention().span().begin() == scene.sentenceSpan().begin()
                    && headline(scene);
            if (own || topic || ofNoun || heading) {
                boolean others = topic
                        && cue.kind() != EventKind.AWARD
                        && UnknownSubject.in(withoutNames(scene.sentence(), p.end(), Math.max(p.end(), verb.begin())));
                return Optional.of(p).filter(x -> !others && !Relatives.otherSubject(between));
            }
        }
        return head;
    }

    /** Whether the relative clause between a subject and the verb has a subject of its own in the person behind it. */
    private boolean beforeHead(List<Phrase> phrases, Phrase subject, Span verb) {
        return phrases.stream()
                .map(Phrase::mention)
                .filter(m -> m.type() == MentionType.PERSON
                        && m.span().begin() > subject.end()
                        && m.span().end() < verb.end())
                .anyMatch(m ->
                        OF_HEAD.matcher(text.substring(subject.end(), m.span().begin()))
                                        .matches()
                                && !Relatives.end(" " + text.substring(m.span().end(), verb.end())));
    }

    /** Whether a verb's ending, at the beginning of the words, makes a relative clause of it. */
    static boolean adnominal(String after) {
        return ADNOMINAL.matcher(after).lookingAt() && !DEPENDENT.matcher(after).lookingAt();
    }

    /** 체결한 것은 7년 만이다: the deed is only what something else is said of. */
    static boolean nominalised(String after) {
        return NOMINALISED.matcher(after).lookingAt();
    }

    /** A sentence without a verb's ending, as headlines are. */
    private static boolean headline(Scene scene) {
        String words = scene.sentenceSpan().of(scene.words()).stripTrailing();
        return !SPOKEN.matcher(words).matches() && words.length() < 80;
    }

    /** 모스크바를 방문한 왈리드 장관: who does it stands behind the verb. */
    private Optional<Phrase> head(List<Phrase> phrases, Span verb, String after) {
        for (Phrase p : phrases) {
            int begin = p.mention().span().begin();
            if (begin >= verb.end()) {
                boolean next = HEAD.matcher(text.substring(verb.end(), begin)).matches();
                boolean itself = p.mention().type() == MentionType.PERSON
                        || !p.particle().isEmpty();
                return next && itself && !after.isEmpty() ? Optional.of(p) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Those with whom it is done: A, B 등과, A 시장을 만나. */
    private List<Participant> company(Scene scene, Cue cue, int from, Span verb) {
        Cast cast = cast(scene.sentence());
        boolean appointed = cue.kind() == EventKind.APPOINTMENT
                && !PASSIVE.matcher(scene.after(verb.end())).lookingAt();
        boolean objects = cue.kind() == EventKind.MEETING || appointed;
        List<Participant> company = new ArrayList<>();
        int begin = Math.max(from, scene.clause().span().begin());
        // 실장에 김철수 과장을 임명했다: the office comes first
        int end = appointed ? verb.end() : verb.begin();
        Phrase last = null;
        for (Phrase p : cast.phrases()) {
            if (p.mention().span().begin() < begin || p.end() > end) {
                continue;
            }
            String between = text.substring(p.end(), Math.max(p.end(), verb.begin()));
            boolean unknownLast = p.listed() && UNKNOWN_LAST.matcher(between).lookingAt();
            boolean object = objects && p.object() && !(appointed && UnknownSubject.goesOn(between));
            if (p.comitative() || unknownLast || object) {
                last = p.object() || !Relatives.takeCompany(" " + between) ? p : last;
            }
        }
        if (last != null) {
            cast.coordinated(last, begin).forEach(p -> company.add(participant(p.mention())));
        }
        for (Mention m : mentions.get(scene.sentence())) {
            boolean here = m.type() == MentionType.ORGANISATION
                    && m.span().begin() >= begin
                    && m.span().end() <= verb.begin()
                    && text.charAt(m.span().begin()) != ' ';
            if (here && cast.phrases().stream().anyMatch(p -> p.mention().equals(m))) {
                Matcher unnamed = UNNAMED.matcher(text)
                        .region(m.span().end(), Math.min(verb.begin(), m.span().end() + 20));
                if (unnamed.lookingAt()) {
                    company.removeIf(p -> p.name().equals(m.name()));
                    company.add(new Participant(
                            m.name() + " " + unnamed.group(1), unnamed.group(1), MentionType.PERSON, null));
                }
            }
        }
        return company;
    }

    /** Whether the words are the rest of a list, of those whom no register knows. */
    private boolean restOfList(int from, int to) {
        return from < to && REST.matcher(text.substring(from, to)).matches();
    }

    /** Those in whose presence it is done. */
    private List<Participant> attending(Scene scene) {
        int begin = scene.clause().span().begin();
        Matcher attended =
                ATTENDED.matcher(text).region(begin, scene.clause().span().end());
        attended.useTransparentBounds(true);
        if (!attended.find()) {
            return List.of();
        }
        Cast cast = cast(scene.sentence());
        int end = attended.start();
        return cast.phrases().stream()
                .filter(p -> p.end() == end ? p.nominative() : p.listed() && restOfList(p.end(), end))
                .reduce((before, last) -> last)
                .map(last -> cast.coordinated(last, begin))
                .orElse(List.of())
                .stream()
                .map(p -> participant(p.mention()))
                .toList();
    }

    /** 두 도시, 양 도시: the two cities named last before the place. */
    private List<Participant> bothCities(Span clause) {
        Matcher m = BOTH_CITIES.matcher(text).region(clause.begin(), clause.end());
        if (!m.find()) {
            return List.of();
        }
        List<City> named = cities();
        int last = named.size() - 1;
        for (int low = 0; low <= last; ) {
            int middle = (low + last) >>> 1;
            boolean before = named.get(middle).mention().span().end() <= m.start();
            low = before ? middle + 1 : low;
            last = before ? last : middle - 1;
        }
        int other = last < 0 ? -1 : named.get(last).other();
        return other < 0
                ? List.of()
                : List.of(
                        participant(named.get(other).mention()),
                        participant(named.get(last).mention()));
    }

    /** The cities in the order in which they are named; found once, since a text may speak of two cities in every sentence. */
    private List<City> cities() {
        List<City> found = cities;
        if (found == null) {
            found = new ArrayList<>();
            for (List<Mention> here : mentions) {
                for (Mention m : here) {
                    if (m.type() == MentionType.ORGANISATION && m.name().endsWith("시")) {
                        found.add(new City(m, other(found, m)));
                    }
                }
            }
            cities = found;
        }
        return found;
    }

    private static int other(List<City> before, Mention city) {
        int last = before.size() - 1;
        return last < 0 || !before.get(last).mention().name().equals(city.name())
                ? last
                : before.get(last).other();
    }

    static Participant participant(Mention m) {
        MentionType type = m.type() == MentionType.PERSON ? MentionType.PERSON : MentionType.ORGANISATION;
        return new Participant(m.name(), m.title(), type, m.id());
    }
}
