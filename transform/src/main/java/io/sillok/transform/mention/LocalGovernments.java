package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.SentenceIndex;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.WordTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which local government 시, 도, 군 and 구 alone stand for, as the topic that opens a sentence: 시는, 이에 따라 도는. It is the one of that
 * kind that is named first before, unless another is named more often.
 */
public final class LocalGovernments {
    private static final Scan WORD = Scan.of("(?<![가-힣A-Za-z0-9])(?:[시도구](?=는 )|군(?=은 ))");
    /** What may stand before the topic: 이에 따라, 특히, 이를 위해; no more words than that. */
    private static final Scan LEAD = Scan.of("(?:[가-힣]{1,4} ){1,3}|[^.]{2,40}, ");

    private static final int LONGEST_LEAD = 44;
    private static final int LONGEST_NAME = 8;
    /** Governments joined by dots, of which the last says what they all do. */
    private static final int MOST_JOINED = 3;

    private static final String KINDS = "시군구";
    /** What a province's government goes by, and nobody calls the province itself: 전남도. */
    private static final WordTree SHORT_PROVINCES = WordTree.of(List.of("전남도", "전북도", "경남도", "경북도", "충남도", "충북도"));

    private static final String SUBJECT = "은는이가";
    /** What follows whoever speaks, agrees, is sued or is visited. */
    private static final WordTree ACTS = WordTree.of(List.of(
            "에 따르면", "에 의하면", "를 상대로", "와 협약", "와 업무협약", "와 손잡", "와 손을", "와 자매결연", " 관계자", " 공무원", " 대표단", " 방문단",
            " 당국"));

    private final List<Mention> mentions;
    private final Map<Character, Named> named = new HashMap<>();
    private int next;

    /** The governments of one kind that are named up to a place. */
    private static final class Named {
        private final Mention first;
        private final Map<String, Integer> times = new HashMap<>();
        private int most;

        Named(Mention first) {
            this.first = first;
        }

        void again(Mention m) {
            most = Math.max(most, times.merge(m.name(), 1, Integer::sum));
        }

        /** The first; null where another is named more often. */
        @Nullable
        Mention meant() {
            return times.getOrDefault(first.name(), 0) == most ? first : null;
        }
    }

    private LocalGovernments(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /** Whether the place's name is the subject, or what follows says that it acts, and so that of its government: 강릉시는, but 강릉시 교동. */
    static boolean acts(String text, Span name) {
        return name.length() > 2 && acts(text, name.begin(), name.end(), MOST_JOINED);
    }

    private static boolean acts(String text, int begin, int end, int joined) {
        boolean district = KINDS.indexOf(text.charAt(end - 1)) >= 0;
        boolean province = text.charAt(end - 1) == '도';
        if (end < text.length() && text.charAt(end) == '·' && joined > 0) {
            return (district || province) && nextActs(text, end + 1, joined - 1);
        }
        boolean acts = ACTS.longestAt(text, end, Math.min(text.length(), end + ACTS.longest())) > 0;
        boolean subject =
                end + 1 < text.length() && SUBJECT.indexOf(text.charAt(end)) >= 0 && text.charAt(end + 1) == ' ';
        return (acts && (district || province))
                || (subject && (district || SHORT_PROVINCES.contains(text, begin, end)));
    }

    /** Whether the government joined by a dot, 강릉시·동해시는, acts, and so the one before it. */
    private static boolean nextActs(String text, int begin, int joined) {
        for (int end = begin + 3; end <= Math.min(text.length(), begin + LONGEST_NAME); end++) {
            if (acts(text, begin, end, joined)) {
                return true;
            }
        }
        return false;
    }

    /** The mentions, and those by one letter alone, in the order of the text. */
    public static List<Mention> with(String text, SentenceIndex where, List<Mention> mentions) {
        return where.sentences().isEmpty()
                ? mentions
                : Mention.inOrder(mentions, new LocalGovernments(mentions).find(text, where));
    }

    private List<Mention> find(String text, SentenceIndex where) {
        List<Mention> found = new ArrayList<>();
        Finds words = WORD.in(text);
        while (words.find()) {
            Span sentence = where.sentences().get(where.at(words.start()));
            Mention meant = opens(text, sentence.begin(), words.start())
                    ? before(text.charAt(words.start()), words.start())
                    : null;
            if (meant != null) {
                Span span = new Span(words.start(), words.end());
                found.add(new Mention(span, span.of(text), meant.type(), meant.name(), null, null, meant.id()));
            }
        }
        return found;
    }

    private static boolean opens(String text, int begin, int at) {
        return begin == at || (at - begin <= LONGEST_LEAD && LEAD.matches(text.substring(begin, at)));
    }

    /** The government of a kind that is meant at a place, which lies behind those asked for before. */
    private @Nullable Mention before(char kind, int at) {
        for (; next < mentions.size() && mentions.get(next).span().end() <= at; next++) {
            Mention m = mentions.get(next);
            String surface = m.surface();
            boolean body = m.type() == MentionType.ORGANISATION || m.type() == MentionType.PLACE;
            if (body && surface.length() > 2) {
                char ending = surface.charAt(surface.length() - 1);
                named.computeIfAbsent(ending, k -> new Named(m)).again(m);
            }
        }
        Named of = named.get(kind);
        return of == null ? null : of.meant();
    }
}
