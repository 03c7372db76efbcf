package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import io.sillok.model.region.Regions;
import io.sillok.model.unit.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticReaderTest {
    private final StatisticReader reader = new StatisticReader(
            name -> Units.standard()
                    .resolve(name)
                    .map(unit -> new UnitNames.Scaled(unit.unit().id(), unit.multiplier())),
            Regions.load(),
            LocalDate.of(2025, 9, 25));

    private final List<Finding> findings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"명, %", "백만원; 천원"})
    void severalUnitsInOneCellAreSaid(String unit) {
        assertThat(read(unit)).isEqualTo(unit);
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("unit_unknown");
            assertThat(f.pointer()).isEqualTo("row 2");
        });
    }

    @Test
    void aUnitThatIsOnlyNotKnownStaysAsItIs() {
        assertThat(read("PS_KM2")).isEqualTo("PS_KM2");
        assertThat(read("억월, %")).isEqualTo("억월, %");
        assertThat(findings).isEmpty();
    }

    private @Nullable String read(String unit) {
        return reader.read(
                        "tides.csv",
                        new StatRow("row 2", "tides", new TreeMap<>(), "2025", "1", unit, null, null),
                        findings::add)
                .orElseThrow()
                .unit();
    }
}
