package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an event is about: a programme, a fair, a treaty, the thing that the verb has as its object. */
final class Matter {
    private static final int FARTHEST = 40;

    private static final Pattern ADNOMINAL = Pattern.compile("[한된할될] ");

    private final Subject subject;

    Matter(Watch watch) {
        this.subject = new Subject(watch);
    }

    Subject.@Nullable About of(Scene scene, Cue cue, Span verb) {
        Span clause = scene.clause().span();
        String after = scene.words().substring(verb.end(), clause.end());
        // what is told before its noun, and what is talked about at a meeting, comes after the verb
        boolean adnominal = ADNOMINAL.matcher(after).lookingAt() || cue.kind() == EventKind.MEETING;
        if (cue.kind() == EventKind.FAIR) {
            return Fairs.about(scene, verb);
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
            case MEETING -> null;
            case AGREEMENT -> treaty(scene, verb);
            default -> object(scene, from, verb);
        };
    }

    private static Subject.@Nullable About object(Scene scene, int from, Span verb) {
        Mention nearest = null;
        for (Mention m : scene.mentions()) {
            boolean near = m.type() == MentionType.ORGANISATION
                    && m.span().begin() >= from
                    && m.span().end() <= verb.begin();
            if (near && Phrase.of(scene.words(), m, scene.words().length()).object()) {
                nearest = m;
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
}
