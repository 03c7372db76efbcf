package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.MentionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds every known name in a text, the longest at each place, in one pass. Blanks inside long names may be left out or added. */
public final class NameIndex {
    /** A shorter name's letters come together by chance across a blank. */
    private static final int SHORTEST_ACROSS_BLANKS = 5;

    private static final int LONGEST_IN_CAPITALS = 4;

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Known> known = new ArrayList<>();
        private boolean spaced;
    }

    /** A known name where it stands; several bearers where the watch gives one name to several things. */
    public record Hit(Span span, List<Known> known) {}

    private final Node root = new Node();

    private NameIndex() {}

    /** The watch's entities and programmes, and the places and organisations that every article may name. */
    public static NameIndex of(Watch watch) {
        NameIndex index = new NameIndex();
        String leading = watch.languages().isEmpty() ? "ko" : watch.languages().get(0);
        for (Entity e : watch.entities()) {
            Known known = new Known(main(e.names(), leading, e.id()), type(e.kind()), e.id(), e.title(), e.parent());
            e.names().values().forEach(name -> index.add(name, known));
            e.aliases().forEach(name -> index.add(name, known));
        }
        for (Programme p : watch.programmes()) {
            Known known = new Known(main(p.names(), leading, p.id()), MentionType.PROGRAMME, p.id(), null, p.owner());
            p.names().values().forEach(name -> index.add(name, known));
            p.aliases().forEach(name -> index.add(name, known));
        }
        for (String place : WordList.load("places.txt")) {
            index.addUnlessKnown(place, new Known(place, MentionType.PLACE, null, null, null));
        }
        for (String performer : WordList.load("performers.ko.txt")) {
            index.addUnlessKnown(performer, new Known(performer, MentionType.PERSON, null, null, null));
        }
        for (String list : new String[] {"organisation-words.ko.txt", "organisations-known.ko.txt"}) {
            for (String organisation : WordList.load(list)) {
                index.addUnlessKnown(organisation, new Known(organisation, MentionType.ORGANISATION, null, null, null));
            }
        }
        return index;
    }

    private static String main(Map<String, String> names, String leading, String id) {
        String name = names.get(leading);
        return name != null ? name : names.values().stream().findFirst().orElse(id);
    }

    private static @Nullable MentionType type(Entity.Kind kind) {
        return switch (kind) {
            case PERSON -> MentionType.PERSON;
            case ORGANISATION, FACILITY -> MentionType.ORGANISATION;
            case PLACE -> MentionType.PLACE;
            case OCCASION -> null;
        };
    }

    private void add(String name, Known known) {
        Node at = node(name);
        boolean twice = at.known.stream().anyMatch(k -> k.equals(known));
        if (!name.isBlank() && !twice) {
            at.known.add(known);
        }
    }

    private void addUnlessKnown(String name, Known known) {
        Node at = node(name);
        if (at.known.isEmpty()) {
            at.known.add(known);
        }
    }

    private Node node(String name) {
        Node at = root;
        for (int i = 0; i < name.length(); i++) {
            char c = fold(name.charAt(i));
            if (c != ' ') {
                at = at.next.computeIfAbsent(c, k -> new Node());
            }
        }
        at.spaced |= name.indexOf(' ') >= 0;
        return at;
    }

    /** All hits, in order, none overlapping. */
    public List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Hit hit = beginsWord(text, i) ? longest(text, i) : null;
            if (hit == null) {
                i++;
            } else {
                hits.add(hit);
                i = hit.span().end();
            }
        }
        return hits;
    }

    private @Nullable Hit longest(String text, int begin) {
        Node at = root;
        Hit best = null;
        int letters = 0;
        boolean blanks = false;
        for (int i = begin; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            Node next = at.next.get(c);
            if (next == null && c == ' ' && i > begin && text.charAt(i - 1) != ' ') {
                blanks = true;
                continue;
            }
            if (next == null) {
                break;
            }
            at = next;
            letters++;
            boolean together = !blanks || at.spaced || letters >= SHORTEST_ACROSS_BLANKS;
            if (!at.known.isEmpty()
                    && together
                    && endsWord(text, i + 1)
                    && !smallLetters(text, begin, i + 1, at.known.get(0).name())) {
                best = new Hit(new Span(begin, i + 1), List.copyOf(at.known));
            }
        }
        return best;
    }

    /** Whether a short name in capitals stands in small letters there, as the words "is" and "at" do. */
    private static boolean smallLetters(String text, int begin, int end, String name) {
        if (end - begin > LONGEST_IN_CAPITALS || name.equals(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsWord(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isLetterOrDigit(c)) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) || (han(c) && han(before));
    }

    private static boolean endsWord(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        if (Particles.hangul(next)) {
            return Particles.follow(text, end);
        }
        return han(last) || !Character.isLetterOrDigit(next) || han(next);
    }

    private static boolean han(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static char fold(char c) {
        return Character.toLowerCase(c == '\u00a0' ? ' ' : c);
    }
}
