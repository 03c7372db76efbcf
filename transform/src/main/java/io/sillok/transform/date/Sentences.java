package io.sillok.transform.date;

import io.sillok.transform.figure.Letters;

/** Where sentences begin, and terms of prison, which count months as 월. */
final class Sentences {
    private static final int REACH = 400;

    private Sentences() {}

    /** Where the sentence begins that this place lies in, at most some hundred characters back. */
    static int begin(CharSequence text, int at) {
        int i = at;
        while (i > 0 && at - i < REACH) {
            char before = text.charAt(i - 1);
            boolean ends = before == '\n' || before == '。' || (before == '.' && Letters.isSpace(Letters.at(text, i)));
            if (ends) {
                break;
            }
            i--;
        }
        return i;
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
