package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which programme a clause is about, named in full or, where the article names it elsewhere, by its first word. */
final class Subject {
    private static final int SHORTEST_WORD = 3;

    /** What an event is about. */
    record About(@Nullable String name, @Nullable String id) {}

    private final Map<String, Programme> byFirstWord = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Subject(Watch watch) {
        Set<String> shared = new HashSet<>();
        watch.entities().forEach(e -> shared.addAll(e.names().values()));
        for (Programme p : watch.programmes()) {
            p.names().values().forEach(n -> names.putIfAbsent(p.id(), n));
            String leading = p.names().get("ko");
            if (leading == null) {
                continue;
            }
            names.put(p.id(), leading);
            String word = leading.split(" ", 2)[0];
            if (word.length() >= SHORTEST_WORD && word.length() < leading.length()) {
                Programme other = byFirstWord.putIfAbsent(word, p);
                if (other != null) {
                    shared.add(word);
                }
            }
        }
        shared.forEach(byFirstWord::remove);
    }

    /** The programme named nearest before the verb in the clause; with {@code after}, the first one behind it comes first. */
    Optional<About> programme(List<Mention> sentence, Span clause, int verb, int verbEnd, boolean after) {
        Mention before = null;
        Mention behind = null;
        for (Mention m : sentence) {
            if (m.type() != MentionType.PROGRAMME || !clause.contains(m.span())) {
                continue;
            }
            if (m.span().begin() < verb) {
                before = m;
            } else if (behind == null && m.span().begin() >= verbEnd) {
                behind = m;
            }
        }
        Mention chosen = after && behind != null ? behind : before != null ? before : after ? behind : null;
        return chosen == null ? Optional.empty() : Optional.of(new About(chosen.name(), chosen.id()));
    }

    /** A programme that the article names and that the words between name by its first word alone. */
    Optional<About> inShort(String words, Set<String> named) {
        for (Map.Entry<String, Programme> e : byFirstWord.entrySet()) {
            Programme p = e.getValue();
            if (named.contains(p.id()) && words.contains(e.getKey())) {
                return Optional.of(new About(names.getOrDefault(p.id(), p.id()), p.id()));
            }
        }
        return Optional.empty();
    }
}
