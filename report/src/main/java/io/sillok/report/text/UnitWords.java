package io.sillok.report.text;

import io.sillok.model.unit.Units;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a unit is written beside its number.
 *
 * @param korean what follows the number in Korean
 * @param prefix what stands before the number in English ({@code KRW}), or empty
 * @param singular what follows one in English, or empty
 * @param plural what follows any other number in English, or empty
 * @param joined true where no space stands between number and English unit ({@code 3%})
 * @param money true for a currency
 */
record UnitWords(String korean, String prefix, String singular, String plural, boolean joined, boolean money) {
    private static final Map<String, UnitWords> KNOWN =
            Resources.yaml(UnitWords.class, "units.yaml").entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, e -> read(Resources.mapping(e.getValue()))));

    /** True for a share or a rate: per cent, percentage points. */
    boolean share() {
        return korean.startsWith("%");
    }

    /** The words for a unit id: its own, else the table of units', else the id. */
    static UnitWords of(String unit) {
        UnitWords known = KNOWN.get(unit);
        if (known != null) {
            return known;
        }
        return Units.standard()
                .entry(unit)
                .map(entry -> new UnitWords(entry.korean(), "", entry.english(), entry.english(), false, false))
                .orElseGet(() -> new UnitWords(" " + unit, "", unit, unit, false, false));
    }

    /** As the lower end of a range writes it: what follows the number is said once, after the upper end. */
    UnitWords lowerEnd() {
        return new UnitWords(share() ? korean : "", prefix, "", "", false, money);
    }

    /** As the upper end of a range writes it: what stands before the number was said before the lower end. */
    UnitWords upperEnd() {
        return new UnitWords(korean, "", singular, plural, joined, money);
    }

    private static UnitWords read(Map<String, Object> unit) {
        String one = String.valueOf(unit.getOrDefault("en", ""));
        return new UnitWords(
                String.valueOf(unit.getOrDefault("ko", "")),
                String.valueOf(unit.getOrDefault("prefix", "")),
                one,
                String.valueOf(unit.getOrDefault("plural", one)),
                Boolean.TRUE.equals(unit.get("joined")),
                unit.containsKey("prefix"));
    }
}
