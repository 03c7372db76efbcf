package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.Span;
import io.sillok.transform.scan.LetterSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Reads the figures of a text, left to right: money, counts, measures, percentages, ordinals, lengths of time.
 *
 * <p>What might not be a number is left unread. Time is in proportion to the text's length, whatever stands in it.
 */
public final class FigureReader {
    private static final LetterSet MAY_BEGIN_KOREAN =
            LetterSet.of("영일이삼사오육륙칠팔구공십백천만억조경한하두둘세셋석네넷넉너다대여일아열스서마쉰예엳반절음제첫보나닷엿플투쓰");
    private static final String CURRENCIES = "$₩￦€£¥￥₹₽₺₴₫฿₱₪₦₸₮₭৳";

    /** The figures of a text that no dates have been read from. */
    public List<Figure> read(String text) {
        return read(text, List.of());
    }

    /**
     * The figures of a text, none of them inside a date.
     *
     * @param dates what is already read as dates, in any order
     */
    public List<Figure> read(String text, Collection<Span> dates) {
        List<Span> taken = new ArrayList<>(dates);
        taken.addAll(Lookalikes.in(text));
        Collections.sort(taken);
        List<Figure> figures = new ArrayList<>();
        int next = 0;
        int i = 0;
        while (i < text.length()) {
            while (next < taken.size() && taken.get(next).end() <= i) {
                next++;
            }
            if (next < taken.size() && taken.get(next).begin() <= i) {
                i = taken.get(next).end();
                continue;
            }
            if (!mayBegin(text, i)) {
                i++;
                continue;
            }
            int noDate = behindNoDate(text, i);
            if (noDate > i) {
                i = noDate;
                continue;
            }
            int limit = next < taken.size() ? taken.get(next).begin() : text.length();
            int previous = figures.isEmpty()
                    ? -1
                    : figures.get(figures.size() - 1).span().end();
            FigurePhrase phrase = new FigurePhrase(text, i, limit, previous);
            List<Figure> read = phrase.read();
            figures.addAll(read);
            i = read.isEmpty()
                    ? behindUnread(text, i)
                    : read.get(read.size() - 1).span().end();
        }
        return SharedBasis.read(text, BareMoney.read(text, figures));
    }

    /** Whether a counting word stands behind digits that end here: 2000 가구. */
    public static boolean counts(CharSequence text, int end) {
        return Counters.standard().behind(text, end, Numeral.Script.DIGITS) != null;
    }

    private static boolean mayBegin(String text, int i) {
        char c = text.charAt(i);
        char before = at(text, i - 1);
        if (isDigit(c)) {
            boolean hyphened =
                    (before == '-' || before == '–') && (isLatin(at(text, i - 2)) || isDigit(at(text, i - 2)));
            // PM2.5: the decimals of what is no number
            boolean decimals = before == '.' && isDigit(at(text, i - 2));
            return !isLatin(before) && !isDigit(before) && before != '_' && before != '#' && !hyphened && !decimals;
        }
        if (isHangul(c)) {
            // 119구조대: digits in front belong to the same word
            return !isHangul(before) && !isDigit(before) && MAY_BEGIN_KOREAN.has(c);
        }
        if (c == '.') {
            return isDigit(at(text, i + 1)) && !isDigit(before) && !isLatin(before) && !isHangul(before);
        }
        if (AmountReader.isTriangle(text, i)) {
            return true;
        }
        if (AmountReader.isSign(c)) {
            boolean digits = isDigit(at(text, i + 1)) || (at(text, i + 1) == '.' && isDigit(at(text, i + 2)));
            return digits
                    && !isDigit(before)
                    && !isHangul(before)
                    && !isLatin(before)
                    && before != ')'
                    && before != '-';
        }
        if (isLatin(c)) {
            return !isLatin(before) && !isDigit(before) && before != '-';
        }
        return CURRENCIES.indexOf(c) >= 0
                || "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞第".indexOf(c) >= 0
                || (Letters.isHan(c)
                        && NumeralReader.sinoDigit(c) + NumeralReader.hundred(c) >= 0
                        && !Letters.isHan(before))
                || (Letters.isHan(c) && NumeralReader.sinoDigit(c) > 0);
    }

    /** 2월 30일, 13월: what is written like a date and is none counts nothing either. Its end, or {@code at}. */
    private static int behindNoDate(String text, int at) {
        if (!isDigit(at(text, at))) {
            return at;
        }
        int month = isDigit(at(text, at + 1)) ? at + 2 : at + 1;
        if (at(text, month) != '월') {
            return at;
        }
        int day = Letters.skipSpaces(text, month + 1);
        int end = day;
        while (end - day < 2 && isDigit(at(text, end))) {
            end++;
        }
        return end > day && at(text, end) == '일' ? end + 1 : month + 1;
    }

    /** Where reading goes on behind something that is no figure: behind the whole of a word of digits and letters. */
    private static int behindUnread(String text, int at) {
        int i = at;
        while (isDigit(at(text, i))
                || (isLatin(at(text, i)) && i > at && isDigit(at(text, i - 1)))
                || (i > at && (at(text, i) == '.' || at(text, i) == ',') && isDigit(at(text, i + 1)))) {
            i++;
        }
        return Math.max(i, at + 1);
    }
}
