package io.sillok.transform.date;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.Scan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is quoted with counts from the day on which it was said: 지난 2월 5일 국회에서 "다음 주에 내겠다"고 했다. Only where nothing but a place or
 * a speaker stands between the day and what was said, so that nothing else can have been done on that day.
 */
final class Quotations {
    private static final Scan SAID = Scan.of("^[\"”](?:이?라)?(?:고|며|면서)\\s");
    /** 내겠다"고 밝힌 바 있다. */
    private static final Scan ONCE = Scan.of("^[\"”](?:이?라)?고\\s[가-힣]{1,3}\\s바\\s");

    private static final Scan SPOKEN = Scan.of("(?:表示|[说說称稱]|指出|[强強][调調]|致[辞辭词詞]|宣布|透露)$");

    private static final Scan OF_YEARS = Scan.of("^(?:올해|내년|내후년|작년|지난해|재작년)");
    /** What ends a word that belongs to a verb, or is its object. */
    private static final String VERBAL = "고며면지해돼여어아려던할을를나";

    private static final int LONGEST_WAY = 40;
    private static final int LONGEST_SPEECH = 600;
    private static final int LONGEST_YEAR = 3;
    private static final int SAID_REACH = 12;
    /** ㄴ among the final consonants. */
    private static final int N = 4;

    private final String text;
    private final Sentences sentences;
    private final boolean any;
    /** Where the quotation ends that was found last; -1 before any. */
    private int close = -1;

    private @Nullable Interval said;

    Quotations(String text, Sentences sentences) {
        this.text = text;
        this.sentences = sentences;
        this.any = text.indexOf('"') >= 0 || text.indexOf('“') >= 0;
    }

    /**
     * The day that a date is counted from which begins here; null where that is publication.
     *
     * @param last where the date before it ends
     */
    @Nullable
    LocalDate saidOn(int at, int last, Named named) {
        if (!any) {
            return null;
        }
        if (at > close) {
            find(at, last, named);
        }
        Interval day = at < close ? said : null;
        if (day == null) {
            return null;
        }
        boolean exact = day.from().equals(day.to());
        boolean told =
                exact || OF_YEARS.lookingAt(text.substring(at, Math.min(text.length(), at + LONGEST_YEAR))) != null;
        return told ? day.from() : null;
    }

    /** Looks for a quotation that begins between the date before and this place. */
    private void find(int at, int last, Named named) {
        Interval day = named.inSentence();
        boolean over = day != null
                && day.to().isBefore(named.published())
                && named.sentence() == sentences.begin(at)
                && last <= at
                && at - last < 2 * LONGEST_WAY;
        for (int i = last; over && i < at && i - last < LONGEST_WAY; i++) {
            boolean before = text.charAt(i) == '“' && saidBefore(last, i);
            int end = before ? speechEnd(i) : sentences.quotationEnd(i);
            if (end > at) {
                String behind = text.substring(end, Math.min(text.length(), end + SAID_REACH));
                boolean done = sentences.tenseBehind(end) == Tense.PAST || ONCE.lookingAt(behind) != null;
                boolean spoken = (done && SAID.lookingAt(behind) != null && isWay(last, i)) || before;
                close = end;
                said = spoken ? day : null;
                return;
            }
        }
    }

    /** Where a speech of several sentences closes; -1 where it does not nearby. */
    private int speechEnd(int open) {
        int last = Math.min(text.length(), open + LONGEST_SPEECH);
        int close = open + 1;
        while (close < last && text.charAt(close) != '”') {
            close++;
        }
        return close < last ? close : -1;
    }

    /** 20日表示：“今天…”: a verb of saying and a colon right before what is said, and no other sentence between. */
    private boolean saidBefore(int from, int to) {
        int end = from < to && ":：,，".indexOf(text.charAt(to - 1)) >= 0 ? to - 1 : to;
        String way = text.substring(from, end);
        return SPOKEN.found(way) && way.indexOf('。') < 0;
    }

    /** 국회에서, 인터뷰를 통해, 기자들에게: no verb, and no object of one. */
    private boolean isWay(int from, int to) {
        String way = text.substring(from, to).replace("을 통해", "에").replace("를 통해", "에");
        for (int i = 0; i < way.length(); i++) {
            char c = way.charAt(i);
            boolean ends = Hangul.isHangul(c) && !Hangul.isHangul(Letters.at(way, i + 1));
            boolean verb = ends && (VERBAL.indexOf(c) >= 0 || (Hangul.finalOf(c) == N && c != '은' && c != '는'));
            if (verb || ".!?;".indexOf(c) >= 0) {
                return false;
            }
        }
        return !way.startsWith("부터") && !way.startsWith("까지") && !way.startsWith(" 이후") && !way.startsWith("보다");
    }
}
