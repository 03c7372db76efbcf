package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;

/** What stands in brackets behind a figure, and parts it from the words that go on with it: 200억 달러(약 28조원) 이상. */
final class Brackets {
    private static final int LONGEST = 40;

    private Brackets() {}

    /** The place behind the brackets that open here; the same place where none do, or where they do not close nearby. */
    static int behind(CharSequence text, int at) {
        int open = Letters.skipSpaces(text, at);
        if (!opens(at(text, open))) {
            return at;
        }
        int i = open + 1;
        while (i - open < LONGEST && !closes(at(text, i)) && !opens(at(text, i)) && at(text, i) != '\n') {
            i++;
        }
        return closes(at(text, i)) ? i + 1 : at;
    }

    /** The same, and out of those that close here: what follows them is said of 28조원, too. */
    static int outside(CharSequence text, int at) {
        return closes(at(text, at)) ? at + 1 : behind(text, at);
    }

    private static boolean opens(char c) {
        return c == '(' || c == '（';
    }

    private static boolean closes(char c) {
        return c == ')' || c == '）';
    }
}
