package io.sillok.transform.figure;

import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the words before a figure say over what time it was summed up: 누적 관람객 10만명, 연간 3조원, cumulative sales of $3 billion. */
final class AccumulationWords {
    private static final int REACH = 30;
    /** A noun or two with their particles, and what hedges the number. */
    private static final String NOUN = "(?:\\s?[가-힣A-Za-z·]{1,8}){0,2}[은는이가을를도의]?\\s?(?:약|총|모두|무려|최대|최소)?\\s?$";

    private static final Scan CUMULATIVE = Scan.of("(?:누적|누계)(?:으로|치|액|량)?" + NOUN
            + "|累计(?:达|约|为|超过|逾)?$|(?i)\\bcumulative(?:ly)?(?:\\s[a-z]{2,14}){0,3}\\s$");
    private static final Scan ANNUAL = Scan.of(
            "(?<![가-힣])연간" + NOUN
                    + "|(?<![가-힣])연\\s?(?:약|총|최대|평균)?\\s?$|(?<![가-힣])연평균" + NOUN
                    + "|(?<![가-힣])(?:매년|해마다|한 해)\\s(?:약|총|평균|최대)?\\s?$|年均(?:约)?$|每年(?:约)?$|(?i)\\bannual(?:ly)?(?:\\s[a-z]{2,14}){0,3}\\s$");
    private static final Scan CUMULATIVE_BEHIND = Scan.of("^\\s?\\((?:누적|누계)\\)");
    private static final Scan ANNUAL_BEHIND = Scan.of("^\\s(?:a year|per year|annually|per annum)\\b");

    static final List<Scan> BEFORE = List.of(CUMULATIVE, ANNUAL);

    private AccumulationWords() {}

    /**
     * What the clause says; null where it says nothing.
     *
     * @param words where those before may hold a sign
     */
    static @Nullable Accumulation of(String text, int begin, int end, FigureType type, Hits words) {
        if (type == FigureType.ORDINAL || type == FigureType.DURATION) {
            return null;
        }
        CharSequence before = text.subSequence(Letters.behindLast(".,;\n…()", text, begin, REACH), begin);
        CharSequence behind = text.subSequence(end, Math.min(text.length(), end + REACH));
        if ((words.may(CUMULATIVE) && CUMULATIVE.found(before)) || CUMULATIVE_BEHIND.lookingAt(behind) != null) {
            return Accumulation.CUMULATIVE;
        }
        return (words.may(ANNUAL) && ANNUAL.found(before)) || ANNUAL_BEHIND.lookingAt(behind) != null
                ? Accumulation.ANNUAL
                : null;
    }
}
