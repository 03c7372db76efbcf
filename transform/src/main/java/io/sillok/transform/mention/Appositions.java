package io.sillok.transform.mention;

import io.sillok.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds organisations that are said to be one right before their name: 로봇 제조업체인 가나다는, 보안 전문기업인 마바사와. */
final class Appositions {
    /** 업체인 만큼, 기업인 셈: what makes a sentence of the words before. */
    private static final Set<String> DEPENDENT =
            Set.of("만큼", "동시에", "경우", "점은", "점을", "점이", "것은", "것이", "것을", "것으로", "셈", "듯", "줄");

    private static final int MOST = 20;

    private final List<Token> tokens;

    Appositions(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The names, in order. */
    List<Span> find() {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String word = tokens.get(i).word();
            boolean body = word.length() > 2
                    && word.charAt(word.length() - 1) == '인'
                    && CountedLists.BODIES.longestEnding(word, 0, word.length() - 1) > 0
                    && tokens.get(i).beside(tokens.get(i + 1));
            if (body) {
                name(i + 1, word.endsWith("기업인"), found);
            }
        }
        return found;
    }

    /** @param doubtful whether the words before may be a person's calling as well: 기업인 */
    private void name(int at, boolean doubtful, List<Span> found) {
        Token token = tokens.get(at);
        int stem = stem(token);
        String name = token.word().substring(0, stem);
        boolean nobody = stem < 2
                || DEPENDENT.contains(token.word())
                || KoreanName.common(name)
                || ForeignNames.loanword(name)
                || (doubtful && token.allHangul() && !KoreanName.foreign(name));
        if (nobody) {
            return;
        }
        boolean more = stem == token.word().length() && at + 1 < tokens.size() && token.beside(tokens.get(at + 1));
        if (!more) {
            found.add(new Span(token.begin(), token.begin() + stem));
            if (stem == token.word().length()) {
                others(at, found);
            }
            return;
        }
        Token next = tokens.get(at + 1);
        int end = stem(next);
        // 홀딩스, 스튜디오: what belongs to the word before
        if (KoreanOrganisations.ORGANISATIONS.longestEnding(next.word(), 0, end) == end) {
            found.add(new Span(token.begin(), next.begin() + end));
        }
    }

    /** The names listed behind the first, up to the one with 와 or 과, which closes the list: 업체인 가, 나, 다와. */
    private void others(int first, List<Span> found) {
        List<Span> listed = new ArrayList<>();
        for (int i = first + 1; i < tokens.size() && i - first < MOST; i++) {
            Token token = tokens.get(i);
            if (!tokens.get(i - 1).listedBefore(token)) {
                return;
            }
            int stem = stem(token);
            listed.add(new Span(token.begin(), token.begin() + stem));
            if (stem < token.word().length()) {
                char particle = token.word().charAt(stem);
                if (particle == '와' || particle == '과') {
                    found.addAll(listed);
                }
                return;
            }
        }
    }

    /** How much of the word is left of its particles. */
    private int stem(Token token) {
        for (int end = Math.min(2, token.word().length()); end < token.word().length(); end++) {
            if (token.followed(end)) {
                return end;
            }
        }
        return token.word().length();
    }
}
