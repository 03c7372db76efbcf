package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.Approximation;
import io.sillok.transform.scan.LetterSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words before and behind a number that say how exactly it is meant. */
final class Hedges {
    private record Hedge(String word, Approximation meaning) {}

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
            new Hedge("최대", Approximation.AT_MOST),
            new Hedge("많아야", Approximation.AT_MOST),
            new Hedge("기껏해야", Approximation.AT_MOST),
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
            new Hedge("超过", Approximation.MORE_THAN),
            new Hedge("逾", Approximation.MORE_THAN),
            new Hedge("不到", Approximation.LESS_THAN),
            new Hedge("约合", Approximation.ABOUT),
            new Hedge("约为", Approximation.ABOUT),
            new Hedge("大约", Approximation.ABOUT),
            new Hedge("约", Approximation.ABOUT),
            new Hedge("近", Approximation.LESS_THAN));

    private static final List<Hedge> BEHIND = List.of(
            new Hedge("이상", Approximation.AT_LEAST),
            new Hedge("이하", Approximation.AT_MOST),
            new Hedge("이내", Approximation.AT_MOST),
            new Hedge("초과", Approximation.MORE_THAN),
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
            new Hedge("못 미치", Approximation.LESS_THAN),
            new Hedge("못 미쳤", Approximation.LESS_THAN),
            new Hedge("밑돌", Approximation.LESS_THAN),
            new Hedge("밑도", Approximation.LESS_THAN),
            new Hedge("안 되는", Approximation.LESS_THAN),
            new Hedge("안 되던", Approximation.LESS_THAN),
            new Hedge("안 됐", Approximation.LESS_THAN),
            new Hedge("채 안", Approximation.LESS_THAN),
            new Hedge("채 되지", Approximation.LESS_THAN),
            new Hedge("하회", Approximation.LESS_THAN),
            new Hedge("상회", Approximation.MORE_THAN),
            new Hedge("넘", Approximation.MORE_THAN),
            new Hedge("웃돌", Approximation.MORE_THAN),
            new Hedge("웃도", Approximation.MORE_THAN),
            new Hedge("돌파", Approximation.AT_LEAST),
            new Hedge("以上", Approximation.AT_LEAST),
            new Hedge("以下", Approximation.AT_MOST),
            new Hedge("以内", Approximation.AT_MOST),
            new Hedge("左右", Approximation.ABOUT),
            new Hedge("or more", Approximation.AT_LEAST),
            new Hedge("or less", Approximation.AT_MOST));

    /** What may stand between a number and its hedge: 1000명을 훌쩍 넘겼다. */
    private static final String[] ADVERBS = {"훌쩍", "조금", "살짝", "약간", "크게", "가볍게", "이미", "거뜬히", "한참", "이제", "소폭"};

    /** What 约 ends other words behind: 签约, 合约, 条约, 节约. */
    private static final String OTHER_WORDS = "签合条契特预节公履违缔租邀纽";

    private static final String[] LINKS = {"이", "가", "을", "를", "에", "에는", "에도", "은", "는", "도"};

    private static final LetterSet LAST_BEFORE = LetterSet.where(c ->
            BEFORE.stream().anyMatch(hedge -> hedge.word.charAt(hedge.word.length() - 1) == Character.toLowerCase(c)));
    private static final LetterSet FIRST_OF_ADVERBS = LetterSet.beginning(List.of(ADVERBS));
    private static final LetterSet FIRST_BEHIND =
            LetterSet.beginning(BEHIND.stream().map(Hedge::word).toList());

    /** Before over these say that a length is measured. */
    private static final List<String> MEASURED = List.of(
            "for", "in", "by", "of", "after", "since", "take", "takes", "took", "taken", "taking", "last", "lasts",
            "lasted", "spend", "spent", "just", "well", "with", "a", "the", "and", "or", "is", "was", "served");

    private Hedges() {}

    /** What the words before a number make of it; null where nothing hedges it. */
    static @Nullable Approximation before(CharSequence text, int begin) {
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

    /** Whether over stands before a length of time and says during: 5,000 jobs over five years, unlike for over five years. */
    static boolean isDuring(CharSequence text, int begin) {
        int end = Letters.skipSpacesBack(text, begin);
        if (end == begin || !endsWithWord(text, end, "over", true)) {
            return false;
        }
        int before = Letters.skipSpacesBack(text, end - "over".length());
        return MEASURED.stream().noneMatch(word -> endsWithWord(text, before, word, true));
    }

    /** What the words behind a number and its unit make of it; null where nothing hedges it. */
    static @Nullable Approximation behind(CharSequence text, int end) {
        Approximation meaning = word(text, Letters.skipSpaces(text, end), end);
        if (meaning != null) {
            return meaning;
        }
        for (String link : LINKS) {
            int i = end + link.length();
            if (Letters.startsWith(text, end, link) && Letters.isSpace(at(text, i))) {
                Approximation linked = word(text, Letters.skipSpaces(text, i), i);
                if (linked != null) {
                    return linked;
                }
            }
        }
        return null;
    }

    private static @Nullable Approximation word(CharSequence text, int at, int from) {
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

    private static @Nullable Approximation hedge(CharSequence text, int at, int from) {
        if (!FIRST_BEHIND.has(at(text, at))) {
            return null;
        }
        for (Hedge hedge : BEHIND) {
            if (Letters.loosely(text, at, hedge.word) >= 0) {
                // 이상 (illness, ideal) begins other words too
                boolean noun = hedge.word.equals("이상") || hedge.word.equals("정도") || hedge.word.equals("전후");
                int end = at + hedge.word.length();
                boolean fits = hedge.word.equals("넘")
                        ? "는어은긴겼길게고".indexOf(at(text, at + 1)) >= 0
                        : !noun || Particles.close(text, end);
                if (fits && (at > from || isHangul(at(text, at)) || Letters.isHan(at(text, at)))) {
                    return hedge.meaning;
                }
            }
        }
        return null;
    }

    private static boolean endsWithWord(CharSequence text, int end, String word, boolean spaced) {
        int begin = end - word.length();
        if (begin < 0) {
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
        // 签约86个: signed, not about
        boolean apart = han ? !word.startsWith("约") || OTHER_WORDS.indexOf(before) < 0 : !isHangul(before);
        return apart && Letters.startsWith(text, begin, word);
    }
}
