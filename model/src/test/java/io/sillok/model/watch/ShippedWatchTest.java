package io.sillok.model.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.region.Regions;
import io.sillok.model.unit.Units;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** The watch that ships, as its author left it. */
class ShippedWatchTest {
    private static final Path ROOT = root();
    private static final Path FOLDER = ROOT.resolve("watches/gwangju-ai");

    @Test
    void itIsReadWithoutAnyFinding() {
        List<String> findings = new ArrayList<>();
        Watch watch = WatchReader.read(FOLDER, finding -> findings.add(finding.message()));

        assertThat(findings).isEmpty();
        assertThat(watch.languages()).containsExactly("ko", "en");
    }

    @Test
    void everyEntityIsNamedInKoreanAndEnglish() {
        assertThat(watch().entities())
                .allSatisfy(e -> assertThat(e.names()).as(e.id()).containsKeys("ko", "en"));
    }

    @Test
    void everyPersonHasATitleAndAnOffice() {
        assertThat(watch().entities())
                .filteredOn(e -> e.kind() == Entity.Kind.PERSON)
                .isNotEmpty()
                .allSatisfy(e -> {
                    assertThat(e.title()).as(e.id()).isNotNull();
                    assertThat(e.parent()).as(e.id()).isNotNull();
                });
    }

    @Test
    void everyPillarHasAProgrammeOrAnIndicator() {
        Watch watch = watch();
        assertThat(Stream.concat(
                        watch.programmes().stream().map(Programme::pillar),
                        watch.indicators().stream().map(Indicator::pillar)))
                .containsOnly(
                        "infrastructure",
                        "talent",
                        "companies",
                        "funding",
                        "space",
                        "commercialisation",
                        "partnership");
    }

    @Test
    void everyDayOfTheSampleHasADeliveryFromTheDailySource() throws IOException {
        Watch watch = watch();
        Watch.Sample sample = watch.sample();
        assertThat(sample).isNotNull();
        for (Source source : watch.sources()) {
            if (source.schedule() == Source.Schedule.DAILY) {
                for (LocalDate day = sample.from(); !day.isAfter(sample.to()); day = day.plusDays(1)) {
                    assertThat(days(source)).as(source.id()).contains(day);
                }
            }
        }
    }

    @Test
    void everyDeliveryLiesWithinTheSamplesDates() throws IOException {
        Watch watch = watch();
        Watch.Sample sample = watch.sample();
        assertThat(sample).isNotNull();
        for (Source source : watch.sources()) {
            assertThat(days(source)).as(source.id()).isNotEmpty().allSatisfy(day -> assertThat(day)
                    .isBetween(sample.from(), sample.to()));
        }
    }

    @Test
    void everySeriesOfAnIndicatorIsDelivered() throws IOException {
        StringBuilder delivered = new StringBuilder();
        for (String folder : List.of("worldbank", "gwangju-register", "mois-population")) {
            try (Stream<Path> files = Files.walk(FOLDER.resolve("sample").resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    delivered.append(Files.readString(
                            file,
                            folder.equals("mois-population") ? Charset.forName("EUC-KR") : StandardCharsets.UTF_8));
                }
            }
        }
        String everything = delivered.toString();
        for (Indicator indicator : watch().indicators()) {
            for (String key : Stream.of(indicator.actual(), indicator.plan(), indicator.target())
                    .filter(Objects::nonNull)
                    .toList()) {
                Set<String> codes = Set.of(key.substring(key.indexOf(':') + 1).split("\\."));
                assertThat(codes).as(key).allSatisfy(code -> assertThat(everything)
                        .contains(code));
            }
        }
    }

    @Test
    void everyUnitAndRegionOfTheRegisterIsKnown() throws IOException {
        Regions regions = Regions.load();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Stream<Path> files = Files.list(FOLDER.resolve("sample/gwangju-register"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file).replaceFirst("^\\ufeff", "");
                try (CSVParser rows = CSVParser.parse(text, format)) {
                    assertThat(rows.getRecords()).isNotEmpty().allSatisfy(row -> {
                        assertThat(Units.standard().resolve(row.get("단위")))
                                .as(row.get("단위"))
                                .isPresent();
                        assertThat(regions.candidates(row.get("지역"), LocalDate.of(2025, 9, 8)))
                                .as(row.get("지역"))
                                .hasSize(1);
                        assertThat(row.get("비고")).as("where %s comes from", row).isNotBlank();
                    });
                }
            }
        }
    }

    @Test
    void theAuthoringPageNamesEveryKey() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/authoring.md"));

        assertThat(WatchReader.knownKeys()).allSatisfy((file, keys) -> assertThat(keys)
                .as("write about the keys of %s in docs/authoring.md, in backquotes or in an example", file)
                .allSatisfy(key -> assertThat(words(page)).contains(key)));
    }

    private static Watch watch() {
        return WatchReader.read(FOLDER, finding -> {});
    }

    /** The business dates that a source has deliveries for. */
    private static Set<LocalDate> days(Source source) throws IOException {
        try (Stream<Path> entries = Files.list(FOLDER.resolve(source.address().substring("folder:".length())))) {
            return entries.map(e -> LocalDate.parse(e.getFileName().toString().substring(0, 10)))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> words(String page) {
        return Stream.of(page.split("[\\s`,:|(){}\\[\\]]+")).collect(Collectors.toSet());
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("watches"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
