package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.WordTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds bodies whose name is a phrase rather than a word: a head's government (트럼프 행정부), authorities (보건 당국), numbered units
 * (28사단), a school by its class (나주고 2학년).
 */
final class GrammarBodies {
    private static final WordTree GOVERNMENTS = WordTree.of(List.of("정권", "행정부", "내각", "정부"));
    private static final int LONGEST_BEFORE_AUTHORITIES = 4;
    private static final String UNITS = "(?:사단|여단|연대|군단|함대|비행단|전투비행단|기동전단|공수여단|구조대|안전센터|군수지원단)";
    private static final Scan UNIT = Scan.around(UNITS, 6, "(?<![0-9가-힣])(?:제 ?)?\\d{1,4}" + UNITS);
    private static final Scan SCHOOL = Scan.around("[1-3]학년", 8, "(?<![가-힣])([가-힣]{2,6}[고중])(?= [1-3]학년)");

    static final List<Scan> MARKS = List.of(UNIT, SCHOOL);

    private final String text;
    private final List<Token> tokens;
    private final List<Mention> found = new ArrayList<>();

    private GrammarBodies(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<Mention> find(String text, List<Token> tokens, Hits marks) {
        GrammarBodies bodies = new GrammarBodies(text, tokens);
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i - 1).beside(tokens.get(i))) {
                bodies.phrase(i);
            }
        }
        bodies.each(marks.of(UNIT), 0);
        bodies.each(marks.of(SCHOOL), 1);
        return bodies.found;
    }

    private void phrase(int i) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        if (!before.allHangul() || token.word().length() < 2) {
            return;
        }
        if (token.word().startsWith("당국") && token.followed(2)) {
            boolean noun = before.word().length() <= LONGEST_BEFORE_AUTHORITIES
                    && !KoreanName.common(before.word())
                    && !KoreanName.verbal(before.word());
            add(noun ? before.begin() : token.begin(), token.begin() + 2);
            return;
        }
        int government = GOVERNMENTS.longestAt(token.word(), 0, token.word().length());
        if (government > 0 && token.followed(government) && head(before)) {
            int first = i - 1;
            while (first > 0
                    && i - first < 3
                    && tokens.get(first - 1).beside(tokens.get(first))
                    && foreign(tokens.get(first - 1).word())) {
                first--;
            }
            add(tokens.get(first).begin(), token.begin() + government);
        }
    }

    /** Whether the word can be the name of who heads a government. */
    private static boolean head(Token token) {
        return GivenNames.likelihood(token.word()) > 1 || foreign(token.word());
    }

    private static boolean foreign(String word) {
        return ForeignNames.listed(word)
                || ForeignNames.usual(word)
                || ForeignNames.shared(word)
                || ForeignNames.unknown(word);
    }

    private void each(Finds m, int group) {
        while (m.find()) {
            if (group > 0 || Particles.follow(text, m.end())) {
                add(m.start(group), m.end(group));
            }
        }
    }

    private void add(int begin, int end) {
        found.add(Mention.asWritten(new Span(begin, end), text, MentionType.ORGANISATION));
    }
}
