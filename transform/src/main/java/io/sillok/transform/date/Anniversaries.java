package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Letters;
import java.util.List;

/** 서거 1500년을 맞아: how long ago something was that is remembered. */
final class Anniversaries {
    private static final List<String> REMEMBERED = List.of(
            "서거", "탄생", "탄신", "순국", "순교", "입적", "열반", "창건", "건국", "개국", "천도", "축성", "창립", "설립", "개교", "개항", "창간", "정도",
            "즉위", "반포", "창제", "전래", "이주", "수교", "광복", "해방");

    private static final List<String> KEPT = List.of("을 맞", "을 기념", "을 기리", "을 앞두", "이 되는", "이 된", "째", "의 역사", "의 세월");

    private Anniversaries() {}

    /**
     * Whether years are as many, and not the year of that number.
     *
     * @param begin where the number begins
     * @param n the number
     * @param unit behind 년
     */
    static boolean isLength(CharSequence text, int begin, int n, int unit) {
        int before = Letters.skipSpacesBack(text, begin);
        return n % 10 == 0
                && KEPT.stream().anyMatch(word -> startsWith(text, unit, word))
                && REMEMBERED.stream().anyMatch(word -> Letters.endsWith(text, before, word));
    }
}
