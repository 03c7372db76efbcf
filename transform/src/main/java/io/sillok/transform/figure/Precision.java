package io.sillok.transform.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How finely a figure is written: the place value of its last digit. {@code 4269억} is written to the hundred million,
 * {@code 88.5PF} to the tenth, {@code 1.87 trillion} to ten thousand million, {@code 1,166개} to the one.
 */
public final class Precision {
    private static final Pattern LAST_NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.([0-9]+))?(?=[^0-9]*$)");
    private static final Pattern MULTIPLIER = Pattern.compile(
            "^[\\s-]*(천만|백만|십만|천억|백억|천|백|십|만|억|조|경|千|百|万|萬|亿|億|兆|thousand|million|billion|trillion|bn|mn|k\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> POWER = Map.ofEntries(
            Map.entry("십", 1),
            Map.entry("백", 2),
            Map.entry("천", 3),
            Map.entry("만", 4),
            Map.entry("십만", 5),
            Map.entry("백만", 6),
            Map.entry("천만", 7),
            Map.entry("억", 8),
            Map.entry("백억", 10),
            Map.entry("천억", 11),
            Map.entry("조", 12),
            Map.entry("경", 16),
            Map.entry("百", 2),
            Map.entry("千", 3),
            Map.entry("万", 4),
            Map.entry("萬", 4),
            Map.entry("亿", 8),
            Map.entry("億", 8),
            Map.entry("兆", 12),
            Map.entry("thousand", 3),
            Map.entry("k", 3),
            Map.entry("million", 6),
            Map.entry("mn", 6),
            Map.entry("billion", 9),
            Map.entry("bn", 9),
            Map.entry("trillion", 12));

    private Precision() {}

    /** The place value of the last digit written; where no digit is, that of the value's own last place. */
    public static BigDecimal of(String surface, BigDecimal value) {
        Matcher number = LAST_NUMBER.matcher(surface);
        int power = 0;
        if (number.find()) {
            power = number.group(1) == null ? 0 : -number.group(1).length();
            String after = surface.substring(number.end());
            Matcher multiplier = MULTIPLIER.matcher(after);
            while (multiplier.find()) {
                power += POWER.getOrDefault(multiplier.group(1).toLowerCase(Locale.ROOT), 0);
                after = after.substring(multiplier.end());
                multiplier = MULTIPLIER.matcher(after);
            }
        } else {
            power = -Math.max(0, value.stripTrailingZeros().scale());
        }
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(power);
        // the value must itself be a multiple of the step, or the surface was not understood
        return value.remainder(step).signum() == 0
                ? step
                : BigDecimal.ONE.scaleByPowerOfTen(
                        -Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** The place value of the last digit that is not zero: as fine as a round number can be meant. */
    public static BigDecimal round(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }
}
