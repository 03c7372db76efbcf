package io.sillok.report.figure;

import io.sillok.report.text.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a report may print, with where it comes from.
 *
 * @param key {@code figure/<id>}, {@code observation/<series key>@<period>} (an older vintage ends in {@code ~} and the instant it
 *     was recorded) or {@code derived/<name>}
 * @param quantity what is printed
 * @param basis actual, plan, target, budget or forecast, or null where the source does not say
 * @param origin the sentence, the cell or the formula
 */
public record Fig(String key, Quantity quantity, @Nullable String basis, Origin origin) {
    public BigDecimal value() {
        return quantity.value();
    }

    public String unit() {
        return quantity.unit();
    }
}
