package io.sillok.transform.sentence;

import io.sillok.model.Span;
import io.sillok.transform.scan.Hangul;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into sentences. A quotation stays in one piece with the words that carry it; numbers, abbreviations and initials
 * keep their stops. Time is linear in the text's length.
 */
public final class SentenceReader {
    private static final String CLOSERS = "”’」』\"')]）】》";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "gov", "sen", "rep", "gen", "col", "lt", "sgt", "rev",
            "hon", "pres", "inc", "co", "corp", "ltd", "llc", "vs", "etc", "e.g", "i.e", "no", "vol", "fig", "dept",
            "univ", "approx", "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
            "dec", "u.s", "u.k", "u.n", "a.m", "p.m", "mt", "ft");
    /** What stands in single quotation marks is a name or a phrase; an unclosed mark may be anything. */
    private static final int LONGEST_PHRASE = 100;

    /** What a Korean sentence ends in when the next one follows without a blank. */
    private static final String KOREAN_ENDINGS = "다요죠까음함임";

    private SentenceReader() {}

    /** The sentences, in order, without the blanks between them; none goes across a line feed. */
    public static List<Span> read(String text) {
        List<Span> sentences = new ArrayList<>();
        int line = 0;
        while (line <= text.length()) {
            int end = text.indexOf('\n', line);
            if (end < 0) {
                end = text.length();
            }
            split(text, line, end, sentences);
            line = end + 1;
        }
        return sentences;
    }

    private static void split(String text, int from, int to, List<Span> out) {
        int[] closing = quotations(text, from, to);
        int start = from;
        int i = from;
        while (i < to) {
            int quoted = closing[i - from];
            if (quoted > 0) {
                i = quoted;
                if (stop(text.charAt(i - 1)) && text.charAt(i) != '’' && endsAfterQuotation(text, i + 1, to)) {
                    add(text, start, i + 1, out);
                    start = i + 1;
                }
                i++;
                continue;
            }
            if (stop(text.charAt(i))) {
                int end = i + 1;
                while (end < to && (stop(text.charAt(end)) || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                if (ends(text, start, i, end, to)) {
                    add(text, start, end, out);
                    start = end;
                }
                i = end;
            } else {
                i++;
            }
        }
        add(text, start, to, out);
    }

    /** For each opening mark of a double quotation within the line, where its closing mark is; elsewhere 0. */
    private static int[] quotations(String text, int from, int to) {
        int[] closing = new int[to - from];
        Arrays.fill(closing, 0);
        int open = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean opens = c == '“' || c == '「' || (c == '"' && open < 0);
            if (c == '‘' && open < 0) {
                int close = i + 1;
                int last = Math.min(to, i + LONGEST_PHRASE);
                while (close < last && text.charAt(close) != '’' && text.charAt(close) != '‘') {
                    close++;
                }
                if (close < last && text.charAt(close) == '’') {
                    closing[i - from] = close;
                    i = close;
                    continue;
                }
            }
            boolean closes = c == '”' || c == '」' || (c == '"' && open >= 0);
            if (opens && open < 0) {
                open = i;
            } else if (closes && open >= 0) {
                closing[open - from] = i;
                open = -1;
            }
        }
        return closing;
    }

    private static boolean stop(char c) {
        return c == '.' || c == '?' || c == '!' || c == '。' || c == '？' || c == '！';
    }

    /** After a quotation that ends in a stop: a blank and something that can begin a sentence. */
    private static boolean endsAfterQuotation(String text, int at, int to) {
        if (at >= to) {
            return true;
        }
        char c = text.charAt(at);
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
            return true;
        }
        if (!Character.isWhitespace(c) || at + 1 >= to) {
            return false;
        }
        String next = text.substring(at + 1, Math.min(to, at + 4));
        return !Character.isLowerCase(next.charAt(0))
                && !next.startsWith("라고")
                && !next.startsWith("라며")
                && !next.startsWith("고 ")
                && !next.startsWith("며 ");
    }

    private static boolean ends(String text, int start, int stop, int end, int to) {
        if (end >= to) {
            return true;
        }
        char mark = text.charAt(stop);
        char next = text.charAt(end);
        if (mark == '。' || mark == '？' || mark == '！') {
            return true;
        }
        char before = stop > start ? text.charAt(stop - 1) : ' ';
        if (!Character.isWhitespace(next)) {
            return mark == '.' && KOREAN_ENDINGS.indexOf(before) >= 0 && hangulOrQuote(next);
        }
        if (mark != '.') {
            return !followedByLowerCase(text, end, to);
        }
        if (Character.isDigit(before)) {
            return !numbering(text, start, stop, end, to);
        }
        if (before < 0x250 && Character.isLetter(before)) {
            return !abbreviation(text, start, stop) && !followedByLowerCase(text, end, to);
        }
        return true;
    }

    private static boolean hangulOrQuote(char c) {
        return Hangul.isHangul(c) || c == '“' || c == '"' || c == '‘';
    }

    private static boolean followedByLowerCase(String text, int end, int to) {
        int i = end;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < to && Character.isLowerCase(text.charAt(i));
    }

    /** {@code 2025. 9. 25.} and {@code 1. 개요}: a stop behind a number that begins the sentence or goes on in numbers. */
    private static boolean numbering(String text, int start, int stop, int end, int to) {
        int digits = stop;
        while (digits > start && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        int next = end;
        while (next < to && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean goesOn = next < to && Character.isDigit(text.charAt(next));
        int before = digits;
        while (before > start && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        boolean begins = before == start;
        boolean dateEnds =
                digits - 3 >= start && text.startsWith(". ", digits - 2) && Character.isDigit(text.charAt(digits - 3));
        return stop - digits <= 4 && (goesOn || begins || dateEnds);
    }

    private static boolean abbreviation(String text, int start, int stop) {
        int word = stop;
        while (word > start
                && (Character.isLetter(text.charAt(word - 1)) || text.charAt(word - 1) == '.')
                && stop - word < 12) {
            word--;
        }
        String letters = text.substring(word, stop);
        boolean initial = letters.length() == 1 && Character.isUpperCase(letters.charAt(0));
        return initial || ABBREVIATIONS.contains(letters.toLowerCase(Locale.ROOT));
    }

    private static void add(String text, int from, int to, List<Span> out) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > begin) {
            out.add(new Span(begin, end));
        }
    }
}
