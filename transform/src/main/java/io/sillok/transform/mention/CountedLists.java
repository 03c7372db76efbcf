package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.scan.WordTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds organisations that nothing marks but a list and its count: 가나다, 마바사, 아자차 등 3개 기업과. Where the count is the number of
 * the names, each of them is one; where it is not, the words may be fields or examples, and nothing is said of them.
 */
final class CountedLists {
    /** What organisations are called by their kind. */
    static final WordTree BODIES = WordList.endings("body-nouns.ko.txt");

    private static final Pattern COUNT = Pattern.compile("(\\d{1,3})(개사|사|개|곳)([가-힣]*)");
    /** 3개 분야 기업: what is counted is not the bodies. */
    private static final Set<String> OTHERS =
            Set.of("분야", "부문", "업종", "산업", "직종", "품목", "지역", "권역", "도시", "나라", "국가", "시군", "종목");

    private static final int FARTHEST_HEAD = 4;
    private static final int LONGEST_NAME = 3;

    private final String text;
    private final List<Token> tokens;

    CountedLists(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The names, in order. */
    List<Span> find() {
        List<Span> found = new ArrayList<>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean list = tokens.get(i).word().equals("등")
                    && tokens.get(i - 1).beside(tokens.get(i))
                    && tokens.get(i).beside(tokens.get(i + 1));
            int count = list ? bodiesCounted(i + 1) : 0;
            if (count > 1) {
                found.addAll(names(i - 1, count));
            }
        }
        return found;
    }

    /** How many organisations the words count: 10개사와, 7개 유망 기업들과, 3곳의 대학; 0 where they count something else. */
    private int bodiesCounted(int at) {
        Matcher m = COUNT.matcher(tokens.get(at).word());
        if (!m.matches() || !tokens.get(at).followed(m.end(2))) {
            return 0;
        }
        int count = Integer.parseInt(m.group(1));
        if (m.group(2).endsWith("사")) {
            return count;
        }
        for (int j = at + 1; j <= Math.min(at + FARTHEST_HEAD, tokens.size() - 1); j++) {
            Token token = tokens.get(j);
            if (!tokens.get(j - 1).beside(token)) {
                return 0;
            }
            if (token.word().endsWith("의") || OTHERS.contains(token.word())) {
                return 0;
            }
            if (isBody(token)) {
                return count;
            }
        }
        return 0;
    }

    private boolean isBody(Token token) {
        String word = token.word();
        for (int end = word.length(); end > 1; end--) {
            if (BODIES.longestEnding(word, 0, end) > 0 && token.followed(end)) {
                return true;
            }
        }
        return false;
    }

    /** The names of the list that ends with the token, if they are that many. */
    private List<Span> names(int last, int count) {
        Deque<Span> names = new ArrayDeque<>();
        int end = last;
        int i = last;
        while (true) {
            boolean joined = i > 0 && tokens.get(i - 1).beside(tokens.get(i));
            boolean parted = i > 0 && parted(i);
            if (parted || names.size() == count - 1) {
                names.addFirst(new Span(tokens.get(i).begin(), tokens.get(end).end()));
                if (names.size() == count) {
                    return parted ? List.of() : List.copyOf(names); // one more stands before
                }
                end = i - 1;
            } else if (!joined || end - i + 1 >= LONGEST_NAME) {
                return List.of();
            }
            i--;
        }
    }

    /** Whether a comma or a middle dot parts the token from the one before. */
    private boolean parted(int i) {
        int begin = tokens.get(i - 1).end();
        String between = text.substring(begin, Math.min(tokens.get(i).begin(), begin + 8))
                .replace("㈜", "")
                .replaceAll("[‘’'“”\"]", "");
        return switch (between) {
            case ", ", ",", "·", "ㆍ", "‧", "、" -> true;
            default -> false;
        };
    }
}
