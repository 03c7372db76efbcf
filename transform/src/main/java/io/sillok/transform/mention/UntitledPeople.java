package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.scan.LetterKinds;
import io.sillok.transform.scan.WordTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds Koreans whom nothing but their name marks. A word of a name's syllables is a candidate; what its place tells is added
 * up: the particles that go with people, a bracket behind it, a list of names that it stands in, the same name again with other
 * particles.
 */
final class UntitledPeople {
    private static final int ENOUGH = 3;
    private static final int LONGEST = 4;
    private static final Set<String> PERSONAL = Set.of(
            "은", "는", "이", "가", "을", "를", "의", "과", "와", "도", "에게", "에게서", "께서", "께", "이라고", "라고", "이라는", "라는", "이며",
            "이자", "이다", "이었다", "였다", "만", "만의", "한테", "처럼", "과의", "와의", "에게는", "으로부터", "로부터", "보다", "이나", "입니다");
    /** Family names as their Chinese characters are written. */
    private static final WordTree IN_HAN = WordTree.of(WordList.load("surnames-hanja.txt"));

    private static final Set<String> NOT_OF_PEOPLE =
            Set.of("에", "에서", "로", "으로", "에는", "에도", "에서는", "까지", "부터", "내", "산", "행", "발", "씩");

    private final Passage passage;
    private final Roster roster;

    /** A word that may be a name. */
    private record Candidate(int token, Span span, String particles, int likelihood) {}

    UntitledPeople(Passage passage, Roster roster) {
        this.passage = passage;
        this.roster = roster;
    }

    void find() {
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Set<String>> particles = new HashMap<>();
        Set<Integer> begins = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (int i = 0; i < passage.size(); i++) {
            Candidate candidate = candidate(i);
            if (candidate != null) {
                candidates.add(candidate);
                begins.add(candidate.span().begin());
                ends.add(candidate.span().end() + candidate.particles().length());
                particles
                        .computeIfAbsent(candidate.span().of(passage.text()), n -> new HashSet<>())
                        .add(candidate.particles());
            }
        }
        for (Person p : roster.people()) {
            begins.add(p.span().begin());
            ends.add(p.span().end());
        }
        for (Candidate candidate : candidates) {
            int inflections = particles
                    .getOrDefault(candidate.span().of(passage.text()), Set.of())
                    .size();
            if (roster.free(candidate.span()) && weight(candidate, inflections, begins, ends) >= ENOUGH) {
                roster.add(candidate.span(), null, null, candidate.span().end());
            }
        }
    }

    /** Whether its letters let the word be a name. */
    static boolean mayBegin(Word word) {
        for (int length = Math.min(LONGEST, word.letters().length()); length >= 2; length--) {
            if (GivenNames.likelihood(word.letters(), length) > 0 && word.followed(length)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Candidate candidate(int i) {
        Token token = passage.token(i);
        if (!token.is(Word.Trait.KOREAN_NAME)) {
            return null;
        }
        String word = token.word();
        for (int length = Math.min(LONGEST, word.length()); length >= 2; length--) {
            int likelihood = GivenNames.likelihood(word, length);
            if (likelihood == 0 || !token.followed(length)) {
                continue;
            }
            int end = token.begin() + length;
            String particle = word.substring(length);
            if (!NOT_OF_PEOPLE.contains(particle)
                    && !particle.startsWith("들")
                    && !(passage.joined(i) && KoreanTitle.reporter(passage.token(i + 1)))
                    && !glossed(end)
                    && !doctrine(word, length)
                    && !passage.organisationEnds().contains(end)
                    && !passage.organisationEnds().contains(token.end())) {
                return new Candidate(i, new Span(token.begin(), end), particle, likelihood);
            }
        }
        return null;
    }

    /** 민주주의, 이기주의: what makes a doctrine of a noun. */
    private static boolean doctrine(String word, int length) {
        return length == 3 && word.startsWith("주의", 2) && GivenNames.noun(word.substring(0, 2));
    }

    /** Whether Chinese characters in brackets say that the word is no name, as no family name leads them: 고유례(告由禮). */
    private boolean glossed(int end) {
        String text = passage.text();
        return text.startsWith("(", end)
                && end + 1 < text.length()
                && LetterKinds.isHan(text.charAt(end + 1))
                && IN_HAN.longestAt(text, end + 1, Math.min(text.length(), end + 1 + IN_HAN.longest())) == 0;
    }

    private int weight(Candidate candidate, int inflections, Set<Integer> begins, Set<Integer> ends) {
        int weight = candidate.likelihood();
        weight += PERSONAL.contains(candidate.particles()) ? 1 : 0;
        weight += inflections > 1 ? 1 : 0;
        weight += inflections > 2 ? 1 : 0;
        weight += bracketed(candidate) ? 1 : 0;
        weight += listed(candidate, begins, ends) ? 2 : 0;
        weight += phrase(candidate) ? 1 : 0;
        weight += beside(candidate, begins, ends) || counted(candidate) ? 1 : 0;
        weight -= candidate.particles().isEmpty() && !bracketed(candidate) ? 1 : 0;
        return weight;
    }

    private boolean bracketed(Candidate c) {
        int end = c.span().end();
        return c.particles().isEmpty()
                && end < passage.text().length()
                && passage.text().charAt(end) == '(';
    }

    /** A comma, a dot or 와 between it and another name. */
    private boolean listed(Candidate c, Set<Integer> begins, Set<Integer> ends) {
        String text = passage.text();
        int end = c.span().end() + c.particles().length();
        boolean and = c.particles().equals("과") || c.particles().equals("와");
        boolean comma = text.startsWith(", ", end) || (end < text.length() && parts(text.charAt(end)));
        int next = end + (text.startsWith(", ", end) ? 2 : 1);
        if ((and || comma) && begins.contains(next)) {
            return true;
        }
        int begin = c.span().begin();
        return (text.startsWith(", ", begin - 2) && ends.contains(begin - 2))
                || (begin > 0 && parts(text.charAt(begin - 1)) && ends.contains(begin - 1))
                || (begin > 1 && "과와".indexOf(text.charAt(begin - 2)) >= 0 && ends.contains(begin - 1));
    }

    /** Whether the sign parts two names of a list, or of a pair: 신유빈-임종훈. */
    private static boolean parts(char sign) {
        return sign == ',' || sign == '-' || Token.dot(sign);
    }

    /** Nothing but a blank between it and another name: 김철수 이영희는. */
    private boolean beside(Candidate c, Set<Integer> begins, Set<Integer> ends) {
        String text = passage.text();
        int begin = c.span().begin();
        int end = c.span().end();
        boolean next = c.particles().isEmpty() && text.startsWith(" ", end) && begins.contains(end + 1);
        boolean last = begin > 0 && text.charAt(begin - 1) == ' ' && ends.contains(begin - 1);
        return c.likelihood() > 2 && (next || last);
    }

    /** A rank, a score or "and others" behind it: 김철수 3위, 이영희 외 다섯 명. */
    private boolean counted(Candidate c) {
        int end = c.span().end();
        String text = passage.text();
        if (c.likelihood() < 3 || !c.particles().isEmpty() || !text.startsWith(" ", end) || end + 1 >= text.length()) {
            return false;
        }
        return Character.isDigit(text.charAt(end + 1)) || text.startsWith("외 ", end + 1);
    }

    /** Whether the words before end a phrase, so that no noun before it makes it the second part of a longer one. */
    private boolean phrase(Candidate c) {
        return passage.phraseBegins(c.token()) && (bracketed(c) || PERSONAL.contains(c.particles()));
    }
}
