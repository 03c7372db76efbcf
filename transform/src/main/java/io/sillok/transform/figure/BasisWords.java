package io.sillok.transform.figure;

import io.sillok.model.Basis;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the words beside a figure leave no doubt that it is a budget, a target, a plan, a forecast or a fact. */
final class BasisWords {
    private static final int REACH = 30;

    private static final String LEAD = "[은는이가을를로의]{0,2}\\s?(?:약|총|모두|무려|최대|최소|연간)?\\s?$";
    private static final Scan BUDGET_BEFORE = Scan.of("(?:예산|예산안|예산액|budget of)" + LEAD);
    private static final Scan TARGET_BEFORE = Scan.of("(?:목표|목표치|목표액|target of)" + LEAD);
    private static final Scan FORECAST_BEFORE = Scan.of("(?:전망치|예상치|추정치|예측치|forecast of)" + LEAD);
    private static final Scan ACTUAL_BEFORE = Scan.of("(?:실적|실적치|집계치|확정치|잠정치|결산액)" + LEAD);

    static final List<Scan> BEFORE = List.of(BUDGET_BEFORE, TARGET_BEFORE, FORECAST_BEFORE, ACTUAL_BEFORE);

    private static final Scan BUDGET_BEHIND = Scan.of("^(?:의|\\s?규모의?|\\s?상당의?)?\\s?예산");
    private static final Scan TARGET_BEHIND = Scan.of("^(?:을|를|이|가|의)?\\s?목표");

    // nothing that has happened, no other number and no end of a clause between the figure and its verb
    private static final String WAY = "^(?:(?!했|됐|었|았|[0-9]|[.,;…!?\\n]|(?:한|된|던|은|운)\\s).){0,24}";
    private static final String FORECAST = "전망|예상|예측";
    private static final String PLAN = "계획|예정|방침";
    /** What no forecast and no plan goes without. */
    private static final Scan AHEAD = Scan.of(FORECAST + "|추산|" + PLAN + "|하기로");

    private static final Pattern FORECAST_BEHIND =
            Pattern.compile(WAY + "(?:것으로\\s(?:" + FORECAST + "|추산)|[을를]\\s(?:" + FORECAST + ")|(?:될|할|일)\\s전망)");
    private static final Pattern PLAN_BEHIND =
            Pattern.compile(WAY + "[가-힣]\\s(?:" + PLAN + ")(?:이|인|을|이라|으로|$|[.\\s])|" + WAY + "하기로\\s(?:했|하고|한)");
    private static final Scan ACTUAL_BEHIND = Scan.of("^(?:을|를|으로|로|이|가)\\s(?:기록했|달성했|집계됐|집계된|나타났|조사됐|잠정\\s집계됐)");

    private BasisWords() {}

    /**
     * What the words say; null where they say nothing.
     *
     * @param words where those before may hold a sign
     */
    static @Nullable Basis of(String text, int begin, int end, Hits words) {
        CharSequence before = text.subSequence(clauseBegin(text, begin), begin);
        CharSequence behind = text.subSequence(end, Math.min(text.length(), end + REACH + 12));
        if ((words.may(BUDGET_BEFORE) && BUDGET_BEFORE.found(before)) || BUDGET_BEHIND.lookingAt(behind) != null) {
            return Basis.BUDGET;
        }
        if ((words.may(TARGET_BEFORE) && TARGET_BEFORE.found(before)) || TARGET_BEHIND.lookingAt(behind) != null) {
            return Basis.TARGET;
        }
        boolean ahead = AHEAD.found(behind);
        if ((words.may(FORECAST_BEFORE) && FORECAST_BEFORE.found(before))
                || (ahead && found(FORECAST_BEHIND, behind))) {
            return Basis.FORECAST;
        }
        if (ahead && found(PLAN_BEHIND, behind)) {
            return Basis.PLAN;
        }
        return (words.may(ACTUAL_BEFORE) && ACTUAL_BEFORE.found(before)) || ACTUAL_BEHIND.lookingAt(behind) != null
                ? Basis.ACTUAL
                : null;
    }

    private static boolean found(Pattern pattern, CharSequence text) {
        Matcher m = pattern.matcher(text);
        return m.find();
    }

    private static int clauseBegin(String text, int begin) {
        int i = begin;
        while (i > 0 && begin - i < REACH && ".,;\n…".indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }
}
