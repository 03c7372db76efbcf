package io.sillok.model.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words for powers of ten that stand before or after a unit: {@code 백만}, {@code 천}, {@code million}, {@code '000}. */
final class Scales {
    private static final List<Scale> WORDS = List.of(
            scale("천억", 11),
            scale("백억", 10),
            scale("십억", 9),
            scale("천만", 7),
            scale("백만", 6),
            scale("십만", 5),
            scale("천조", 15),
            scale("조", 12),
            scale("억", 8),
            scale("만", 4),
            scale("천", 3),
            scale("백", 2),
            scale("trillions", 12),
            scale("trillion", 12),
            scale("billions", 9),
            scale("billion", 9),
            scale("bn", 9),
            scale("millions", 6),
            scale("million", 6),
            scale("mn", 6),
            scale("thousands", 3),
            scale("thousand", 3),
            scale("hundreds", 2),
            scale("hundred", 2),
            scale("万亿", 12),
            scale("千万", 7),
            scale("百万", 6),
            scale("亿", 8),
            scale("万", 4),
            scale("千", 3));

    private Scales() {}

    private record Scale(String word, BigDecimal factor) {}

    private static Scale scale(String word, int power) {
        return new Scale(word, BigDecimal.TEN.pow(power));
    }

    /** A text without its scale word. */
    record Scaled(String rest, BigDecimal factor) {}

    /** Takes the scale from the front or from the end; empty where there is none, or nothing but it. */
    static Optional<Scaled> take(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) == (digits == 0 ? '1' : '0')) {
            digits++;
        }
        if (digits > 1 && digits < text.length()) {
            return Optional.of(new Scaled(text.substring(digits), BigDecimal.TEN.pow(digits - 1)));
        }
        for (Scale scale : WORDS) {
            if (text.length() > scale.word.length()) {
                if (lower.startsWith(scale.word)) {
                    return Optional.of(new Scaled(text.substring(scale.word.length()), scale.factor));
                }
                if (lower.endsWith(scale.word)) {
                    return Optional.of(
                            new Scaled(text.substring(0, text.length() - scale.word.length()), scale.factor));
                }
            }
        }
        return Optional.empty();
    }
}
