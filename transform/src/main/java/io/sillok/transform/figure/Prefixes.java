package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.scan.Hangul.isHangul;

import java.util.Set;

/** Whether digits that touch letters are still a number: 예산10억원 and 시즌3 are, 영동1교, 3D and 6s are not. */
final class Prefixes {
    /** Korean words that digits may follow without a space. */
    private static final String[] WORDS = {
        "약", "총", "각", "연", "월", "전체", "시즌", "톱", "최대", "최소", "최고", "시속", "초속", "섭씨", "화씨", "영하", "무려", "마이너스", "순위",
        "평균", "만", "최근", "국내", "세계", "전국", "전교", "상위", "하위", "매", "모두", "누적", "합계", "총계", "향후", "지난", "하루"
    };

    /** Counting words of one syllable that count behind any noun: 직원5명, 시설3곳. */
    private static final String COUNTS = "명원개곳건";

    /** Ranks that stand behind any noun: 업계1위, 지하2층; 나로1호 is a name. */
    private static final Set<String> RANKS = Set.of("위", "순위", "층", "호선", "번째", "학년", "년차", "주년", "단계");

    private static final String SCHOOLS = "고중초";

    private Prefixes() {}

    static boolean letStand(String text, int begin, Amount amount, Counted counted) {
        Counters.Counter counter = counted.counter();
        if (counter == null && isLatin(at(text, amount.end())) && counted.end() == amount.end()) {
            return false;
        }
        if (!isHangul(at(text, begin - 1)) || introduceNumber(text, begin)) {
            return true;
        }
        if (counter == null) {
            return isSchoolYear(text, begin, amount);
        }
        String word = counter.surface();
        if (counted.type() == FigureType.ORDINAL) {
            return RANKS.contains(word);
        }
        // 아이폰16 프로 is no sixteen percent
        return (word.length() > 1 || !isHangul(word.charAt(0)) || COUNTS.contains(word)) && !word.equals("프로");
    }

    private static boolean introduceNumber(CharSequence text, int digits) {
        for (String word : WORDS) {
            if (Letters.endsWith(text, digits, word) && !isHangul(at(text, digits - word.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** 고3, 중2, 초6: the year of a school. */
    private static boolean isSchoolYear(CharSequence text, int begin, Amount amount) {
        char school = at(text, begin - 1);
        int highest = school == '초' ? 6 : 3;
        int year = amount.numeral().plain() && amount.numeral().length() == 1
                ? amount.value().intValue()
                : 0;
        return SCHOOLS.indexOf(school) >= 0
                && !isHangul(at(text, begin - 2))
                && !Letters.isDigit(at(text, begin - 2))
                && year > 0
                && year <= highest
                && Particles.close(text, amount.end());
    }
}
