package io.sillok.transform.date;

import io.sillok.transform.figure.Letters;

/** Whether the word before a number shows that it counts: 약 2000, 총 2014, 최대 2000. */
final class Hedged {
    private static final String[] WORDS = {"약", "총", "최대", "최소", "무려", "각각", "모두", "대략", "월", "연", "코스피", "지수"};

    private Hedged() {}

    static boolean before(CharSequence text, int at) {
        int end = Letters.skipSpacesBack(text, at);
        for (String word : WORDS) {
            if (Letters.endsWith(text, end, word)) {
                return true;
            }
        }
        return false;
    }
}
