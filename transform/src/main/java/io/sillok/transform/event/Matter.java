package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an event is about: a programme, a fair, a treaty, the thing that the verb has as its object. */
final class Matter {
    private static final int FARTHEST = 40;

    private static final Pattern ADNOMINAL = Pattern.compile("[한된할될] ");

    /** Kinds of which the words for what came to nothing begin with the noun that says what it was. */
    private static final Set<EventKind> GIVEN_UP = EnumSet.of(EventKind.LAUNCH, EventKind.CALL_FOR_BIDS);

    private static final int WORDS_OF_A_NAME = 4;
    private static final Pattern PARTICLE = Pattern.compile("(?:으로|로|에서|에는|에|을|를|이|가|은|는|도|의)$");
    /** A noun that says no more than that it is something: 사업, 공모. */
    private static final int BARE = 2;

    private static final Pattern NEXT = Pattern.compile("[’'”\"」)]* ?");
    /** 수출단지를 조성하는 사업: what the one that came to nothing was to do. */
    private static final Pattern TO_DO = Pattern.compile("([을를]) (?:[가-힣]{1,8} )?[가-힣]{1,8}(?:는|던|할|한|될|된) [‘'“\"「]?$");

    private static final Pattern AGREED = Pattern.compile("합의|협약(?=했|하[고며기])");
    private static final Pattern OTHER_OBJECT = Pattern.compile("[가-힣][을를] ");

    private static final int LONGEST_DEED = 24;

    private final Subject subject;

    Matter(Watch watch) {
        this.subject = new Subject(watch);
    }

    Subject.@Nullable About of(Scene scene, Cue cue, Span verb) {
        Span clause = scene.clause().span();
        String after = scene.words().substring(verb.end(), clause.end());
        // what is told before its noun, and what is talked about at a meeting, comes after the verb
        boolean adnominal = ADNOMINAL.matcher(after).lookingAt() || cue.kind() == EventKind.MEETING;
        if (cue.kind() == EventKind.FAIR || cue.kind() == EventKind.LEGISLATION) {
            return Fairs.about(scene, verb);
        }
        if (GIVEN_UP.contains(cue.kind()) && Turn.isOff(scene.deed(verb))) {
            return givenUp(scene, verb);
        }
        Optional<Subject.About> programme = subject.programme(
                scene.mentions(), clause, Math.max(verb.begin(), treatyEnd(cue, verb, scene)), verb.end(), adnominal);
        if (programme.isPresent()) {
            return programme.get();
        }
        int from = Math.max(clause.begin(), verb.begin() - FARTHEST);
        Optional<Subject.About> inShort =
                subject.inShort(scene.words().substring(from, verb.end()), scene.programmes());
        if (inShort.isPresent()) {
            return inShort.get();
        }
        return switch (cue.kind()) {
            case MEETING -> summit(scene, verb);
            case APPOINTMENT ->
                verb.of(scene.words()).equals("취임") ? null : new Subject.About(named(scene, verb), null);
            case STATEMENT -> null;
            case AGREEMENT -> treaty(scene, verb);
            default -> object(scene, cue, from, verb);
        };
    }

    /** A project or a call that came to nothing: the programme that its words name, else the words. */
    private static Subject.@Nullable About givenUp(Scene scene, Span verb) {
        Span clause = scene.clause().span();
        Span run = NounRun.around(scene.words(), clause.begin(), verb, WORDS_OF_A_NAME);
        String before = scene.words().substring(Math.max(clause.begin(), run.begin() - LONGEST_DEED), run.begin());
        Matcher toDo = TO_DO.matcher(before);
        if (toDo.find()) {
            int particle = run.begin() - before.length() + toDo.start(1);
            Span object = new Span(particle - 1, particle);
            return namedBy(scene, NounRun.around(scene.words(), clause.begin(), object, WORDS_OF_A_NAME));
        }
        return namedBy(scene, run);
    }

    private static Subject.@Nullable About namedBy(Scene scene, Span run) {
        for (Mention m : scene.mentions()) {
            boolean here = m.span().begin() < run.end()
                    && (m.span().end() > run.begin()
                            || NEXT.matcher(scene.words().substring(m.span().end(), run.begin()))
                                    .matches());
            if (m.type() == MentionType.PROGRAMME && here) {
                return new Subject.About(m.name(), m.id());
            }
        }
        String name = PARTICLE.matcher(run.of(scene.words())).replaceFirst("");
        return name.length() <= BARE ? null : new Subject.About(name, null);
    }

    /** A summit goes by its own name; who else meets is told by who they are. */
    private static Subject.@Nullable About summit(Scene scene, Span verb) {
        return verb.of(scene.words()).startsWith("정상회담") ? new Subject.About(named(scene, verb), null) : null;
    }

    private static String named(Scene scene, Span verb) {
        Span run = NounRun.around(scene.words(), scene.clause().span().begin(), verb, 1);
        return PARTICLE.matcher(run.of(scene.words())).replaceFirst("");
    }

    private static Subject.@Nullable About object(Scene scene, Cue cue, int from, Span verb) {
        boolean compound = cue.kind() == EventKind.LAUNCH || cue.kind() == EventKind.GROUNDBREAKING;
        Mention nearest = null;
        for (Mention m : scene.mentions()) {
            // AI 영재고 기공식: in one noun with what is begun there
            if (compound
                    && m.type() == MentionType.ORGANISATION
                    && m.span().end() == verb.begin() - 1
                    && scene.words().charAt(m.span().end()) == ' ') {
                return new Subject.About(m.name(), m.id());
            }
            boolean near = m.type() == MentionType.ORGANISATION
                    && m.span().begin() >= from
                    && m.span().end() <= verb.begin();
            Phrase phrase = near ? Phrase.of(scene.words(), m, scene.words().length()) : null;
            if (phrase != null && phrase.object() && phrase.end() <= verb.begin()) {
                nearest = OTHER_OBJECT
                                .matcher(scene.words().substring(phrase.end(), verb.end()))
                                .find()
                        ? nearest
                        : m;
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
        while (end < scene.words().length()
                && Character.isLetterOrDigit(scene.words().charAt(end))) {
            end++;
        }
        while (end > verb.begin() + 2 && "을를이가에식도은는".indexOf(scene.words().charAt(end - 1)) >= 0) {
            end--;
        }
        String word = end > begin ? scene.words().substring(begin, end) : "";
        Matcher agreed = AGREED.matcher(word);
        if (agreed.lookingAt()) {
            return new Subject.About(agreed.group(), null);
        }
        return word.isEmpty() || word.startsWith("손") || word.endsWith("하기로") ? null : new Subject.About(word, null);
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
}
