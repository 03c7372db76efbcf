package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import io.sillok.model.region.Regions;
import io.sillok.model.unit.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Codes are of the publisher's list: the OECD's PA is per cent a year and no pascal. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PA                        | PA
            PA: Percent per annum     | percent
            Pa                        | Pa
            M                         | M
            m                         | m
            KG                        | kg
            """)
    void aCodeThatLooksLikeASymbolIsNotTakenForIt(String delivered, String unit) {
        assertThat(read(delivered)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            천명         | 3 | person | 3
            천명         | 0 | person | 3
            천명         | - | person | 3
            명           | 3 | person | 3
            million US$  | 6 | USD    | 6
            """)
    void aPowerOfTenThatIsSaidTwiceCountsOnce(String delivered, @Nullable String multiplier, String unit, int power) {
        assertThat(read(delivered, multiplier)).hasValueSatisfying(read -> {
            assertThat(read.unit()).isEqualTo(unit);
            assertThat(read.multiplier()).isEqualTo(power);
        });
    }

    @Test
    void aUnitAndAMultiplierOfTwoPowersContradictEachOther() {
        assertThat(read("천명", "6")).isEmpty();
        assertThat(findings).singleElement().satisfies(f -> assertThat(f.code()).isEqualTo("value_unreadable"));
    }

    private Optional<ReadStatistic> read(String unit, @Nullable String multiplier) {
        return reader.read(
                "tides.csv",
                new StatRow("row 2", "tides", new TreeMap<>(), "2025", "1", unit, multiplier, null),
                findings::add);
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
