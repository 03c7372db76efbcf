package io.sillok.transform.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A confidence from 0 to 1 and the rules that it comes from. */
final class Score {
    private BigDecimal value;
    private final StringBuilder reason = new StringBuilder();

    Score(String value, String reason) {
        this.value = new BigDecimal(value);
        this.reason.append(reason);
    }

    void add(String weight, String why) {
        value = value.add(new BigDecimal(weight));
        reason.append("; ").append(why);
    }

    BigDecimal value() {
        return value.min(BigDecimal.ONE).setScale(2, RoundingMode.HALF_UP);
    }

    String reason() {
        return reason.toString();
    }
}
