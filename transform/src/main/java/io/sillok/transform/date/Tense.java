package io.sillok.transform.date;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.Scan;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what a sentence says behind a date has happened or is to come. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    /** What ends in 한 before a noun and is no verb. */
    private static final Set<String> ADNOMINALS = Set.of(
            "인한", "위한", "대한", "관한", "통한", "의한", "향한", "또한", "비롯한", "포함한", "제외한", "가능한", "불가능한", "필요한", "중요한", "주요한",
            "다양한", "특별한", "유일한", "동일한", "상당한", "심각한", "막대한", "강력한", "안전한", "정확한", "충분한", "적절한", "철저한", "신속한", "우수한",
            "유명한", "일정한", "풍부한", "원활한", "공정한", "치열한", "활발한", "급격한", "꾸준한");

    private static final int LONGEST_ADNOMINAL = 4;
    private static final int N = 4;
    private static final int SS = 20;

    /** 24일 출국하는 대표단: what goes on, or will, on the day, whatever the sentence tells further on. */
    static final Pattern ONGOING =
            Pattern.compile("\\s(?:[가-힣]{1,8}(?:에서|로|을|를|에)\\s)?(?:[가-힣]{1,6}(?:하는|되는)|열리는|치러지는|펼쳐지는|떠나는|나서는)\\s");

    static final Pattern SAID = Pattern.compile(
            "\\b(?:said|told|met|was|were|held|signed|(?<!\\bis |\\bare )\\w{2,10}ed)\\s(?:\\w{2,8}\\s)?(?:on\\s(?:the\\s)?)?$");

    static final Pattern WILL = Pattern.compile(
            "\\b(?:will|shall|plans to|is to|are to|(?:is|are) (?:due|expected|slated|projected|planned|likely|scheduled|set))\\s[^.;]{2,60}$");

    /** The proposed budget: before a noun the word tells of nothing done. */
    static final Pattern OF_NOUN =
            Pattern.compile("(?i)\\b(?:the|a|an|its|their|his|her|of|and|more|most|be|been|to)\\s$");

    /** Agreed to open it, opened and closes: where another verb may be meant, which may be to come. */
    static final Pattern TO_DO = Pattern.compile(
            "\\b(?:to\\s(?!the\\b|a\\b|an\\b|its\\b|their\\b)[a-z]|for\\b|expect|due\\b|set\\b|when\\b|if\\b|and\\b|or\\b|but\\b|that\\b|wh(?:o|ich)\\b)|[,;:]");

    private static final String COMING =
            "예정|계획[이인]|방침|전망[이인]|하기로|기로 (?:했|한|하|합의|결정)|예고[했한하]|할 것|될 것|앞두고|앞둔|겠|열린다|개최한다|시작한다|진행한다|출시한다|개막한다|나선다|(?:진행|개최|거행|시작|개막|공개|출시|실시|시행)된다"
                    + "|\\b(?:will|plans? to|(?:is|are) (?:due|expected|slated|projected|planned|likely|set to)|scheduled)\\b|将";

    private static final String OVER =
            "已|된 |\\b(?:was|were|had|said|announced|met|signed|visited|opened|held|\\w{3,12}ed)\\b|了";

    /** Words that tell the tense; {@link #isPast} knows the forms that endings tell. */
    static final Scan SIGNS = Scan.around("한 ", 1, "(?<future>" + COMING + ")|[가-힣]한 (?!가운데)|" + OVER)
            .or(COMING + "|" + OVER);

    /** 는다고, 올린다는, 연다며: what is said to be done is still to be done. */
    static boolean isToldOf(CharSequence text, int at) {
        if (Letters.at(text, at + 1) != '다') {
            return false;
        }
        char last = Letters.at(text, at + 2);
        return (last == '고' || last == '는' || last == '며') && Hangul.finalOf(text.charAt(at)) == N;
    }

    /** Whether a word that ends in 한 before its noun tells of nothing done: 대한, 위한, 필요한. */
    static boolean tellsNothing(CharSequence text, int end) {
        int word = end;
        while (Hangul.isHangul(Letters.at(text, word - 1)) && end - word < LONGEST_ADNOMINAL) {
            word--;
        }
        return ADNOMINALS.contains(text.subSequence(word, end).toString());
    }

    /** Whether a past form stands at this place: 열렸다, 맺었다, 문을 연 곳. */
    static boolean isPast(CharSequence text, int at) {
        char c = text.charAt(at);
        int last = Hangul.finalOf(c);
        if (last == SS) {
            return c != '있' && c != '겠';
        }
        // what is past ends in ㄴ before its noun, what is going on in 는
        return last == N
                && c != '는'
                && Letters.isSpace(Letters.at(text, at + 1))
                && !leadsOn(text, at + 2)
                && ruledByObject(text, at);
    }

    /** 감사를 벌인 뒤, 점검을 마친 후: done before something else, which may be to come. */
    private static boolean leadsOn(CharSequence text, int at) {
        char c = Letters.at(text, at);
        boolean brief = (c == '뒤' || c == '후') && !Hangul.isHangul(Letters.at(text, at + 1));
        return brief || (c == '다' && Letters.at(text, at + 1) == '음' && !Hangul.isHangul(Letters.at(text, at + 2)));
    }

    private static boolean ruledByObject(CharSequence text, int at) {
        int word = at;
        while (Hangul.isHangul(Letters.at(text, word - 1)) && at - word < 4) {
            word--;
        }
        char particle = Letters.at(text, word - 2);
        return Letters.isSpace(Letters.at(text, word - 1)) && (particle == '을' || particle == '를');
    }
}
