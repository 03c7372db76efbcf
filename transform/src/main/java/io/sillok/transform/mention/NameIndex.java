package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.LetterKinds;
import io.sillok.transform.scan.WordTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every known name in a text, the longest at each place, in one pass. Blanks inside long names may be left out or added. */
public final class NameIndex {
    /** A shorter name's letters come together by chance across a blank. */
    private static final int SHORTEST_ACROSS_BLANKS = 5;

    private static final int LONGEST_IN_CAPITALS = 4;
    private static final int LONGEST_GLOSS = 12;
    /** What a name may begin with that is the end of others: Bank of Korea. */
    private static final WordTree KINDS =
            WordTree.of(List.of("Bank of ", "University of ", "Ministry of ", "Department of ", "Institute of "));
    /** Words in capitals that begin a sentence and no name. */
    private static final Set<String> LEADING = Set.of(
            "The",
            "In",
            "At",
            "By",
            "For",
            "From",
            "With",
            "As",
            "When",
            "While",
            "If",
            "But",
            "And",
            "Since",
            "After",
            "Before",
            "To",
            "That",
            "Former",
            "Governor");

    /** What bears a name, and whether the name is written with blanks. */
    private static final class Bearers {
        private final List<Known> known = new ArrayList<>();
        private final Set<String> spellings = new HashSet<>();
        private boolean spaced;
    }

    /** A known name where it stands; several bearers where the watch gives one name to several things. */
    public record Hit(Span span, List<Known> known) {}

    private final WordTree names;
    /** By the node that a name ends at; null at those where none ends. */
    private final @Nullable Bearers[] bearers;

    private NameIndex(Map<String, Bearers> named) {
        this.names = WordTree.of(named.keySet());
        this.bearers = new Bearers[names.nodes()];
        named.forEach((name, bearer) -> bearers[names.node(name)] = bearer);
    }

    /** The watch's entities and programmes, and the places and organisations that every article may name. */
    public static NameIndex of(Watch watch) {
        Map<String, Bearers> index = new LinkedHashMap<>();
        String leading = watch.languages().isEmpty() ? "ko" : watch.languages().get(0);
        for (Entity e : watch.entities()) {
            Known known = known(e, leading, false);
            e.names().values().forEach(name -> add(index, name, known));
            e.aliases().forEach(name -> add(index, name, known));
            e.sharedAliases().forEach(name -> add(index, name, known(e, leading, true)));
        }
        for (Programme p : watch.programmes()) {
            Known known =
                    new Known(main(p.names(), leading, p.id()), MentionType.PROGRAMME, p.id(), null, p.owner(), false);
            p.names().values().forEach(name -> add(index, name, known));
            p.aliases().forEach(name -> add(index, name, known));
        }
        for (String place : WordList.load("places.txt")) {
            addUnlessKnown(index, place, new Known(place, MentionType.PLACE, null, null, null, false));
        }
        for (String performer : WordList.load("performers.ko.txt")) {
            addUnlessKnown(index, performer, new Known(performer, MentionType.PERSON, null, null, null, false));
        }
        for (String list : new String[] {"organisation-words.ko.txt", "organisations-known.ko.txt"}) {
            for (String organisation : WordList.load(list)) {
                addUnlessKnown(
                        index,
                        organisation,
                        new Known(organisation, MentionType.ORGANISATION, null, null, null, false));
            }
        }
        return new NameIndex(index);
    }

    private static Known known(Entity e, String leading, boolean shared) {
        return new Known(main(e.names(), leading, e.id()), type(e.kind()), e.id(), e.title(), e.parent(), shared);
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

    private static void add(Map<String, Bearers> index, String name, Known known) {
        if (!name.isBlank()) {
            Bearers here = named(index, name);
            if (here.known.stream().noneMatch(k -> k.equals(known))) {
                here.known.add(known);
            }
        }
    }

    private static void addUnlessKnown(Map<String, Bearers> index, String name, Known known) {
        Bearers here = named(index, name);
        if (here.known.isEmpty()) {
            here.known.add(known);
        }
    }

    private static Bearers named(Map<String, Bearers> index, String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = fold(name.charAt(i));
            if (c != ' ') {
                letters.append(c);
            }
        }
        Bearers here = index.computeIfAbsent(letters.toString(), n -> new Bearers());
        here.spaced |= name.indexOf(' ') >= 0;
        here.spellings.add(name);
        return here;
    }

    /** All hits, in order, none overlapping. */
    public List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Hit hit = beginsWord(text, i) && names.mayBegin(fold(text.charAt(i))) ? longest(text, i) : null;
            if (hit == null || isTail(text, hit.span())) {
                i++;
            } else {
                hits.add(hit);
                i = hit.span().end();
            }
        }
        return hits;
    }

    private @Nullable Hit longest(String text, int begin) {
        int at = WordTree.ROOT;
        Hit best = null;
        int letters = 0;
        boolean blanks = false;
        for (int i = begin; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c == '(' && letters > 1) {
                // 국가 인공지능(AI) 컴퓨팅센터: a gloss within the name
                int close = text.indexOf(')', i);
                if (close < 0 || close - i > LONGEST_GLOSS) {
                    break;
                }
                i = close;
                continue;
            }
            int next = c == ' ' ? WordTree.NONE : names.next(at, c);
            if (next == WordTree.NONE && c == ' ' && i > begin && text.charAt(i - 1) != ' ') {
                blanks = true;
                continue;
            }
            if (next == WordTree.NONE) {
                break;
            }
            at = next;
            letters++;
            Bearers here = bearers[at];
            if (here != null
                    && (!blanks || here.spaced || letters >= SHORTEST_ACROSS_BLANKS)
                    && endsWord(text, i + 1)
                    && isSpelled(text, begin, i + 1, here)) {
                best = new Hit(new Span(begin, i + 1), List.copyOf(here.known));
            }
        }
        return best;
    }

    /** Whether a short name stands there in its own capitals and small letters: "is" and "At" are words. */
    private static boolean isSpelled(String text, int begin, int end, Bearers here) {
        return end - begin > LONGEST_IN_CAPITALS
                || text.charAt(begin) > 'z'
                || here.spellings.contains(text.substring(begin, end));
    }

    /** Whether a word in capitals before it makes the name the end of a longer one: Industrial Bank of Korea, but The Bank of Korea. */
    private static boolean isTail(String text, Span name) {
        int begin = name.begin();
        if (begin < 3
                || text.charAt(begin - 1) != ' '
                || KINDS.longestAt(text, begin, Math.min(text.length(), begin + KINDS.longest())) == 0) {
            return false;
        }
        int first = begin - 1;
        while (first > 0 && (Character.isLetter(text.charAt(first - 1)) || text.charAt(first - 1) == '-')) {
            first--;
        }
        return first < begin - 2
                && Character.isUpperCase(text.charAt(first))
                && !LEADING.contains(text.substring(first, begin - 1));
    }

    private static boolean beginsWord(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean within = LetterKinds.isOfWord(before) && !(LetterKinds.isHan(c) && LetterKinds.isHan(before));
        return !within && LetterKinds.isOfWord(c) && !LatinNames.joined(text, at) && !LatinNames.ofAddress(text, at);
    }

    private static boolean endsWord(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        if (Hangul.isHangul(next)) {
            return Particles.follow(text, end);
        }
        if (LatinNames.joined(text, end + 1) || LatinNames.ofAddress(text, end + 1)) {
            return false;
        }
        return LetterKinds.isHan(last) || !LetterKinds.isOfWord(next) || LetterKinds.isHan(next);
    }

    private static char fold(char c) {
        return Hangul.isHangul(c) ? c : Character.toLowerCase(c == '\u00a0' ? ' ' : c);
    }
}
