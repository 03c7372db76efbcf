package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Findings;
import io.sillok.model.Period;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import io.sillok.model.region.Regions;
import io.sillok.transform.meaning.MeaningReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands statistical rows one by one, with the same readers of periods, values, units and regions that a load uses. */
public final class StatisticReader {
    private final FormReader forms;
    private final RegionReader regions;
    private final LocalDate delivered;

    /**
     * @param units the table of units
     * @param regions the table of regions
     * @param delivered the day on which codes of rows without time, or of times ahead, are looked up
     */
    public StatisticReader(UnitNames units, Regions regions, LocalDate delivered) {
        this.forms = new FormReader(units, null);
        this.regions = new RegionReader(regions, Map.of(), delivered);
        this.delivered = delivered;
    }

    /** What the row says; empty, with a finding, where its period or its value cannot be read. */
    public Optional<ReadStatistic> read(String source, StatRow row, Findings findings) {
        // a table without time can be looked at, though nothing of it can be kept as known at a time
        boolean timeless = row.period().isBlank();
        TimeNotation notation = forms.notation(row.dimensions(), row.attributes());
        Optional<Period> period = timeless ? Optional.empty() : forms.period(row.period(), notation);
        if (period.isEmpty() && !timeless) {
            findings.add(problem(
                    source,
                    row,
                    "period_unknown",
                    PeriodReader.ofAnother(row.period(), notation)
                            ? "period '%s' is none of frequency %s".formatted(row.period(), notation.frequency())
                            : "period '%s' cannot be read".formatted(row.period())));
            return Optional.empty();
        }
        Optional<ValueReader.Cell> cell = ValueReader.read(row.value());
        if (cell.isEmpty()) {
            findings.add(problem(source, row, "value_unreadable", "value '%s' is not a number".formatted(row.value())));
            return Optional.empty();
        }
        BigDecimal value = cell.get().value();
        @Nullable String unit = row.unit();
        int multiplier = multiplier(row);
        Optional<UnitNames.Scaled> known = unit == null ? Optional.empty() : forms.unit(unit);
        if (unit != null && known.isEmpty()) {
            if (namesSeveral(unit)) {
                findings.add(problem(
                        source,
                        row,
                        "unit_unknown",
                        "'%s' is several units, and which is meant is open".formatted(unit)));
            }
            unit = MeaningReader.code(unit);
        }
        if (known.isPresent()) {
            unit = known.get().unitId();
            BigDecimal scale = known.get().multiplier().stripTrailingZeros();
            if (value != null && FormReader.factor(known.get(), multiplier) == null) {
                findings.add(problem(
                        source,
                        row,
                        "value_unreadable",
                        "unit '%s' and multiplier '%s' say two powers of ten".formatted(row.unit(), row.multiplier())));
                return Optional.empty();
            }
            if (scale.unscaledValue().equals(java.math.BigInteger.ONE) && -scale.scale() != multiplier) {
                multiplier -= scale.scale();
            }
        }
        String status = row.status() == null || row.status().isBlank()
                ? (value == null ? "O" : "A")
                : row.status().strip();
        RegionReader.Place place = regions.read(
                row.dimensions(), row.attributes(), period.map(Period::start).orElse(delivered));
        return Optional.of(new ReadStatistic(period.orElse(null), value, unit, multiplier, status, place.regionId()));
    }

    /** Whether a cell lists units that are known one by one: none of them can be taken for that of the value. */
    private boolean namesSeveral(String unit) {
        String[] names = unit.split("[,，;]", -1);
        return names.length > 1
                && Arrays.stream(names).allMatch(name -> forms.unit(name).isPresent());
    }

    private static int multiplier(StatRow row) {
        String text = row.multiplier();
        return text != null && text.strip().matches("-?\\d{1,2}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static Finding problem(String source, StatRow row, String code, String problem) {
        return new Finding(
                code,
                Severity.ERROR,
                source,
                row.pointer(),
                problem,
                null,
                "Correct the file, or see docs/formats.md for the forms that are read.");
    }
}
