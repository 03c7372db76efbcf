package io.sillok.transform.figure;

import io.sillok.transform.scan.Scan;
import java.math.BigDecimal;

/**
 * Whether a number is what another is held against, and so exact: 예상한 3만명을 넘어서, 목표 100억원을 웃돌았다. Of a past time (작년 977억원을 넘어서) only
 * a number that nobody sets as a mark is one: 작년 1조원을 넘어섰다 tells of last year itself.
 */
final class Yardsticks {
    private static final int REACH = 30;
    /** Digits that a mark which is passed has at most: 1조, 1500만. */
    private static final int ROUND = 2;

    /** Words with no subject among them. */
    private static final String WORDS = "(?:[가-힣]{0,7}[가-힣&&[^이가은는도]]\\s){0,3}";

    private static final Scan EXPECTED = Scan.of("(?:예상|전망|기대|예측|추정|계획|목표로)(?:한|했던|된|됐던|하던)\\s" + WORDS + "$"
            + "|(?:예상치|전망치|기대치|예측치|추정치|목표치?|목표액|기준치|평년치|정원|한도|컨센서스|손익분기점|최고\\s?기록|종전\\s?기록|기존\\s?기록|최고치)(?:인|였던|이던|\\s중\\s하나인)?\\s$"
            + "|(?:지난해|작년|전년|전년도|전달|전월|지난달|직전|종전|기존)의\\s$");
    private static final Scan PAST =
            Scan.of("(?:지난해|작년|전년도?|전달|전월|지난달|직전|종전|기존|20\\d\\d년)(?:\\s같은\\s기간)?(?:의|에)?\\s" + WORDS + "$");

    private Yardsticks() {}

    /**
     * Whether the words before say so.
     *
     * @param begin where the number begins
     */
    static boolean isOne(String text, int begin, BigDecimal value) {
        String before = text.substring(Letters.behindLast(".,;!?…\n", text, begin, REACH), begin);
        return EXPECTED.found(before) || (value.stripTrailingZeros().precision() > ROUND && PAST.found(before));
    }
}
