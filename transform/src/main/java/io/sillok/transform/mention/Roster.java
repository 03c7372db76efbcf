package io.sillok.transform.mention;

import io.sillok.model.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The people found so far in a text: who is named first, by the surer sign, keeps the place. */
final class Roster {
    private final String text;
    private final NavigableMap<Integer, Person> people = new TreeMap<>();

    Roster(String text) {
        this.text = text;
    }

    void add(Span span, @Nullable String title, @Nullable String organisation, int to) {
        if (free(span)) {
            people.put(span.begin(), new Person(span, span.of(text), title, organisation, to));
        }
    }

    boolean free(Span span) {
        Map.Entry<Integer, Person> before = people.lowerEntry(span.end());
        return before == null || !before.getValue().span().overlaps(span);
    }

    /** Whoever is named last before there. */
    @Nullable
    Person before(int at) {
        Map.Entry<Integer, Person> before = people.lowerEntry(at);
        return before == null ? null : before.getValue();
    }

    /** Everybody, in order. */
    List<Person> people() {
        return List.copyOf(people.values());
    }
}
