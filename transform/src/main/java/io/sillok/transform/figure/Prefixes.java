package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isHangul;

/** Korean words that digits may follow without a space: 약3조, 시즌3, 시속100. */
final class Prefixes {
    private static final String[] WORDS = {
        "약", "총", "각", "연", "월", "전체", "시즌", "톱", "최대", "최소", "최고", "시속", "초속", "섭씨", "화씨", "영하", "무려", "마이너스", "순위",
        "평균"
    };

    private Prefixes() {}

    static boolean introduceNumber(CharSequence text, int digits) {
        for (String word : WORDS) {
            if (Letters.endsWith(text, digits, word) && !isHangul(at(text, digits - word.length() - 1))) {
                return true;
            }
        }
        return false;
    }
}
