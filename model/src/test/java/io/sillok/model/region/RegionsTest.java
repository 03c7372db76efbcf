package io.sillok.model.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2026, 7, 1);

    private final Regions regions = Regions.load();

    @Test
    void oneCodeMeansDifferentPlacesInDifferentSchemes() {
        assertThat(regions.resolve("kr-mois", "29", BEFORE).orElseThrow().id()).isEqualTo("KR-29");
        assertThat(regions.resolve("kr-sgis", "24", BEFORE).orElseThrow().id()).isEqualTo("KR-29");
        assertThat(regions.resolve("kr-sgis", "29", BEFORE).orElseThrow().id()).isEqualTo("KR-50");
        assertThat(regions.candidates("29", BEFORE)).containsExactly("KR-29", "KR-50");
    }

    @Test
    void aCodeOfAMergedRegionResolvesOnlyUntilTheMerger() {
        assertThat(regions.resolve("kr-mois", "29", AFTER)).isEmpty();
        assertThat(regions.resolve("kr-mois", "46", AFTER)).isEmpty();
        assertThat(regions.resolve("kr-mois", "12", BEFORE)).isEmpty();
        assertThat(regions.resolve("kr-mois", "12", AFTER).orElseThrow().id()).isEqualTo("KR-12");
        assertThat(regions.successions())
                .containsExactly(
                        new RegionSuccession("KR-29", "KR-12", AFTER), new RegionSuccession("KR-46", "KR-12", AFTER));
    }

    @Test
    void whatACodeMeantAtOtherTimesStillTellsSchemesApart() {
        assertThat(regions.meanings("kr-mois", "29", AFTER)).containsExactly(new Regions.Meaning("KR-29", false));
        assertThat(regions.meanings("kr-mois", "12", BEFORE)).containsExactly(new Regions.Meaning("KR-12", false));
        assertThat(regions.meanings("kr-sgis", "24", AFTER)).containsExactly(new Regions.Meaning("KR-29", false));
        // Sejong to one office; that it was Gwangju to the other counts after the merger, too
        assertThat(regions.meanings(null, "29", AFTER))
                .extracting(Regions.Meaning::regionId)
                .containsExactly("KR-29", "KR-50");
        assertThat(regions.meanings(null, "36", AFTER))
                .extracting(Regions.Meaning::regionId)
                .containsExactly("KR-46", "KR-50");
        assertThat(regions.meanings(null, "46", BEFORE)).containsExactly(new Regions.Meaning("KR-46", true));
        assertThat(regions.meanings(null, "KR-29", AFTER)).containsExactly(new Regions.Meaning("KR-29", false));
        assertThat(regions.meanings(null, "광주광역시", AFTER)).containsExactly(new Regions.Meaning("KR-29", false));
        assertThat(regions.meanings(null, "99", AFTER)).isEmpty();
    }

    @Test
    void aRegionKnowsWhatItBecameAndWhatItWasMadeOf() {
        assertThat(regions.successors("KR-29")).containsExactly(new RegionSuccession("KR-29", "KR-12", AFTER));
        assertThat(regions.predecessors("KR-12")).hasSize(2);
        assertThat(regions.successors("KR-12")).isEmpty();
    }

    @Test
    void aProvinceThatWasGivenANewCodeStaysOneRegion() {
        assertThat(regions.resolve("kr-mois", "42", LocalDate.of(2023, 6, 10)).orElseThrow())
                .isEqualTo(regions.resolve("kr-mois", "51", LocalDate.of(2023, 6, 11))
                        .orElseThrow());
        assertThat(regions.resolve("kr-mois", "42", LocalDate.of(2023, 6, 11))).isEmpty();
    }

    @Test
    void countriesResolveByEitherIsoCodeAndByNameInThreeLanguages() {
        for (String code : List.of("KR", "KOR", "대한민국", "South Korea", "韩国")) {
            assertThat(regions.candidates(code, BEFORE)).as(code).containsExactly("KR");
        }
    }

    @Test
    void noSchemeGivesOneCodeTwoMeaningsOnOneDay() {
        Map<String, RegionCode> open = new HashMap<>();
        for (RegionCode code : regions.codes()) {
            RegionCode other = open.put(code.scheme() + " " + code.code(), code);
            if (other != null) {
                assertThat(other.validTo()).as(code.toString()).isNotNull().isEqualTo(code.validFrom());
            }
        }
    }

    @Test
    void allProvincesOfKoreaHaveCodesInBothSchemes() {
        assertThat(regions.codes().stream()
                        .filter(c -> c.scheme().equals("kr-sgis"))
                        .map(RegionCode::regionId)
                        .distinct())
                .hasSize(17);
        assertThat(regions.codes().stream()
                        .filter(c -> c.scheme().equals("kr-mois") && c.validOn(BEFORE))
                        .map(RegionCode::regionId)
                        .distinct())
                .hasSize(17);
    }
}
