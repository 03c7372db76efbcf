package io.sillok.transform.event;

import java.util.ArrayList;
import java.util.List;

/** The words of a text as they stand between blanks. */
final class Words {
    private static final String BLANKS = " \t\n\u000b\f\r";

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || BLANKS.indexOf(text.charAt(i)) >= 0) {
                if (i > begin) {
                    words.add(text.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }
}
