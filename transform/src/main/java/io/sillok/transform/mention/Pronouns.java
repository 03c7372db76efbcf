package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.SentenceIndex;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom 그 and 그녀 stand for, where nobody else can be meant: as the subject that opens a sentence, the only person whom the sentence before names;
 * anywhere, the only person of the paragraph. Elsewhere, and in speech, they stand for nobody.
 */
public final class Pronouns {
    private static final Scan WORD = Scan.of("(?<![가-힣A-Za-z0-9])(?<who>그녀?)(?:는|가|의|를|에게)(?![가-힣])");
    /** The name or its title is the subject of its clause: 강 시장은, 딥시크 창업자 량원평이. */
    private static final Scan SUBJECT = Scan.of(
            "^(?:\\s?[가-힣]{1,12}(?:장|관|사|원|표|수|자|리|씨|령|석|감|독|왕|위|인|생|군|양|무|보))?(?:\\([^()]{1,16}\\))?(?:은|는|이|가|도)(?=\\s)");

    private static final int REACH = 32;
    private static final String OPENING = "“\"「『";
    private static final String CLOSING = "”\"」』";

    private final String text;
    private final SentenceIndex where;
    private final List<Span> sentences;
    private final Map<Integer, List<Mention>> people = new HashMap<>();
    private final Map<Integer, Mention> resolved = new HashMap<>();

    private Pronouns(String text, SentenceIndex where, List<Mention> mentions) {
        this.text = text;
        this.where = where;
        this.sentences = where.sentences();
        for (Mention m : mentions) {
            if (m.type() == MentionType.PERSON) {
                people.computeIfAbsent(where.at(m.span().begin()), s -> new ArrayList<>())
                        .add(m);
            }
        }
    }

    /** The mentions, and those of people by a pronoun, in the order of the text. */
    public static List<Mention> with(String text, SentenceIndex where, List<Mention> mentions) {
        if (where.sentences().isEmpty() || mentions.stream().noneMatch(m -> m.type() == MentionType.PERSON)) {
            return mentions;
        }
        return Mention.inOrder(mentions, new Pronouns(text, where, mentions).find());
    }

    private List<Mention> find() {
        List<Mention> found = new ArrayList<>();
        Finds words = WORD.in(text);
        while (words.find()) {
            int begin = words.start();
            int end = begin + words.group("who").length();
            int sentence = where.at(begin);
            Mention person = spoken(sentence, begin) ? null : person(sentence, begin, text.charAt(end));
            if (person != null) {
                Span span = new Span(begin, end);
                Mention mention = new Mention(
                        span,
                        span.of(text),
                        MentionType.PERSON,
                        person.name(),
                        person.title(),
                        person.organisation(),
                        person.id());
                found.add(mention);
                resolved.putIfAbsent(sentence, mention);
            }
        }
        return found;
    }

    private @Nullable Mention person(int sentence, int at, char particle) {
        boolean opens = at == sentences.get(sentence).begin() && (particle == '는' || particle == '가');
        Mention before = opens && sentence > 0 && sameParagraph(sentence - 1, sentence) ? onlyOne(sentence - 1) : null;
        return before != null ? before : onlyOfParagraph(sentence, at);
    }

    /** The only person of a sentence, whom it names or its pronoun stands for; null where there are more or none. */
    private @Nullable Mention onlyOne(int sentence) {
        TreeMap<String, Mention> named = new TreeMap<>();
        people.getOrDefault(sentence, List.of()).forEach(m -> named.putIfAbsent(m.name(), m));
        Mention pronoun = resolved.get(sentence);
        if (pronoun != null) {
            named.putIfAbsent(pronoun.name(), pronoun);
        }
        Mention only = named.size() == 1 ? named.firstEntry().getValue() : null;
        boolean byPronoun = pronoun != null && only != null && only.equals(pronoun);
        return byPronoun || (only != null && subject(sentence, only)) ? only : null;
    }

    /** Whether the person is the subject of a clause of the sentence. */
    private boolean subject(int sentence, Mention person) {
        return people.getOrDefault(sentence, List.of()).stream()
                .filter(m -> m.name().equals(person.name()))
                .map(m -> text.substring(
                        m.span().end(), Math.min(text.length(), m.span().end() + REACH)))
                .anyMatch(behind -> SUBJECT.lookingAt(behind) != null);
    }

    /** The only person of the paragraph, where it is named before the pronoun. */
    private @Nullable Mention onlyOfParagraph(int sentence, int at) {
        TreeMap<String, Mention> named = new TreeMap<>();
        for (int s = sentence; s >= 0 && sameParagraph(s, sentence); s--) {
            people.getOrDefault(s, List.of()).forEach(m -> named.putIfAbsent(m.name(), m));
        }
        for (int s = sentence + 1; s < sentences.size() && sameParagraph(sentence, s); s++) {
            people.getOrDefault(s, List.of()).forEach(m -> named.putIfAbsent(m.name(), m));
        }
        Mention only = named.size() == 1 ? named.firstEntry().getValue() : null;
        boolean certain = only != null
                && only.span().end() <= at
                && subject(where.at(only.span().begin()), only);
        return certain ? only : null;
    }

    private boolean sameParagraph(int first, int last) {
        int from = Math.min(sentences.get(first).begin(), sentences.get(last).begin());
        int to = Math.max(sentences.get(first).end(), sentences.get(last).end());
        int line = text.indexOf('\n', from);
        return line < 0 || line >= to;
    }

    /** Whether an opening quotation mark stands before the place, in its sentence, that is not closed by then. */
    private boolean spoken(int sentence, int at) {
        boolean open = false;
        for (int i = sentences.get(sentence).begin(); i < at; i++) {
            char c = text.charAt(i);
            if (open ? CLOSING.indexOf(c) >= 0 : OPENING.indexOf(c) >= 0) {
                open = !open;
            }
        }
        return open;
    }
}
