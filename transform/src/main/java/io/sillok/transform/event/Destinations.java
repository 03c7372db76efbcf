package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where something happens and what is visited. */
final class Destinations {
    private static final Pattern OBJECT =
            Pattern.compile("[’'”\"]?(?: ?등)?(?:(?:을|를|에) ?(?:[가-힣]{1,5}(?:로|히|게|아|서)? ){0,2}| |)");
    private static final Pattern COORDINATED = Pattern.compile("[’'”\"]?(?:와|과|, ?|·| 및) ?[‘'“\"]?");
    private static final int FARTHEST = 25;

    private Destinations() {}

    /** Where: the last name before the verb that stands with 에서. */
    static @Nullable String place(Scene scene, Span verb) {
        String place = null;
        for (Mention m : scene.mentions()) {
            boolean names = m.type() == MentionType.PLACE || m.type() == MentionType.ORGANISATION;
            if (names
                    && scene.clause().span().begin() <= m.span().begin()
                    && m.span().end() <= verb.end()
                    && scene.words().startsWith("에서", m.span().end())) {
                place = m.name();
            }
        }
        return place;
    }

    /** The names that the verb has as its objects, the nearest and those coordinated with it. */
    static List<Mention> visited(Scene scene, Span verb) {
        List<Mention> visited = new ArrayList<>();
        int next = verb.begin();
        for (int i = scene.mentions().size() - 1; i >= 0; i--) {
            Mention m = scene.mentions().get(i);
            if (m.span().end() > next || m.type() == MentionType.PERSON || m.type() == MentionType.PROGRAMME) {
                continue;
            }
            String between = scene.words().substring(m.span().end(), next);
            Pattern expected = visited.isEmpty() ? OBJECT : COORDINATED;
            if (between.length() > FARTHEST || !expected.matcher(between).matches()) {
                break;
            }
            visited.add(0, m);
            next = m.span().begin();
        }
        return visited;
    }
}
