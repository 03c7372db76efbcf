package io.sillok.transform.meaning;

import io.sillok.model.Adjustment;
import io.sillok.model.Transformation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What SDMX's dimensions and attributes say of a series by their codes: those of SDMX's own lists, the ECB's and Eurostat's. */
final class MeaningCodes {
    private static final Set<String> TRANSFORMATIONS = Set.of("TRANSFORMATION", "TRANSFORM");
    private static final Set<String> ADJUSTMENTS =
            Set.of("ADJUSTMENT", "SEASONAL_ADJUST", "SEASONAL_ADJUSTMENT", "S_ADJ");
    private static final Set<String> BASES = Set.of("BASE_PER", "BASE_PERIOD", "REF_YEAR_PRICE");
    private static final Map<String, Adjustment> ADJUSTED = Map.of(
            "NSA", Adjustment.NONE,
            "SA", Adjustment.SEASONAL,
            "CA", Adjustment.WORKING_DAY,
            "WDA", Adjustment.WORKING_DAY,
            "SCA", Adjustment.SEASONAL_AND_WORKING_DAY);
    /** Eurostat's units that say a change: {@code PCH_SM}, {@code CLV_PCH_PRE}, {@code RCH_A}. */
    private static final Map<String, Transformation> UNITS = Map.of(
            "PCH_PRE", Transformation.PERIOD_CHANGE,
            "PCH_M1", Transformation.PERIOD_CHANGE,
            "RCH_M", Transformation.PERIOD_CHANGE,
            "PCH_SM", Transformation.YEAR_CHANGE,
            "PCH_M12", Transformation.YEAR_CHANGE,
            "RCH_A", Transformation.YEAR_CHANGE);
    /** Eurostat's units that say a base: {@code I15}, {@code CLV_I15}, {@code CLV15_MEUR}. */
    private static final Pattern INDEX = Pattern.compile("(?:CLV_)?I(\\d{2})|CLV(\\d{2})_[A-Z_]+");

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:-(0[1-9]|1[0-2]))?(?:=100)?");
    private static final int CENTURY = 50;

    private MeaningCodes() {}

    /** What one code of one dimension or attribute says. */
    static SeriesMeaning read(String id, String code) {
        String name = id.toUpperCase(Locale.ROOT);
        if (TRANSFORMATIONS.contains(name)) {
            return new SeriesMeaning(Transformation.ofCode(code).orElse(null), null, null);
        }
        if (ADJUSTMENTS.contains(name)) {
            @Nullable Adjustment known = ADJUSTED.get(code);
            return new SeriesMeaning(
                    null, null, known == null ? Adjustment.ofCode(code).orElse(null) : known);
        }
        if (BASES.contains(name)) {
            return new SeriesMeaning(null, base(code), null);
        }
        if (name.equals("UNIT") || name.equals("UNIT_MEASURE")) {
            String bare = code.startsWith("CLV_PCH") ? code.substring("CLV_".length()) : code;
            Matcher index = INDEX.matcher(code);
            return new SeriesMeaning(
                    UNITS.get(bare),
                    index.matches() ? year(index.group(1) == null ? index.group(2) : index.group(1)) : null,
                    null);
        }
        return SeriesMeaning.UNSAID;
    }

    /** {@code 2020}, {@code 2020-06}, {@code 2020=100}; null where it is no year or month. */
    static @Nullable String base(String code) {
        Matcher year = YEAR.matcher(code.strip());
        if (!year.matches()) {
            return null;
        }
        return year.group(2) == null ? year.group(1) : year.group(1) + "-" + year.group(2);
    }

    private static String year(String twoDigits) {
        return (Integer.parseInt(twoDigits) < CENTURY ? "20" : "19") + twoDigits;
    }
}
