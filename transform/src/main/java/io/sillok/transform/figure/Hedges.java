package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.Approximation;
import io.sillok.transform.scan.LetterSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words before and behind a number that say how exactly it is meant. */
final class Hedges {
    /**
     * A word that hedges.
     *
     * @param passes whether it tells of passing the number, which may then be what something is held against
     */
    private record Hedge(String word, Approximation meaning, boolean passes) {
        Hedge(String word, Approximation meaning) {
            this(word, meaning, false);
        }

        static Hedge passing(String word, Approximation meaning) {
            return new Hedge(word, meaning, true);
        }
    }

    private static final String PASS = "넘";
    /** What goes on with the verb that begins with it. */
    private static final String FORMS_OF_PASS = "는어은긴겼길게고었을습으기겨도던다지";

    private static final String UNDER = "밑으로";
    private static final String BELOW = "아래로";
    /** Units in which 아래로 says where something goes: 30m 아래로, 2층 아래로. */
    private static final LetterSet OF_HEIGHT = LetterSet.of("m㎝㎜㎞터층단칸길");

    private static final List<Hedge> BEFORE = List.of(
            new Hedge("약", Approximation.ABOUT),
            new Hedge("대략", Approximation.ABOUT),
            new Hedge("줄잡아", Approximation.ABOUT),
            new Hedge("어림잡아", Approximation.ABOUT),
            new Hedge("거의", Approximation.ABOUT),
            new Hedge("얼추", Approximation.ABOUT),
            new Hedge("근", Approximation.ABOUT),
            new Hedge("최소한", Approximation.AT_LEAST),
            new Hedge("최소", Approximation.AT_LEAST),
            new Hedge("적어도", Approximation.AT_LEAST),
            new Hedge("못해도", Approximation.AT_LEAST),
            new Hedge("최단", Approximation.AT_LEAST),
            new Hedge("짧게는", Approximation.AT_LEAST),
            new Hedge("최장", Approximation.AT_MOST),
            new Hedge("길게는", Approximation.AT_MOST),
            new Hedge("길어야", Approximation.AT_MOST),
            new Hedge("최대", Approximation.AT_MOST),
            new Hedge("많아야", Approximation.AT_MOST),
            new Hedge("기껏해야", Approximation.AT_MOST),
            new Hedge("많게는", Approximation.AT_MOST),
            new Hedge("적게는", Approximation.AT_LEAST),
            new Hedge("approximately", Approximation.ABOUT),
            new Hedge("roughly", Approximation.ABOUT),
            new Hedge("around", Approximation.ABOUT),
            new Hedge("about", Approximation.ABOUT),
            new Hedge("some", Approximation.ABOUT),
            new Hedge("estimated", Approximation.ABOUT),
            new Hedge("no more than", Approximation.AT_MOST),
            new Hedge("no less than", Approximation.AT_LEAST),
            new Hedge("no fewer than", Approximation.AT_LEAST),
            new Hedge("as many as", Approximation.AT_MOST),
            new Hedge("as much as", Approximation.AT_MOST),
            new Hedge("close to", Approximation.LESS_THAN),
            new Hedge("more than", Approximation.MORE_THAN),
            new Hedge("over", Approximation.MORE_THAN),
            new Hedge("above", Approximation.MORE_THAN),
            new Hedge("exceeding", Approximation.MORE_THAN),
            new Hedge("exceeds", Approximation.MORE_THAN),
            new Hedge("exceed", Approximation.MORE_THAN),
            new Hedge("exceeded", Approximation.MORE_THAN),
            new Hedge("surpassing", Approximation.MORE_THAN),
            new Hedge("surpassed", Approximation.MORE_THAN),
            new Hedge("surpass", Approximation.MORE_THAN),
            new Hedge("in excess of", Approximation.MORE_THAN),
            new Hedge("minimum of", Approximation.AT_LEAST),
            new Hedge("a minimum", Approximation.AT_LEAST),
            new Hedge("maximum of", Approximation.AT_MOST),
            new Hedge("a maximum", Approximation.AT_MOST),
            new Hedge("at least", Approximation.AT_LEAST),
            new Hedge("at most", Approximation.AT_MOST),
            new Hedge("up to", Approximation.AT_MOST),
            new Hedge("less than", Approximation.LESS_THAN),
            new Hedge("fewer than", Approximation.LESS_THAN),
            new Hedge("nearly", Approximation.LESS_THAN),
            new Hedge("almost", Approximation.LESS_THAN),
            new Hedge("under", Approximation.LESS_THAN),
            new Hedge("below", Approximation.LESS_THAN),
            new Hedge("不少于", Approximation.AT_LEAST),
            new Hedge("至少", Approximation.AT_LEAST),
            new Hedge("至多", Approximation.AT_MOST),
            new Hedge("最多", Approximation.AT_MOST),
            new Hedge("不低于", Approximation.AT_LEAST),
            new Hedge("不低於", Approximation.AT_LEAST),
            new Hedge("不高于", Approximation.AT_MOST),
            new Hedge("不高於", Approximation.AT_MOST),
            new Hedge("不超过", Approximation.AT_MOST),
            new Hedge("不超過", Approximation.AT_MOST),
            new Hedge("不足", Approximation.LESS_THAN),
            new Hedge("超过", Approximation.MORE_THAN),
            new Hedge("超過", Approximation.MORE_THAN),
            new Hedge("逾", Approximation.MORE_THAN),
            new Hedge("超", Approximation.MORE_THAN),
            new Hedge("突破", Approximation.MORE_THAN),
            new Hedge("突破了", Approximation.MORE_THAN),
            new Hedge("投资过", Approximation.MORE_THAN),
            new Hedge("产值过", Approximation.MORE_THAN),
            new Hedge("收入过", Approximation.MORE_THAN),
            new Hedge("营收过", Approximation.MORE_THAN),
            new Hedge("税收过", Approximation.MORE_THAN),
            new Hedge("市值过", Approximation.MORE_THAN),
            new Hedge("不到", Approximation.LESS_THAN),
            new Hedge("约合", Approximation.ABOUT),
            new Hedge("約合", Approximation.ABOUT),
            new Hedge("约为", Approximation.ABOUT),
            new Hedge("約為", Approximation.ABOUT),
            new Hedge("大约", Approximation.ABOUT),
            new Hedge("大約", Approximation.ABOUT),
            new Hedge("约", Approximation.ABOUT),
            new Hedge("約", Approximation.ABOUT),
            new Hedge("近", Approximation.LESS_THAN));

    private static final List<Hedge> BEHIND = List.of(
            new Hedge("이상", Approximation.AT_LEAST),
            new Hedge("이하", Approximation.AT_MOST),
            new Hedge("이내", Approximation.AT_MOST),
            new Hedge("미만", Approximation.LESS_THAN),
            new Hedge("안팎", Approximation.ABOUT),
            new Hedge("내외", Approximation.ABOUT),
            new Hedge("남짓", Approximation.ABOUT),
            new Hedge("가량", Approximation.ABOUT),
            new Hedge("정도", Approximation.ABOUT),
            new Hedge("전후", Approximation.ABOUT),
            new Hedge("쯤", Approximation.ABOUT),
            new Hedge("가까이", Approximation.LESS_THAN),
            new Hedge("가까운", Approximation.LESS_THAN),
            new Hedge("육박", Approximation.LESS_THAN),
            Hedge.passing("못 미치", Approximation.LESS_THAN),
            Hedge.passing("못 미쳤", Approximation.LESS_THAN),
            Hedge.passing("미치지 못", Approximation.LESS_THAN),
            Hedge.passing("밑돌지 않", Approximation.AT_LEAST),
            Hedge.passing("밑돌", Approximation.LESS_THAN),
            Hedge.passing("밑도", Approximation.LESS_THAN),
            new Hedge("안 되는", Approximation.LESS_THAN),
            new Hedge("안 되던", Approximation.LESS_THAN),
            new Hedge("안 됐", Approximation.LESS_THAN),
            new Hedge("안 된", Approximation.LESS_THAN),
            new Hedge("채 안", Approximation.LESS_THAN),
            new Hedge("채 되지", Approximation.LESS_THAN),
            Hedge.passing("하회", Approximation.LESS_THAN),
            Hedge.passing(UNDER, Approximation.LESS_THAN),
            Hedge.passing(BELOW, Approximation.LESS_THAN),
            Hedge.passing("상회", Approximation.MORE_THAN),
            new Hedge("넘지 않", Approximation.AT_MOST),
            new Hedge("넘지 못", Approximation.AT_MOST),
            new Hedge("넘지 말", Approximation.AT_MOST),
            new Hedge("넘어서지 않", Approximation.AT_MOST),
            new Hedge("넘어서지 못", Approximation.AT_MOST),
            new Hedge("넘기지 않", Approximation.AT_MOST),
            new Hedge("넘기지 못", Approximation.AT_MOST),
            new Hedge("초과하지 않", Approximation.AT_MOST),
            new Hedge("초과하지 못", Approximation.AT_MOST),
            Hedge.passing(PASS, Approximation.MORE_THAN),
            Hedge.passing("웃돌", Approximation.MORE_THAN),
            Hedge.passing("웃도", Approximation.MORE_THAN),
            Hedge.passing("초과", Approximation.MORE_THAN),
            Hedge.passing("돌파", Approximation.AT_LEAST),
            new Hedge("以上", Approximation.AT_LEAST),
            new Hedge("以下", Approximation.AT_MOST),
            new Hedge("以内", Approximation.AT_MOST),
            new Hedge("左右", Approximation.ABOUT),
            new Hedge("or more", Approximation.AT_LEAST),
            new Hedge("or less", Approximation.AT_MOST));

    /** What may stand between a number and its hedge: 1000명을 훌쩍 넘겼다. */
    private static final String[] ADVERBS = {
        "훌쩍", "조금", "살짝", "약간", "크게", "가볍게", "이미", "거뜬히", "한참", "이제", "소폭", "겨우", "간신히", "훨씬", "다시", "처음으로"
    };

    /** What 约 ends other words behind: 签约, 合约, 条约, 节约. */
    private static final String OTHER_WORDS = "签簽合条條契特预預节節公履违違缔締租邀纽紐制";

    /** What may stand between a hedge and the number: 최대 월 20만 원. */
    private static final String[] EACH = {"월", "연", "연간", "매월", "매년", "하루", "1인당", "가구당", "기업당", "업체당"};

    private static final LetterSet LAST_OF_EACH = LetterSet.of("월연간년루당");

    private static final String[] LINKS = {"이", "가", "을", "를", "에", "에는", "에도", "은", "는", "도"};

    private static final LetterSet LAST_BEFORE = LetterSet.where(c ->
            BEFORE.stream().anyMatch(hedge -> hedge.word.charAt(hedge.word.length() - 1) == Character.toLowerCase(c)));
    private static final LetterSet FIRST_OF_ADVERBS = LetterSet.beginning(List.of(ADVERBS));
    private static final LetterSet FIRST_BEHIND =
            LetterSet.beginning(BEHIND.stream().map(Hedge::word).toList());

    /** Before over these say that a length is measured. */
    private static final List<String> MEASURED = List.of(
            "for",
            "in",
            "by",
            "of",
            "after",
            "since",
            "take",
            "takes",
            "took",
            "taken",
            "taking",
            "last",
            "lasts",
            "lasted",
            "slightly",
            "are",
            "were",
            "spend",
            "spent",
            "just",
            "well",
            "with",
            "a",
            "the",
            "and",
            "or",
            "is",
            "was",
            "served");

    private Hedges() {}

    /** What the words before a number make of it; null where nothing hedges it. */
    static @Nullable Approximation before(CharSequence text, int begin, FigureType type) {
        int end = Letters.skipSpacesBack(text, begin);
        for (int i = 0; LAST_OF_EACH.has(at(text, end - 1)) && i < EACH.length; i++) {
            String each = EACH[i];
            int from = end - each.length();
            if (Letters.endsWith(text, end, each) && Letters.isSpace(at(text, from - 1))) {
                return directly(text, from);
            }
        }
        Approximation meaning = type == FigureType.DURATION && isDuring(text, end) ? null : directly(text, begin);
        // 최장 10km 터널 is the longest of all
        boolean longest = meaning != null
                && type != FigureType.DURATION
                && (Letters.endsWith(text, end, "최장") || Letters.endsWith(text, end, "최단"));
        return longest ? null : meaning;
    }

    /** over four years: during them; for over four years, in over four years: longer. */
    private static boolean isDuring(CharSequence text, int end) {
        if (!endsWithWord(text, end, "over", true)) {
            return false;
        }
        int before = Letters.skipSpacesBack(text, end - "over".length());
        return MEASURED.stream().noneMatch(word -> endsWithWord(text, before, word, true));
    }

    private static @Nullable Approximation directly(CharSequence text, int begin) {
        int end = Letters.skipSpacesBack(text, begin);
        if (!LAST_BEFORE.has(at(text, end - 1))) {
            return null;
        }
        for (Hedge hedge : BEFORE) {
            if (endsWithWord(text, end, hedge.word, end < begin)) {
                return hedge.meaning;
            }
        }
        return null;
    }

    /** What the words behind a number and its unit make of it; null where nothing hedges it. */
    static @Nullable Approximation behind(CharSequence text, int end) {
        Hedge hedge = find(text, end);
        return hedge == null ? null : hedge.meaning;
    }

    /** What the words behind a number make of it, which is exact where it is what something else is held against. */
    static @Nullable Approximation behind(String text, int begin, int end, BigDecimal value) {
        Hedge hedge = find(text, Brackets.behind(text, end));
        return hedge == null || (hedge.passes && Yardsticks.isOne(text, begin, value)) ? null : hedge.meaning;
    }

    private static @Nullable Hedge find(CharSequence text, int end) {
        Hedge meaning = word(text, Letters.skipSpaces(text, end), end);
        if (meaning != null) {
            return meaning;
        }
        for (String link : LINKS) {
            int i = end + link.length();
            if (Letters.startsWith(text, end, link) && Letters.isSpace(at(text, i))) {
                Hedge linked = word(text, Letters.skipSpaces(text, i), i);
                if (linked != null) {
                    return linked;
                }
            }
        }
        return null;
    }

    private static @Nullable Hedge word(CharSequence text, int at, int from) {
        boolean adverbs = at > from && FIRST_OF_ADVERBS.has(at(text, at));
        for (int i = 0; adverbs && i < ADVERBS.length; i++) {
            String adverb = ADVERBS[i];
            int end = at + adverb.length();
            if (Letters.startsWith(text, at, adverb) && Letters.isSpace(at(text, end))) {
                return hedge(text, Letters.skipSpaces(text, end), end);
            }
        }
        return hedge(text, at, from);
    }

    private static @Nullable Hedge hedge(CharSequence text, int at, int from) {
        if (!FIRST_BEHIND.has(at(text, at))) {
            return null;
        }
        for (Hedge hedge : BEHIND) {
            if (Letters.loosely(text, at, hedge.word) >= 0) {
                // 이상 (illness, ideal) begins other words too
                boolean noun = hedge.word.equals("이상") || hedge.word.equals("정도") || hedge.word.equals("전후");
                int end = at + hedge.word.length();
                boolean down = hedge.word.equals(UNDER) || hedge.word.equals(BELOW);
                boolean fits = hedge.word.equals(PASS)
                        ? FORMS_OF_PASS.indexOf(at(text, at + 1)) >= 0
                        : down ? at > from && !OF_HEIGHT.has(at(text, from - 1)) : !noun || Particles.close(text, end);
                if (fits && (at > from || isHangul(at(text, at)) || Letters.isHan(at(text, at)))) {
                    return hedge;
                }
            }
        }
        return null;
    }

    private static boolean endsWithWord(CharSequence text, int end, String word, boolean spaced) {
        int begin = end - word.length();
        if (begin < 0 || Character.toLowerCase(at(text, end - 1)) != word.charAt(word.length() - 1)) {
            return false;
        }
        char before = at(text, begin - 1);
        if (isLatin(word.charAt(0))) {
            return spaced
                    && !isLatin(before)
                    && text.subSequence(begin, end)
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .equals(word);
        }
        boolean han = Letters.isHan(word.charAt(0));
        boolean apart = han ? !endsOther(word, before) : !isHangul(before);
        return apart && Letters.startsWith(text, begin, word);
    }

    /** 签约86个, 赶超3个: signed and overtook, neither about nor more than. */
    private static boolean endsOther(String word, char before) {
        return ((word.startsWith("约") || word.startsWith("約")) && OTHER_WORDS.indexOf(before) >= 0)
                || (word.equals("超") && "赶趕反".indexOf(before) >= 0);
    }
}
