package io.sillok.transform.event;

import io.sillok.model.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fair, a ceremony or a bill is called. */
final class Fairs {
    private static final Pattern QUOTED = Pattern.compile("[‘'「]([^‘’'「」\\n]{2,60})[’'」]");
    private static final Pattern NUMBER = Pattern.compile("제 ?\\d{1,4}[회차] $");
    private static final Pattern PARTICLE = Pattern.compile("(?:에서|에|을|를|이|가|은|는)$");

    private static final int FARTHEST_NUMBER = 10;

    private Fairs() {}

    /** A fair by the name that the watch knows, with what stands in the same quotation marks, else by what is quoted. */
    static Subject.@Nullable About about(Scene scene, Span cue) {
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
        Matcher m = NUMBER.matcher(words).region(Math.max(0, name.begin() - FARTHEST_NUMBER), name.begin());
        return (m.find() ? m.group() : "") + name.of(words);
    }

    /** A fair that stands in no quotation marks: the word that calls it one, with the word before it that has no particle. */
    private static Subject.About named(Scene scene, Span cue) {
        String name = NounRun.around(scene.words(), scene.clause().span().begin(), cue, 1)
                .of(scene.words());
        return new Subject.About(PARTICLE.matcher(name).replaceFirst(""), null);
    }
}
