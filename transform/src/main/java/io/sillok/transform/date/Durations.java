package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isHangul;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Particles;

/** What makes a number of days or years a length of time rather than a date: 5일간, 25일 만에, 3일 연속. */
final class Durations {
    /** Directly behind the unit. */
    private static final String[] ATTACHED = {
        "간", "동안", "만에", "만의", "만인", "째", "차", "여", "치", "짜리", "정도", "가량", "쯤", "이상", "이내", "안에", "내에", "내로", "밖에", "반",
        "분", "장", "제", "근무", "하고", "씩", "마다", "이나", "이면", "뿐"
    };

    /** As a word behind the unit. */
    private static final String[] APART = {
        "동안", "만에", "만의", "만인", "만이", "연속", "이상", "이내", "안에", "안팎", "내에", "내로", "넘게", "넘는", "정도", "가량", "남짓", "걸", "째",
        "전", "전에", "전의", "전부터", "후", "후에", "뒤", "뒤에", "뒤인", "지나", "만 ", "앞당", "길어", "짧아", "늦", "앞서", "가까이", "동안의", "간의"
    };

    private Durations() {}

    /** Whether what stands behind a unit makes a length of it. */
    static boolean follow(CharSequence text, int at) {
        for (String word : ATTACHED) {
            if (startsWith(text, at, word) && Particles.close(text, at)) {
                return true;
            }
        }
        if (startsWith(text, at, "만") && Particles.close(text, at + 1)) {
            return true;
        }
        for (String word : new String[] {"전", "후", "뒤"}) {
            if (startsWith(text, at, word) && Particles.close(text, at + 1)) {
                return true;
            }
        }
        int i = skipSpaces(text, at);
        if (i == at || !isHangul(at(text, i))) {
            return false;
        }
        for (String word : APART) {
            int end = i + word.strip().length();
            boolean open = word.equals("지나")
                    || word.equals("앞당")
                    || word.equals("길어")
                    || word.equals("짧아")
                    || word.equals("걸")
                    || word.equals("늦");
            if (startsWith(text, i, word.strip()) && (open || Particles.close(text, end))) {
                return true;
            }
        }
        return startsWith(text, i, "만") && Particles.close(text, i + 1);
    }

    /** The same for years, which 후 and 전 may follow in their own right. */
    static boolean followYear(CharSequence text, int at) {
        return follow(text, at);
    }
}
