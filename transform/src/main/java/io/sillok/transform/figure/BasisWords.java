package io.sillok.transform.figure;

import io.sillok.model.Basis;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words beside a figure leave no doubt that it is a budget, a target, a plan, a forecast or a fact: what is only intended, expected
 * or to come of a condition is no fact.
 */
final class BasisWords {
    private static final int REACH = 30;
    /** ㄹ among the final consonants. */
    private static final int RIEUL = 8;

    /** 목표는 약 3만 대, 목표(3만 대). */
    private static final String LEAD = "(?:[은는이가을를로의]{0,2}\\s?(?:약|총|모두|무려|최대|최소|연간)?\\s?|\\s?\\()$";

    private static final Scan BUDGET_BEFORE = Scan.of("(?:예산|예산안|예산액|budget of)" + LEAD);
    /** 완공을 목표로 4천억원: what is aimed at stands before it. */
    private static final Scan TARGET_BEFORE = Scan.of("(?<![을를]\\s)(?:목표|목표치|목표액|target of)" + LEAD);

    private static final Scan FORECAST_BEFORE = Scan.of("(?:전망치|예상치|추정치|예측치|forecast of)" + LEAD);
    private static final Scan PLAN_BEFORE = Scan.of("(?:계획치|계획량|계획\\s?\\()" + "[은는의]?\\s?$");
    private static final Scan ACTUAL_BEFORE = Scan.of("(?:실적|실적치|집계치|확정치|잠정치|결산액)" + LEAD);

    // up to the figure, with no other number and nothing that it is held against on the way
    private static final String UP_TO = "(?:(?!(?:from|after|since|than) )[^0-9]){0,24}$";
    private static final Scan TARGET_UP_TO = Scan.of("(?i)\\b(?:aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|seek(?:s|ing)?) to "
            + UP_TO + "|\\b(?:aim(?:s|ed|ing)?|goal|target) (?:of|at|is) " + UP_TO
            + "|目标(?:是|为|定为|在于|：|:)[^，。；0-9]{0,8}$|目标(?:规模|总额|金额|产值|数量)(?:为|达|约|人民币)?$");
    private static final Scan PLAN_UP_TO = Scan.of(
            "(?i)\\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|pledg(?:es?|ed|ing)|vow(?:s|ed|ing)?|promis(?:es?|ed|ing)) to "
                    + UP_TO
                    + "|计划(?:在|于|到|再|将|投|建|引|培|支|新|设)[^，。；0-9]{0,10}$|(?:打算|(?<![模虚])拟)[^，。；0-9]{0,8}$");
    private static final Scan FORECAST_UP_TO = Scan.of(
            "(?i)\\b(?:expected|projected|predicted|forecast|anticipated|likely|poised|set) to (?=[a-z])" + UP_TO
                    + "|\\b(?:will|would) (?:then |eventually |soon )?(?:be|become|reach|total|number|exceed|create|have(?: an? [a-z -]{2,20} of)?|"
                    + "(?:amount|come|rise|grow|increase|climb|expand|fall|drop) to|bring (?:the|their|its) [^0-9.,;]{2,24} to) "
                    + "(?:about |some |around |nearly |over |more than |at least |a total of |up to )?$"
                    + "|(?:预计|预期(?!指数)|有望|每年可(?=[产实新增节减带创提达])|将达到?|将增至|将超过?)[^，。；0-9]{0,10}$");

    static final List<Scan> BEFORE = List.of(
            BUDGET_BEFORE,
            TARGET_BEFORE,
            FORECAST_BEFORE,
            PLAN_BEFORE,
            ACTUAL_BEFORE,
            TARGET_UP_TO,
            PLAN_UP_TO,
            FORECAST_UP_TO);

    private static final Scan BUDGET_BEHIND =
            Scan.of("^(?:의|\\s?규모의?|\\s?상당의?)?\\s?예산|^(?:이?었던|였던|이던)\\s(?:(?!예산)[^0-9.,;!?\\n]){0,36}예산");
    /** 예산은 229억원이, …예산은 63억원이 감액됐다: what became of it is told of the last alone. */
    private static final Scan LEFT_OPEN = Scan.of("^[이가은는을를],");
    /** Units that things are classed by: 85㎡ 이하 아파트, 65세 이상 노인. */
    private static final Set<String> CLASSES = Set.of("m2", "pyeong", "age");

    private static final Scan OF_CLASS = Scan.of("^\\s?(?:이하|이상|미만|초과)(?:의|인)?\\s[가-힣]");
    private static final Scan TARGET_BEHIND =
            Scan.of("^(?:을|를|이|가|의)?\\s?(?:(?:달성|돌파|확보|유치|조성|수주|투자|판매|매출)(?:을|를|이|의)?\\s?)?목표");

    // nothing that has happened, no other number and no end of a clause between the figure and its verb
    private static final String WAY = "^(?:(?!했|됐|었|았|[0-9]|[.,;…!?\\n]|(?:한|된|던|은|운)\\s).){0,24}";
    private static final String FORECAST = "전망|예상|예측|기대";
    private static final String PLAN = "계획|예정|방침";
    /** What no forecast and no plan goes without. */
    private static final Scan AHEAD = Scan.of(FORECAST + "|추산|보인|보이|것|" + PLAN + "|하기로|겠다|려고?\\s(?:했|한|하)");

    private static final Pattern FORECAST_BEHIND =
            Pattern.compile(WAY + "(?:것으로\\s(?:" + FORECAST + "|추산|관측|보인|보이)|(?:[을를]|으?로)\\s(?:" + FORECAST
                    + ")|[이가]\\s기대[된되]|(?:될|할|일)\\s전망|[가-힣](?<!모르|알)겠다(?:$|\\.|고 예보))");
    private static final Pattern PLAN_BEHIND = Pattern.compile(WAY + "[가-힣]\\s(?:" + PLAN + ")(?:이|인|을|이라|으로|$|[.\\s])|"
            + WAY + "하기로\\s(?:했|하고|한)|" + WAY + "[가-힣](?<!모르|알)겠다(?:고|는|며)(?! 예보)|" + WAY
            + "[가-힣]려고?\\s(?:했[으던지는]|한다|하[고는던자며])");
    /** 늘어날 것이라고: what stands before 것 tells whether it lies ahead. */
    private static final Pattern THING_BEHIND = Pattern.compile(WAY + "([가-힣])\\s것(?:이다|이라|이며|으로|이고|입니다)");

    /** What has to come about first: 맺어지면, 통과될 경우. Nouns that end like it, and what is only reckoned, are none. */
    private static final Scan CONDITION = Scan.around(
            "(?:면|경우)(?:에는|엔)?,? ",
            8,
            "(?<![가-힣])(?!(?:더|합|곱|제외|포함|감안|고려|비교|환산|계산|종합|추산|요약)하면|(?:나누|따지|합치|모으)면)"
                    + "[가-힣]{1,6}(?:[되하지나서리오들으]면|[될할질릴날을] 경우)(?:에는|엔)?,? ");

    private static final Scan OUTCOME = Scan.of(
            "^(?:[이가]|으?로|[을를]|에)?\\s?(?:(?!했|됐|었|았|[0-9]|[.,;…!?\\n]).){0,12}?(?:된다|되며|되고|늘어난다|늘어나|이른다|달한다|넘어선다|줄어든다|불어난다|갖춘다|생긴다)");
    /** So far before a figure the condition may stand. */
    private static final int CONDITION_REACH = 50;

    private static final Scan ACTUAL_BEHIND = Scan.of("^(?:을|를|으로|로|이|가)\\s(?:기록했|달성했|집계됐|집계된|나타났|조사됐|잠정\\s집계됐)");

    private BasisWords() {}

    /**
     * What the words say; null where they say nothing.
     *
     * @param counted what stands there
     * @param words where those before may hold a sign
     */
    static @Nullable Basis of(String text, int begin, int end, Counted counted, Hits words) {
        CharSequence before = text.subSequence(Letters.behindLast(".,;\n…", text, begin, REACH), begin);
        int from = counted.mayBeMoney() ? Brackets.outside(text, end) : Brackets.behind(text, end);
        CharSequence behind = text.subSequence(from, Math.min(text.length(), from + REACH + 12));
        if (CLASSES.contains(counted.unit().id()) && OF_CLASS.lookingAt(behind) != null) {
            return null;
        }
        if (counted.mayBeMoney() && isBudget(before, behind, words)) {
            return Basis.BUDGET;
        }
        if (said(TARGET_BEFORE, before, words)
                || TARGET_BEHIND.lookingAt(behind) != null
                || said(TARGET_UP_TO, before, words)) {
            return Basis.TARGET;
        }
        boolean ahead = AHEAD.found(behind);
        if (said(FORECAST_BEFORE, before, words)
                || said(FORECAST_UP_TO, before, words)
                || (ahead && FORECAST_BEHIND.matcher(behind).lookingAt())) {
            return Basis.FORECAST;
        }
        if (said(PLAN_UP_TO, before, words)
                || said(PLAN_BEFORE, before, words)
                || (ahead && PLAN_BEHIND.matcher(behind).lookingAt())) {
            return Basis.PLAN;
        }
        if ((ahead && thingAhead(behind)) || isOutcome(text, begin, behind)) {
            return Basis.FORECAST;
        }
        return said(ACTUAL_BEFORE, before, words) || ACTUAL_BEHIND.lookingAt(behind) != null ? Basis.ACTUAL : null;
    }

    private static boolean isBudget(CharSequence before, CharSequence behind, Hits words) {
        return (said(BUDGET_BEFORE, before, words) && LEFT_OPEN.lookingAt(behind) == null)
                || BUDGET_BEHIND.lookingAt(behind) != null;
    }

    private static boolean said(Scan scan, CharSequence before, Hits words) {
        return words.may(scan) && scan.found(before);
    }

    /** Whether a verb of the future goes with 것: its syllable ends in ㄹ. */
    private static boolean thingAhead(CharSequence behind) {
        Matcher m = THING_BEHIND.matcher(behind);
        return m.lookingAt() && Hangul.finalOf(m.group(1).charAt(0)) == RIEUL;
    }

    /** Whether the figure is what comes of a condition that its sentence names before it. */
    private static boolean isOutcome(String text, int begin, CharSequence behind) {
        if (OUTCOME.lookingAt(behind) == null) {
            return false;
        }
        int from = Letters.behindLast(".!?\n", text, begin, CONDITION_REACH);
        return CONDITION.found(text.subSequence(from, begin));
    }
}
