package io.sillok.transform.figure;

import io.sillok.model.unit.Units;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** English numbers in Hangul, in front of the few loan words that they count: 투아웃, 스리런, 쓰리볼, 투톱. */
final class LoanCounts {
    private static final Map<String, Integer> NUMBERS = Map.of("투", 2, "쓰리", 3, "스리", 3);
    private static final String[] COUNTED = {"아웃", "스트라이크", "볼", "런", "샷", "톱", "백", "룸"};

    private LoanCounts() {}

    /** Reads such a word; null where none begins here. */
    static @Nullable Figure read(String text, int begin) {
        for (Map.Entry<String, Integer> number : NUMBERS.entrySet()) {
            int from = begin + number.getKey().length();
            if (Letters.startsWith(text, begin, number.getKey())) {
                for (String word : COUNTED) {
                    int end = from + word.length();
                    if (Letters.startsWith(text, from, word) && Particles.close(text, end)) {
                        return new Counted(
                                        end,
                                        BigDecimal.valueOf(number.getValue()),
                                        null,
                                        Units.standard().unit("count"),
                                        FigureType.COUNT,
                                        null)
                                .figure(text, begin);
                    }
                }
            }
        }
        return null;
    }
}
