package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.LetterKinds;
import io.sillok.transform.scan.ScanSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who and what a text names: what the watch follows first, then what grammar and endings give away. */
public final class MentionReader {
    private static final int LONGEST_IN_HAN = 6;
    /** What is looked for all over a Korean text, in one pass. */
    private static final ScanSet MARKS =
            ScanSet.of(Stream.of(KoreanOrganisations.MARKS, GrammarBodies.MARKS, MarkedPeople.MARKS)
                    .flatMap(List::stream)
                    .toList());

    private final NameIndex index;

    public MentionReader(Watch watch) {
        this.index = NameIndex.of(watch);
    }

    /**
     * What a text names.
     *
     * @param mentions in order of their spans; only a programme may share its span with another
     * @param occasions fairs and the like that the watch knows, where they stand
     */
    public record Names(List<Mention> mentions, List<NameIndex.Hit> occasions) {
        public Names {
            mentions = List.copyOf(mentions);
            occasions = List.copyOf(occasions);
        }
    }

    /**
     * Reads a text.
     *
     * @param writer name of the article's writer, who is nobody of the story, or null
     */
    public Names read(String text, String language, @Nullable String writer) {
        List<NameIndex.Hit> occasions = new ArrayList<>();
        NavigableMap<Integer, List<Mention>> known = new TreeMap<>();
        List<NameIndex.Hit> hits = index.find(text);
        SharedNames shared = new SharedNames(text);
        for (NameIndex.Hit hit : hits) {
            List<Mention> mentions = new ArrayList<>();
            List<Known> meant = shared.meant(hit);
            if (meant.isEmpty()) {
                continue;
            }
            boolean another = Namesakes.another(text, hit.span());
            for (Known k : meant) {
                MentionType type = k.type();
                if (type != null) {
                    boolean government = type == MentionType.PLACE && LocalGovernments.acts(text, hit.span());
                    mentions.add(new Mention(
                            hit.span(),
                            hit.span().of(text),
                            government ? MentionType.ORGANISATION : type,
                            another ? hit.span().of(text) : k.name(),
                            k.title(),
                            null,
                            another ? null : k.id()));
                }
            }
            if (mentions.isEmpty()) {
                occasions.add(hit);
            } else {
                known.put(hit.span().begin(), mentions);
            }
        }
        List<Mention> people = new ArrayList<>();
        List<Mention> general = new ArrayList<>();
        switch (language) {
            case "ko" -> korean(text, known, people, general);
            case "en" -> sort(LatinPeople.find(text), people, general);
            case "zh" -> sort(HanPeople.find(text), people, general);
            default -> {
                // no grammar for it here: only known names
            }
        }
        people.removeIf(p -> p.name().equals(writer));
        List<Mention> merged = merge(known, people, general);
        return new Names(language.equals("ko") ? StatedShortNames.with(text, merged) : merged, occasions);
    }

    private static void sort(List<Mention> found, List<Mention> people, List<Mention> general) {
        for (Mention m : found) {
            (m.type() == MentionType.PERSON ? people : general).add(m);
        }
    }

    private static void korean(
            String text, NavigableMap<Integer, List<Mention>> known, List<Mention> people, List<Mention> general) {
        List<Token> tokens = Token.of(text);
        Hits marks = MARKS.in(text);
        general.addAll(KoreanOrganisations.find(text, tokens, marks));
        general.addAll(LatinNames.find(text, known, general));
        NavigableMap<Integer, Mention> bodies = new TreeMap<>();
        GrammarBodies.find(text, tokens, marks).forEach(b -> bodies.put(b.span().begin(), b));
        general.addAll(bodies.values());
        Set<Integer> ends = new HashSet<>();
        general.forEach(m -> ends.add(m.span().end()));
        known.values().forEach(list -> list.stream()
                .filter(m -> m.type() != MentionType.PERSON)
                .forEach(m -> ends.add(m.span().end())));
        List<Person> full = new KoreanPeople(text, tokens, ends, marks).find();
        Map<String, Person> first = new HashMap<>();
        for (Person p : full) {
            Person fullest = first.putIfAbsent(p.name(), p);
            first.putIfAbsent(ForeignNames.family(p.name()), p);
            Person bearer = fullest != null && sameOffice(p, fullest) ? fullest : p;
            people.add(mention(p.span(), text, bearer));
            inHan(text, p.span().end()).ifPresent(span -> people.add(mention(span, text, bearer)));
        }
        for (ShortForms.Reference r : new ShortForms(tokens, full).find()) {
            people.add(mention(r.span(), text, r.person()));
        }
        // 트럼프 행정부 is the government
        people.removeIf(p -> within(bodies, p.span()));
    }

    private static boolean within(NavigableMap<Integer, Mention> bodies, Span span) {
        Map.Entry<Integer, Mention> body = bodies.floorEntry(span.begin());
        return body != null && body.getValue().span().contains(span);
    }

    /** Where the name's Chinese characters stand in brackets behind it: 아베 신조(安倍晋三). */
    private static Optional<Span> inHan(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_IN_HAN && LetterKinds.isHan(text.charAt(end))) {
            end++;
        }
        boolean name = text.startsWith("(", at)
                && end - at > 2
                && ",)·".indexOf(text.charAt(Math.min(end, text.length() - 1))) >= 0;
        return name ? Optional.of(new Span(at + 1, end)) : Optional.empty();
    }

    private static boolean sameOffice(Person again, Person first) {
        return first.title() != null
                && (again.title() == null || KoreanTitle.bare(again.title()).equals(KoreanTitle.bare(first.title())));
    }

    private static Mention mention(Span span, String text, Person p) {
        return new Mention(span, span.of(text), MentionType.PERSON, p.name(), p.title(), p.organisation(), null);
    }

    /** People stand before known names, those before general ones, which win only by holding more. */
    private List<Mention> merge(
            NavigableMap<Integer, List<Mention>> known, List<Mention> people, List<Mention> general) {
        Map<String, Mention> watched = new HashMap<>();
        known.values().forEach(list -> list.stream()
                .filter(m -> m.type() == MentionType.PERSON)
                .forEach(m -> {
                    watched.putIfAbsent(m.surface(), m);
                    watched.putIfAbsent(m.name(), m);
                }));
        NavigableMap<Integer, List<Mention>> taken = new TreeMap<>();
        for (Mention p : people) {
            Mention w = watched.getOrDefault(p.name(), watched.get(p.surface()));
            if (w == null && !free(known, p.span())) {
                w = named(p).orElse(null);
            }
            boolean otherwise = !free(known, p.span())
                    && overlapping(known, p.span()).stream().anyMatch(m -> m.type() != MentionType.PERSON);
            if (!otherwise && free(taken, p.span())) {
                taken.put(p.span().begin(), List.of(w == null ? p : watchedPerson(p, w)));
            }
        }
        general.sort(Comparator.comparing((Mention m) -> -m.span().length()).thenComparing(Mention::span));
        for (Mention g : general) {
            List<Mention> inside = free(known, g.span()) ? List.of() : overlapping(known, g.span());
            boolean wins = inside.stream()
                    .allMatch(m -> g.span().contains(m.span())
                            && g.span().length() > m.span().length()
                            && (m.type() == MentionType.PLACE
                                    || m.span().end() != g.span().end()
                                    || (m.id() == null && KoreanOrganisations.isNickname(m.surface()))));
            boolean alsoProgramme = !inside.isEmpty()
                    && inside.stream()
                            .allMatch(m -> m.type() == MentionType.PROGRAMME
                                    && m.span().equals(g.span()));
            if ((wins || alsoProgramme) && free(taken, g.span())) {
                List<Mention> here = new ArrayList<>(List.of(g));
                here.addAll(alsoProgramme ? inside : List.of());
                taken.put(g.span().begin(), here);
            }
        }
        for (List<Mention> list : known.values()) {
            if (free(taken, list.get(0).span())) {
                taken.put(list.get(0).span().begin(), list);
            }
        }
        List<Mention> all = new ArrayList<>();
        taken.values().forEach(all::addAll);
        return all;
    }

    /** Whom the watch knows by exactly this name, where a shorter alias hides it in the text: Vice Governor Lu in Vice Governor Lu Shan. */
    private Optional<Mention> named(Mention p) {
        return index.find(p.name()).stream()
                .filter(hit -> hit.span().length() == p.name().length())
                .flatMap(hit -> hit.known().stream())
                .filter(k -> k.type() == MentionType.PERSON)
                .map(k -> new Mention(p.span(), p.surface(), MentionType.PERSON, k.name(), k.title(), null, k.id()))
                .findFirst();
    }

    private static Mention watchedPerson(Mention p, Mention watched) {
        return new Mention(
                p.span(),
                p.surface(),
                MentionType.PERSON,
                watched.name(),
                p.title() != null ? p.title() : watched.title(),
                p.organisation(),
                watched.id());
    }

    private static boolean free(NavigableMap<Integer, List<Mention>> taken, Span span) {
        Map.Entry<Integer, List<Mention>> last = taken.lowerEntry(span.end());
        return last == null
                || (last.getKey() < span.begin()
                        && !last.getValue().get(0).span().overlaps(span));
    }

    private static List<Mention> overlapping(NavigableMap<Integer, List<Mention>> taken, Span span) {
        List<Mention> found = new ArrayList<>();
        Map.Entry<Integer, List<Mention>> before = taken.lowerEntry(span.begin());
        if (before != null && before.getValue().get(0).span().overlaps(span)) {
            found.addAll(before.getValue());
        }
        taken.subMap(span.begin(), span.end()).values().forEach(found::addAll);
        return found;
    }
}
