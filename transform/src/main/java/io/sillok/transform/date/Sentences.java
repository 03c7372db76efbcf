package io.sillok.transform.date;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Where a text's sentences begin, and what their verbs say of time; found once, since every date asks. */
final class Sentences {
    private static final int REACH = 80;
    private static final int CLOSE = 20;

    /** 30일로 연기됐다: what a day is moved or set to. */
    private static final Scan SETTLED = Scan.of(
            "^로\\s(?:[가-힣]{1,4}\\s)?(?:확정|연기|변경|미뤄|미뤘|미루|미룬|늦춰|늦췄|늦추|늦춘|당겨|당겼|앞당|옮겨|옮겼|옮기|옮긴|조정|정해|정했|잡혔|잡았|결정)");

    private static final int SETTLED_REACH = 16;
    /** 파업에 들어간다고 26일 예고했다: what is told of is to come, the telling is not. */
    private static final Scan FORETOLD = Scan.of("^\\s(?:예고|예보)(?:했|한\\s|하며)");
    /** No quotation that a verb is looked for behind is longer. */
    private static final int LONGEST_QUOTATION = 200;

    /** What only what is over is told of: 3% 증가, 누적 300건. */
    private static final Scan SUMMED_UP =
            Scan.of("누적|누계|늘었|늘어난|늘어났|줄었|줄어든|줄어들었|(?:증가|감소)(?:했|한\\s|$|[.,…])|기록했|집계됐|그쳤|달했|올랐|내렸|나타났|同比|增长|下降|累计");

    /** What is reported by the month, where no verb tells. */
    private static final Scan REPORTED =
            Scan.of("^\\s(?:[가-힣]{1,6}\\s)?(?:매출|수출|수입액|판매량|판매액|영업이익|출생아|사망자|생산량|무역수지)(?!\\s?(?:목표|전망|계획|예상))");

    private static final int SUM_REACH = 60;

    private final String text;
    /** Where sentences begin, the first apart; made when the first date asks. */
    private int @Nullable [] begins;
    /** For each character what a verb says that begins there, as far as dates have asked. */
    private Tense @Nullable [] signs;
    /** Where the sentences begin whose verbs are read. */
    private final BitSet told = new BitSet();

    private int paragraph;
    private int lineEnd;

    Sentences(String text) {
        this.text = text;
        this.lineEnd = text.indexOf('\n');
    }

    /** Where the paragraph begins that this place lies in; asked from left to right. */
    int paragraph(int at) {
        while (lineEnd >= 0 && lineEnd < at) {
            paragraph = lineEnd + 1;
            lineEnd = text.indexOf('\n', paragraph);
        }
        return paragraph;
    }

    private int[] begins() {
        int[] found = begins;
        if (found == null) {
            int[] places = new int[text.length()];
            int n = 0;
            for (int i = 1; i < text.length(); i++) {
                if (begins(i)) {
                    places[n++] = i;
                }
            }
            found = Arrays.copyOf(places, n);
            begins = found;
        }
        return found;
    }

    private boolean begins(int i) {
        char before = text.charAt(i - 1);
        return before == '\n' || before == '。' || (before == '.' && Letters.isSpace(text.charAt(i)));
    }

    /** What verbs say in the sentence that this place lies in: no word of theirs reaches over its bounds. */
    private Tense[] signs(int at) {
        Tense[] found = signs;
        if (found == null) {
            found = new Tense[text.length()];
            signs = found;
        }
        int begin = begin(at);
        if (!told.get(begin)) {
            told.set(begin);
            tell(found, begin, end(at));
        }
        return found;
    }

    private void tell(Tense[] found, int begin, int end) {
        Finds words = Tense.SIGNS.in(text.substring(begin, end));
        while (words.find()) {
            boolean future = words.has("future");
            if (future || !Tense.tellsNothing(text, begin + words.start() + 2)) {
                found[begin + words.start()] = future ? Tense.FUTURE : Tense.PAST;
            }
        }
        for (int i = begin; i < end; i++) {
            if (Tense.isPast(text, i)) {
                found[i] = Tense.PAST;
            } else if (Tense.isToldOf(text, i)) {
                found[i] = Tense.FUTURE;
            }
        }
    }

    /** Where the sentence begins that this place lies in. */
    int begin(int at) {
        int i = Arrays.binarySearch(begins(), at);
        int before = i >= 0 ? i : -i - 2;
        return before < 0 ? 0 : begins()[before];
    }

    int end(int at) {
        int i = Arrays.binarySearch(begins(), at + 1);
        int next = i >= 0 ? i : -i - 1;
        return next < begins().length ? begins()[next] : text.length();
    }

    /** The tense of what is told of a date. */
    Tense tenseOf(DatePhrase phrase) {
        int end = phrase.end();
        if (phrase.slots().english) {
            return tenseAround(phrase.begin(), end);
        }
        if (phrase.slots().has(Slot.DAY) && Letters.at(text, end) == '자') {
            // 8월 3일자 인사를 냈다: what has been decided may be from a day to come
            return Tense.UNKNOWN;
        }
        int behind = Math.min(text.length(), end + SETTLED_REACH);
        if (Letters.startsWith(text, end, " 예") && FORETOLD.lookingAt(text.substring(end, behind)) != null) {
            return Tense.PAST;
        }
        boolean settled = Letters.startsWith(text, end, "로 ") && SETTLED.lookingAt(text.substring(end, behind)) != null;
        return settled ? Tense.FUTURE : tenseBehind(end);
    }

    /** The tense of the first verb behind a date, within its sentence. */
    Tense tenseBehind(int end) {
        return tenseBehind(end, REACH);
    }

    /** The tense of a verb that stands close behind, with no room for another. */
    Tense tenseRightBehind(int end) {
        return tenseBehind(end, CLOSE);
    }

    private Tense tenseBehind(int end, int reach) {
        int last = Math.min(end(end), Math.min(text.length(), end + reach));
        if (end >= last) {
            return Tense.UNKNOWN;
        }
        Tense[] found = signs(end);
        boolean ongoing = Tense.ONGOING.matcher(text).region(end, last).lookingAt();
        for (int i = end; i < last; i++) {
            int close = quotationEnd(i);
            if (close > 0) {
                // 5일 "곧 열겠다"고 했다: what is said has its own verbs
                last = Math.min(end(end), last + close - i);
                i = close;
            } else if (found[i] != null) {
                return ongoing && found[i] == Tense.PAST ? Tense.UNKNOWN : found[i];
            }
        }
        return Tense.UNKNOWN;
    }

    /**
     * Whether what is told behind a period is summed up, and so over.
     *
     * @param reported whether it may be named without a verb: 1~9월 매출액은 30억원이다
     */
    boolean isSummedUp(int end, boolean reported) {
        int to = Math.min(end(end), Math.min(text.length(), end + SUM_REACH));
        if (end >= to) {
            return false;
        }
        String behind = text.substring(end, to);
        return SUMMED_UP.found(behind) || (reported && REPORTED.lookingAt(behind) != null);
    }

    /** Where the quotation ends that begins here; -1 where none begins, or none ends in its sentence. */
    int quotationEnd(int open) {
        char c = text.charAt(open);
        boolean opens = c == '“' || (c == '"' && (open == 0 || Letters.isSpace(text.charAt(open - 1))));
        if (!opens) {
            return -1;
        }
        char mark = c == '“' ? '”' : '"';
        int last = Math.min(end(open), open + LONGEST_QUOTATION);
        int close = open + 1;
        while (close < last && text.charAt(close) != mark) {
            close++;
        }
        return close > open + 1 && close < last ? close : -1;
    }

    /** The tense of an English sentence, whose verb stands before its date: {@code said on Tuesday}, {@code will open on Monday}. */
    private Tense tenseAround(int begin, int end) {
        String before = text.substring(Math.max(begin(begin), begin - REACH), begin);
        if (Tense.SAID.matcher(before).find()) {
            return Tense.PAST;
        }
        if (Tense.WILL.matcher(before).find()) {
            return Tense.FUTURE;
        }
        Tense behind = tenseBehind(end);
        return behind == Tense.UNKNOWN && isOver(begin) ? Tense.PAST : behind;
    }

    /** Joined a lawsuit in October: whether the verb next before a date is past, and nothing is still to be done by it. */
    private boolean isOver(int at) {
        int first = Math.max(begin(at), at - REACH);
        Tense[] found = signs(Math.max(first, at - 1));
        int verb = at - 1;
        while (verb >= first && found[verb] == null) {
            verb--;
        }
        return verb >= first
                && found[verb] == Tense.PAST
                && !Tense.OF_NOUN.matcher(text.substring(first, verb)).find()
                && !Tense.TO_DO.matcher(text.substring(verb, at)).find();
    }

    /** 징역 6월, 집행유예 10월: months as long, not as named. */
    static boolean sentenced(CharSequence text, int at) {
        int end = Letters.skipSpacesBack(text, at);
        return Letters.endsWith(text, end, "징역")
                || Letters.endsWith(text, end, "금고")
                || Letters.endsWith(text, end, "유예")
                || Letters.endsWith(text, end, "구류");
    }
}
