package io.sillok.transform.date;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.Finds;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a text's sentences begin, and what their verbs say of time; found once, since every date asks. */
final class Sentences {
    private static final int REACH = 80;

    private final String text;
    /** Where sentences begin, the first apart; made when the first date asks. */
    private int @Nullable [] begins;
    /** For each character what a verb says that begins there; made when the first date asks. */
    private Tense @Nullable [] signs;

    Sentences(String text) {
        this.text = text;
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

    private Tense[] signs() {
        Tense[] found = signs;
        if (found == null) {
            found = new Tense[text.length()];
            Finds words = Tense.SIGNS.in(text);
            while (words.find()) {
                found[words.start()] = words.has("future") ? Tense.FUTURE : Tense.PAST;
            }
            for (int i = 0; i < text.length(); i++) {
                found[i] = Tense.isPast(text, i) ? Tense.PAST : found[i];
            }
            signs = found;
        }
        return found;
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

    /** The tense of the first verb behind a date, within its sentence. */
    Tense tenseBehind(int end) {
        int last = Math.min(end(end), Math.min(text.length(), end + REACH));
        for (int i = end; i < last; i++) {
            if (signs()[i] != null) {
                return signs()[i];
            }
        }
        return Tense.UNKNOWN;
    }

    /** The tense of an English sentence, whose verb stands before its date: {@code said on Tuesday}, {@code will open on Monday}. */
    Tense tenseAround(int begin, int end) {
        String before = text.substring(Math.max(begin(begin), begin - REACH), begin);
        if (Tense.SAID.matcher(before).find()) {
            return Tense.PAST;
        }
        return Tense.WILL.matcher(before).find() ? Tense.FUTURE : tenseBehind(end);
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
