package io.sillok.transform.statistics;

import io.sillok.model.Frequency;
import io.sillok.model.Period;
import io.sillok.transform.meaning.MeaningReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands what rows share: periods, units, multipliers and statuses. Each distinct one is worked out once. */
final class FormReader {
    private static final Set<String> STATUSES = Set.of(
            "A", "B", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "S", "T", "U", "V", "W");
    private static final int LARGEST_MULTIPLIER = 30;
    /** Codes of publishers' lists that look like a unit's symbol in other capitals: per cent a year, months, metric tons. */
    private static final Set<String> OF_CODE_LISTS = Set.of("PA", "M", "MT");

    private final UnitNames units;
    private final @Nullable ReportingYear year;
    private final Map<TimeNotation, Map<String, Optional<Period>>> periods = new HashMap<>();
    private final Map<String, Optional<UnitNames.Scaled>> unitNames = new HashMap<>();

    /** @param year the source's, where it is not the calendar's */
    FormReader(UnitNames units, @Nullable ReportingYear year) {
        this.units = units;
        this.year = year;
    }

    /** The period meant; empty where that cannot be told. */
    Optional<Period> period(String text, TimeNotation notation) {
        return periods.computeIfAbsent(notation, ignored -> new HashMap<>())
                .computeIfAbsent(text, ignored -> PeriodReader.read(text, notation));
    }

    /** The day that an edition carries; empty where it cannot be read. */
    Optional<LocalDate> vintage(String text) {
        return period(text, TimeNotation.PLAIN)
                .filter(p -> p.frequency() == Frequency.D)
                .map(Period::start);
    }

    /** The unit of that name; empty where it is not known. */
    Optional<UnitNames.Scaled> unit(String name) {
        return unitNames.computeIfAbsent(name, n -> resolve(CellText.plain(n)));
    }

    /**
     * A code with its label ({@code IX: Index, 2015=100}) is what the label says. Else it is what the code says exactly: codes are of
     * the publisher's list, where {@code PA} is per cent and no pascal.
     */
    private Optional<UnitNames.Scaled> resolve(String name) {
        String label = MeaningReader.label(name);
        if (label.isEmpty()) {
            return OF_CODE_LISTS.contains(name) ? Optional.empty() : units.resolve(name);
        }
        String code = MeaningReader.code(name);
        return units.resolve(name)
                .or(() -> units.resolve(label))
                .or(() -> label.contains("=") && MeaningReader.base(label) != null
                        ? units.resolve("2020=100") // whatever else the label of an index says
                        : Optional.empty())
                .or(() -> units.resolve(code).filter(unit -> unit.unitId().equals(code)));
    }

    /** The power of ten; 0 where none is given, null where it is none. */
    static @Nullable Integer multiplier(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        try {
            int power = Integer.parseInt(text.strip());
            return Math.abs(power) <= LARGEST_MULTIPLIER ? power : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * How many of the unit one of the delivered makes; null where the unit's name and the power of ten contradict each other. A name that
     * carries the very power which is given beside it ({@code 천명} with 3, {@code million US$} with 6) says it once more.
     */
    static @Nullable BigDecimal factor(UnitNames.@Nullable Scaled unit, int power) {
        BigDecimal given = BigDecimal.ONE.scaleByPowerOfTen(power);
        BigDecimal named = unit == null ? BigDecimal.ONE : unit.multiplier();
        if (power == 0 || named.compareTo(BigDecimal.ONE) == 0) {
            return named.multiply(given);
        }
        boolean powers = named.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
        return named.compareTo(given) == 0 ? given : powers ? null : named.multiply(given);
    }

    /** SDMX's code, empty where none is given, null where it is none of SDMX's. */
    static @Nullable String status(@Nullable String text) {
        String status = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return status.isEmpty() || STATUSES.contains(status) ? status : null;
    }

    /** What a row's codes and attributes say of its periods. */
    TimeNotation notation(Map<String, String> dimensions, Map<String, String> attributes) {
        return new TimeNotation(
                dimensions.getOrDefault("FREQ", dimensions.get("freq")),
                attributes.isEmpty()
                        ? year
                        : ReportingYear.ofSdmx(attributes.getOrDefault(
                                        "REPORTING_YEAR_START_DAY", attributes.get("REPYEARSTART")))
                                .orElse(year));
    }
}
