package io.sillok.model.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchReaderTest {
    private SmallWatch small;

    @BeforeEach
    void write(@TempDir Path folder) {
        small = new SmallWatch(folder);
    }

    @Test
    void aRightWatchGivesNoFinding() {
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void everyFieldComesFromItsFile() {
        Watch watch = small.read();

        assertThat(watch.id()).isEqualTo("lighthouse");
        assertThat(watch.zone()).isEqualTo(ZoneId.of("Atlantic/Reykjavik"));
        assertThat(watch.firstBusinessDate()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(watch.areas()).isEqualTo(Map.of("home", List.of("reef")));
        assertThat(watch.freshnessDays()).isEqualTo(Map.of("*", 3, "gauge", 40));
        assertThat(watch.sources()).extracting(Source::id).containsExactly("coast-news", "gauge");
        assertThat(watch.source("gauge").orElseThrow().mapping())
                .containsEntry("unit", "=m")
                .containsEntry("dimension.place", "Place");
        assertThat(watch.source("gauge").orElseThrow().charset()).isEqualTo("EUC-KR");
        assertThat(watch.entity("reef").orElseThrow().names()).isEqualTo(Map.of("en", "The Reef", "is", "Skerið"));
        assertThat(watch.entity("keeper").orElseThrow().aliases()).containsExactly("A. Keeper", "Mother Keeper");
        assertThat(watch.entity("keeper").orElseThrow().sharedAliases()).containsExactly("the keeper");
        assertThat(watch.entity("office").orElseThrow().names()).containsEntry("en", "Lights, Buoys and Beacons");
        assertThat(watch.programme("new-lamp").orElseThrow().stages())
                .containsExactly("announced", "running", "completed");
        assertThat(watch.indicator("tide").orElseThrow().actual()).isEqualTo("gauge/tides:reef");
        assertThat(watch.indicator("tide").orElseThrow().plan()).isNull();
        assertThat(watch.sample()).isNull();
    }

    @Test
    void whatASourceLeavesOutComesFromTheWatch() {
        Source news = small.read().source("coast-news").orElseThrow();

        assertThat(news.zone()).isEqualTo(ZoneId.of("Atlantic/Reykjavik"));
        assertThat(news.language()).isEqualTo("en");
        assertThat(news.charset()).isNull();
        assertThat(news.official()).isFalse();
    }

    @Test
    void aReportTakesEveryQueryInOrderOfNameUnlessItNamesThem() {
        ReportDefinition weekly = small.read().reports().get(0);
        assertThat(weekly.queries().keySet()).containsExactly("a", "b");
        assertThat(weekly.period()).isEqualTo(Period.ofDays(7));
        assertThat(weekly.template()).isEqualTo("# {{ title }}\n");
        assertThat(weekly.outline()).isEqualTo(Map.of("en", "plain"));

        small.replace("reports/weekly/report.md", "period:", "queries: [b]\nperiod:");
        assertThat(small.read().reports().get(0).queries().keySet()).containsExactly("b");

        small.replace("reports/weekly/report.md", "queries: [b]", "queries: [b, c]");
        assertThat(small.findings())
                .containsExactly(
                        "watch_missing reports/weekly/report.md line 4 column 1: there is no file c.sql beside it;"
                                + " one of a, b. Write the file, or correct 'queries'.");
    }

    @Test
    void queriesThatLieBesideTheReportsAreOfAllAndAReportsOwnTakeTheirPlace() {
        small.write("reports/b.sql", "select 2\n").write("reports/aa.sql", "select 3\n");
        ReportDefinition weekly = small.read().reports().get(0);
        assertThat(weekly.queries().keySet()).containsExactly("a", "aa", "b");
        assertThat(weekly.queries().get("aa")).hasParentRaw(weekly.folder().getParent());
        assertThat(weekly.queries().get("b")).hasParentRaw(weekly.folder());
    }

    @Test
    void aWatchWithoutReportsIsReadWithoutThem() {
        small.delete("reports/weekly/report.md").delete("reports/weekly/a.sql").delete("reports/weekly/b.sql");
        small.delete("reports/weekly").delete("reports");

        assertThat(small.read().reports()).isEmpty();
    }

    @Test
    void theSampleNamesItsFirstAndLastBusinessDate() {
        small.write("sample/sample.yaml", "from: 2025-09-08\nto: 2025-10-05\n");
        assertThat(small.read().sample())
                .isEqualTo(new Watch.Sample(LocalDate.of(2025, 9, 8), LocalDate.of(2025, 10, 5)));

        small.write("sample/sample.yaml", "from: 2025-09-08\nto: 2025-09-05\n");
        assertThat(small.findings())
                .containsExactly("value_invalid sample/sample.yaml line 2 column 1: 'to' is 2025-09-05, before 'from';"
                        + " a date not before 2025-09-08. Correct the value.");
    }

    @Test
    void sitesHaveRulesOfTheirOwnAndTheFileMayBeAbsent() {
        assertThat(small.read().sites()).isEmpty();

        small.write("sites.yaml", """
                "*.coast-news.example":
                  body: "#view"
                  drop: [.ad, .box]
                other.example: {title: h1}
                """);
        assertThat(small.read().sites())
                .containsExactly(
                        new Site("*.coast-news.example", "#view", null, null, null, null, List.of(".ad", ".box")),
                        new Site("other.example", null, "h1", null, null, null, List.of()));

        small.write("sites.yaml", "https://other.example/: {boddy: h1}\nnone.example: {}\n");
        assertThat(small.findings())
                .hasSize(3)
                .anySatisfy(f -> assertThat(f).startsWith("value_invalid sites.yaml line 1 column 1:"))
                .anySatisfy(f ->
                        assertThat(f).contains("key 'boddy' is not known here").contains("'body'"))
                .anySatisfy(f -> assertThat(f).startsWith("key_missing sites.yaml line 2"));
    }

    @Test
    void aStarCoversTheHostItselfAndAllBelowIt() {
        Site site = new Site("*.coast-news.example", null, "h1", null, null, null, List.of());
        assertThat(site.covers("coast-news.example")).isTrue();
        assertThat(site.covers("M.Coast-News.example")).isTrue();
        assertThat(site.covers("not-coast-news.example")).isFalse();
        assertThat(new Site("a.example", null, "h1", null, null, null, List.of()).covers("m.a.example"))
                .isFalse();
    }

    @Test
    void aFolderThatCannotBeReachedIsNotSaidToBeMissing() {
        assertThatThrownBy(() ->
                        WatchReader.read(small.folder().resolve("watch.yaml").resolve("inside"), f -> {}))
                .isInstanceOf(WatchUnreadable.class)
                .hasMessageContaining("inside] the folder cannot be read");
    }

    @Test
    void aMissingFolderSaysHowToNameAnother() {
        assertThatThrownBy(() -> WatchReader.read(small.folder().resolve("nowhere"), f -> {}))
                .isInstanceOf(WatchUnreadable.class)
                .hasMessageContaining("nowhere] there is no such folder")
                .hasMessageContaining("--watch");
    }

    @Test
    void everyFaultIsFoundInOneReading() {
        small.replace("watch.yaml", "zone: Atlantic/Reykjavik", "zone: Atlantic/Atlantis")
                .replace("sources.yaml", "schedule: daily", "schedule: dayly")
                .replace("entities.csv", "keeper,person", "keeper,persona")
                .delete("programmes.csv");

        assertThat(small.findings())
                .containsExactly(
                        "value_invalid watch.yaml line 4 column 7: 'zone' is 'Atlantic/Atlantis';"
                                + " a time zone, such as Asia/Seoul. Correct the value.",
                        "value_invalid sources.yaml line 6 column 13: 'schedule' is 'dayly';"
                                + " one of daily, weekdays, irregular. Did you mean 'daily'? Correct the value.",
                        "value_invalid entities.csv line 3 column kind: 'kind' is 'persona'; one of person, organisation,"
                                + " place, facility, occasion. Did you mean 'person'? Correct the value.",
                        "watch_missing programmes.csv: there is no such file. Write it; docs/authoring.md shows how.");
    }

    @Test
    void withoutWatchYamlTheOtherFilesAreStillRead() {
        small.delete("watch.yaml").replace("sources.yaml", "format: rss", "format: rrs");

        assertThat(small.findings())
                .anySatisfy(f -> assertThat(f).startsWith("watch_missing watch.yaml:"))
                .anySatisfy(f -> assertThat(f).contains("'format' is 'rrs'").contains("Did you mean 'rss'?"));
    }

    @Test
    void anUnknownKeyGetsTheKnownOnesAndTheNearest() {
        small.replace("sources.yaml", "licence: public domain", "license: public domain");

        assertThat(small.findings())
                .containsExactly(
                        "key_unknown sources.yaml line 14 column 3: key 'license' is not known here; one of kind, names,"
                                + " address, format, schedule, licence, zone, language, charset, official, complete, mapping,"
                                + " hosts, private-hosts, follow, follow-limit, delay, full-fetch, connector, gates."
                                + " Did you mean 'licence'? Correct or remove the key.",
                        "key_missing sources.yaml line 9 column 3: key 'licence' is missing; a text. Add 'licence:'.");
    }

    @Test
    void aKeyGivenTwiceIsNotReadTwice() {
        small.replace("watch.yaml", "place: reef", "place: reef\nplace: reef");

        assertThat(small.findings())
                .containsExactly("yaml_malformed watch.yaml line 8 column 1: key 'place' stands here twice;"
                        + " each key once. Correct the line.");
    }

    @Test
    void aKeyGivenTwiceBelowAnotherIsSaidOnce() {
        small.replace("sources.yaml", "    unit: =m", "    unit: =m\n    unit: =km");

        assertThat(small.findings())
                .hasSize(1)
                .first()
                .asString()
                .contains("line 23 column 5: key 'unit' stands here twice");
    }

    @Test
    void aTabNamesItsLine() {
        small.replace("watch.yaml", "  home: [reef]", "\thome: [reef]");

        assertThat(small.findings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("yaml_malformed watch.yaml line 9 column 1:");
    }

    @Test
    void frontMatterCountsTheLinesOfTheWholeFile() {
        small.replace("reports/weekly/report.md", "period: P1W", "period: P2W");

        assertThat(small.findings())
                .containsExactly("value_invalid reports/weekly/report.md line 4 column 9: 'period' is 'P2W';"
                        + " one of P1D, P1W, P1M, P3M, P1Y. Did you mean 'P1W'? Correct the value.");
    }

    @Test
    void aReportWithoutFrontMatterIsRefused() {
        small.write("reports/weekly/report.md", "# no front matter\n");

        assertThat(small.findings()).singleElement().asString().contains("does not begin with front matter");
    }

    @Test
    void aReportsIdIsItsFoldersName() {
        small.replace("reports/weekly/report.md", "id: weekly", "id: wekly");

        assertThat(small.findings()).singleElement().asString().contains("'id' is 'wekly' in the folder 'weekly'");
    }

    @Test
    @Timeout(10)
    void aBombOfAliasesIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 60; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)));
        }
        small.write("sources.yaml", bomb.toString());

        assertThat(small.findings()).anySatisfy(f -> assertThat(f).startsWith("yaml_malformed sources.yaml"));
    }

    @Test
    @Timeout(10)
    void deepNestingIsRefusedAtOnce() {
        small.write("watch.yaml", "id: " + "[".repeat(100_000));

        assertThat(small.findings()).anySatisfy(f -> assertThat(f).startsWith("yaml_malformed watch.yaml"));
    }

    @Test
    void aFileThatIsNotUtf8SaysSo() {
        small.write("watch.yaml", new byte[] {'i', 'd', ':', ' ', (byte) 0xb1, (byte) 0xa4});
        small.write("programmes.csv", new byte[] {'i', 'd', (byte) 0xff});

        assertThat(small.findings())
                .contains(
                        "yaml_malformed watch.yaml: the file is not UTF-8. Save it as UTF-8.",
                        "csv_malformed programmes.csv: the file is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void byteOrderMarkAndCarriageReturnsMakeNoDifference() {
        String text =
                "\ufeffid,kind,name_en,aliases,parent,title\r\nreef,place,The Reef,,,\r\noffice,organisation,Office,,,\r\n";
        small.write("entities.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(small.read().entities()).extracting(Entity::id).containsExactly("reef", "office");
    }

    @Test
    void aNumberThatYamlWouldReadOtherwiseStaysText() {
        small.replace("sources.yaml", "dataset: =tides", "dataset: 007").replace("sources.yaml", "Coast News", "no");

        Watch watch = small.read();
        assertThat(watch.source("gauge").orElseThrow().mapping()).containsEntry("dataset", "007");
        assertThat(watch.source("coast-news").orElseThrow().names()).containsEntry("en", "no");
    }

    @Test
    void aMappingSaysWhatKindOfNumbersItsSeriesHave() {
        small.replace(
                "sources.yaml",
                "dataset: =tides",
                "dataset: =tides\n    year.start: 04-01\n    transformation.T20: GY\n    base-period: 2020-06\n    adjustment: S");
        assertThat(small.read().source("gauge").orElseThrow().mapping())
                .containsEntry("transformation.T20", "GY")
                .containsEntry("year.start", "04-01");

        small.replace("sources.yaml", "GY", "yearly").replace("sources.yaml", "04-01", "31 March");
        assertThat(small.findings())
                .hasSize(2)
                .anyMatch(f -> f.startsWith("value_invalid sources.yaml") && f.contains("one of N, G, G1, GY"))
                .anyMatch(f -> f.contains("'31 March'") && f.contains("a month and a day"));
    }

    @Test
    void seriesOfChangesStandInColumnsThatAFileMayLack() {
        assertThat(small.read().indicators().get(0).yoy()).isNull();
        small.replace("indicators.csv", "tolerance\n", "tolerance,yoy\n")
                .replace("indicators.csv", ",0.005\n", ",0.005,gauge/tides:reef-yoy\n");
        assertThat(small.read().indicators().get(0).yoy()).isEqualTo("gauge/tides:reef-yoy");
        assertThat(small.read().indicators().get(0).series())
                .containsExactly("gauge/tides:reef", "gauge/tides:reef-yoy");
    }

    @Test
    void aRecordWithACellTooManyNamesItsLine() {
        small.replace("entities.csv", "\"Lights, Buoys and Beacons\"", "Lights, Buoys and Beacons")
                .replace("programmes.csv", "new-lamp,", "\n\nnew-lamp,x,");

        assertThat(small.findings())
                .contains(
                        "csv_malformed entities.csv line 4: the record has 8 cells; 7, as the first line has. Correct the line;"
                                + " a cell that holds a comma stands in double quotes.",
                        "csv_malformed programmes.csv line 4: the record has 8 cells; 7, as the first line has. Correct the line;"
                                + " a cell that holds a comma stands in double quotes.");
    }

    @Test
    void aQuoteLeftOpenNamesTheLineOnWhichItBegins() {
        small.replace("entities.csv", "\"Lights, Buoys and Beacons\"", "\"Lights, Buoys");

        assertThat(small.findings()).anySatisfy(f -> assertThat(f)
                .startsWith("csv_malformed entities.csv line 4: the record that begins here"));
    }

    @Test
    void aMisspeltColumnIsUnknownAndTheRightOneMissing() {
        small.replace("programmes.csv", ",stages,", ",stage,");

        assertThat(small.findings())
                .anySatisfy(f -> assertThat(f)
                        .startsWith("key_unknown programmes.csv line 1: column 'stage'")
                        .contains("Did you mean 'stages'?"))
                .anySatisfy(f -> assertThat(f).startsWith("key_missing programmes.csv line 1: column 'stages'"))
                .hasSize(2);
    }

    @Test
    void referencesToNothingAreFoundWithTheNearestId() {
        small.replace("watch.yaml", "place: reef", "place: reeef")
                .replace("watch.yaml", "gauge: 40", "gouge: 40")
                .replace("entities.csv", ",office,keeper", ",ofice,keeper")
                .replace("indicators.csv", "water,reef,gauge/", "water,keeper,gorge/")
                .replace("programmes.csv", ",office,announced", ",offise,announced")
                .replace("programmes.csv", "completed,tide", "completed,tides")
                .replace("reports/weekly/report.md", "{gauge: 60}", "{gauges: 60}");

        assertThat(small.findings())
                .allSatisfy(f -> assertThat(f).startsWith("reference_unknown"))
                .satisfiesExactlyInAnyOrder(
                        f -> assertThat(f).contains("watch.yaml line 7").contains("Did you mean 'reef'?"),
                        f -> assertThat(f).contains("watch.yaml line 12").contains("Did you mean 'gauge'?"),
                        f -> assertThat(f)
                                .contains("entities.csv line 3 column parent")
                                .contains("Did you mean 'office'?"),
                        f -> assertThat(f)
                                .contains("indicators.csv line 2 column region")
                                .contains("'keeper'"),
                        f -> assertThat(f)
                                .contains("indicators.csv line 2 column actual")
                                .contains("'gorge'"),
                        f -> assertThat(f)
                                .contains("programmes.csv line 2 column owner")
                                .contains("Did you mean 'office'?"),
                        f -> assertThat(f)
                                .contains("programmes.csv line 2 column indicators")
                                .contains("Did you mean 'tide'?"),
                        f -> assertThat(f)
                                .contains("reports/weekly/report.md line 5")
                                .contains("Did you mean 'gauge'?"));
    }

    @Test
    void aPhraseMayAskForWordsBesideIt() {
        small.replace("indicators.csv", "high water|tide", "high water|tide + reef/shoal + metres");
        assertThat(small.read().indicators().get(0).phrases())
                .containsExactly("high water", "tide + reef/shoal + metres");
        assertThat(Phrasing.of("tide + reef/shoal + metres"))
                .isEqualTo(new Phrasing("tide", List.of(List.of("reef", "shoal"), List.of("metres"))));

        small.replace("indicators.csv", "tide + reef/shoal + metres", "tide + reef/ + metres");
        assertThat(small.findings())
                .singleElement()
                .asString()
                .startsWith("value_invalid indicators.csv line 2 column phrases")
                .contains("phrase + word/word");
    }

    @Test
    void aUnitOutsideTheTableGetsTheNearestOne() {
        small.replace("indicators.csv", "Tide,m,Mean", "Tide,compny,Mean");

        assertThat(small.findings())
                .singleElement()
                .asString()
                .startsWith("value_invalid indicators.csv line 2 column unit: 'unit' is 'compny'")
                .contains("Did you mean 'company'?");
    }

    @Test
    void anIdStandsForOneThingOnly() {
        small.replace("programmes.csv", "new-lamp,", "keeper,");

        assertThat(small.findings())
                .singleElement()
                .asString()
                .startsWith("id_duplicate programmes.csv line 2 column id: id 'keeper' is taken by")
                .contains("entities.csv line 3 column id");
    }

    @Test
    void aSharedNameWarnsAndTheWatchIsStillRead() {
        small.replace("programmes.csv", "the LED lamp", "the reef");

        assertThat(small.findings())
                .containsExactly("name_ambiguous programmes.csv line 2 column id: 'reef' and 'new-lamp' are both called"
                        + " 'the reef'; names that tell them apart. Take the name from one of the two; as it stands, the first"
                        + " one gets it.");
        assertThat(small.read().programmes()).hasSize(1);
    }

    @Test
    void anEntityIsNotItsOwnAncestor() {
        small.replace("entities.csv", "reef,place,The Reef,Skerið,,,", "reef,place,The Reef,Skerið,,keeper,");

        assertThat(small.findings()).hasSize(3).allSatisfy(f -> assertThat(f)
                .contains("belongs to itself through its parents"));
    }

    @Test
    void anAddressStaysInsideTheWatch() {
        small.replace("sources.yaml", "folder:deliveries/coast-news", "folder:../../etc")
                .replace("sources.yaml", "folder:deliveries/gauge", "ftp://tides.example/");

        assertThat(small.findings())
                .satisfiesExactly(
                        f -> assertThat(f)
                                .startsWith("value_invalid sources.yaml line 4")
                                .contains("outside the watch"),
                        f -> assertThat(f)
                                .startsWith("value_invalid sources.yaml line 11")
                                .contains("folder:PATH, file:PATH or https://HOST/PATH"));
    }

    @Test
    void aFolderWithoutDeliveriesYetOnlyWarns() {
        small.replace("sources.yaml", "folder:deliveries/gauge", "folder:deliveries/later");

        assertThat(small.findings()).singleElement().asString().startsWith("watch_missing sources.yaml line 11");
        assertThat(small.read().sources()).hasSize(2);
    }

    @Test
    void aMonthMayStandInAColumnOfItsOwn() {
        small.replace(
                "sources.yaml",
                "    period: Month\n",
                "    period: Year\n    period.part: Month\n    period.day: Day\n");

        assertThat(small.findings()).isEmpty();
        assertThat(small.read().source("gauge").orElseThrow().mapping())
                .containsEntry("period.part", "Month")
                .containsEntry("period.day", "Day");
    }

    @Test
    void whatAMappingSaysOfTheFileHasAForm() {
        small.replace(
                "sources.yaml",
                "    period: Month\n",
                "    period: Month\n    period.pattern: '((('\n    delimiter: comma\n    quote: double\n    decimal: dot\n    header.row: '0'\n    header.rows: two\n");

        assertThat(small.findings())
                .hasSize(6)
                .allSatisfy(f -> assertThat(f).startsWith("value_invalid sources.yaml line "))
                .anySatisfy(f -> assertThat(f).contains("'period.pattern' is '((('; a regular expression"))
                .anySatisfy(f -> assertThat(f).contains("'delimiter' is 'comma'; one character, or tab"));
    }

    @Test
    void aLanguageIsOneThatThereIs() {
        small.replace("sources.yaml", "    schedule: daily\n".strip(), "schedule: daily\n  language: xx");

        assertThat(small.findings()).singleElement().asString().contains("'language' is 'xx'");
    }

    @Test
    void aCsvSourceSaysWhereItsValuesStand() {
        small.replace("sources.yaml", "    value: Metres\n", "")
                .replace("sources.yaml", "dimension.place", "dimensions.place");

        assertThat(small.findings())
                .satisfiesExactly(
                        f -> assertThat(f)
                                .startsWith("key_unknown sources.yaml line 22")
                                .contains("dimension.<id>"),
                        f -> assertThat(f).startsWith("key_missing").contains("'value'"));
    }

    @Test
    void aWideTableNeedsNeitherPeriodNorValue() {
        small.replace("sources.yaml", "    period: Month\n    value: Metres\n", "    periods: columns\n");
        assertThat(small.findings()).isEmpty();

        small.replace("sources.yaml", "periods: columns", "periods: column");
        assertThat(small.findings()).first().asString().contains("Did you mean 'columns'?");
    }

    @Test
    void aStageThatNobodyReadsOnlyWarns() {
        small.replace("programmes.csv", "announced|running", "announcd|running");

        assertThat(small.findings())
                .singleElement()
                .asString()
                .startsWith("value_invalid programmes.csv line 2 column stages: no sentence is read as evidence of")
                .contains("Did you mean 'announced'?");
        assertThat(small.read().programmes()).hasSize(1);
    }

    @Test
    void aLanguageStandsInTheListOnce() {
        small.replace("watch.yaml", "languages: [en]", "languages: [en, en]");

        assertThat(small.findings()).singleElement().asString().contains("'languages' names something twice");
    }

    @Test
    void theSampleDoesNotBeginBeforeTheWatch() {
        small.write("sample/sample.yaml", "from: 2024-12-31\nto: 2025-01-05\n");

        assertThat(small.findings()).singleElement().asString().contains("before the watch's first business date");
    }

    @Test
    void theMachinesDigitsDoNotLeakIntoAFinding() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            small.replace("sources.yaml", "schedule: daily", "schedule: dayly")
                    .replace("entities.csv", "\"Lights, Buoys and Beacons\"", "Lights, Buoys and Beacons");

            assertThat(small.findings()).allSatisfy(f -> assertThat(f).matches("\\p{ASCII}*"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @Timeout(60)
    void damagedBytesAreFindingsAndNothingElse() throws IOException {
        Random random = new Random(20250925);
        List<String> files = List.of(
                "watch.yaml",
                "sources.yaml",
                "entities.csv",
                "programmes.csv",
                "indicators.csv",
                "reports/weekly/report.md");
        byte[] signs = "\"',:|#&*!%@`{}[]<>-? \t\r\n\0\\~=.".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 600; round++) {
            String file = files.get(random.nextInt(files.size()));
            byte[] right = Files.readAllBytes(small.folder().resolve(file));
            byte[] damaged = right.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] =
                        random.nextInt(8) == 0 ? (byte) random.nextInt(256) : signs[random.nextInt(signs.length)];
            }
            small.write(
                    file, random.nextInt(10) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged);
            List<String> findings = small.findings();
            assertThat(findings).as("round %d", round).allSatisfy(f -> assertThat(f)
                    .doesNotContain("Exception"));
            small.write(file, right);
        }
    }

    @Test
    void anEmptyFileLacksEveryKey() {
        small.write("watch.yaml", "");

        assertThat(small.findings())
                .filteredOn(f -> f.startsWith("key_missing watch.yaml"))
                .hasSize(7);
    }

    @Test
    void correctionsAreReadAndEverySlipInThemIsSaid() {
        small.write("corrections.csv", """
                series,period,expect,value,reason,source
                gauge/tides:reef,2025-05,25.0,2.50,decimal point lost,bulletin of May
                """);
        assertThat(small.read().corrections())
                .containsExactly(new Correction(
                        "gauge/tides:reef",
                        io.sillok.model.Period.parse("2025-05").orElseThrow(),
                        "25.0",
                        "2.50",
                        "decimal point lost",
                        "bulletin of May"));
        small.write("corrections.csv", """
                series,period,expect,value,reason,source
                gauge/tides:reef,2025-05,25.0,2.50,decimal point lost,bulletin of May
                gauge/tides:reef,2025-05,24,2.4,again,bulletin of May
                gage/tides:reef,May,7,7,,bulletin of May
                """);
        assertThat(small.findings())
                .extracting(said -> said.replaceFirst(":.*", ""))
                .containsExactly(
                        "id_duplicate corrections.csv line 3 column period",
                        "value_invalid corrections.csv line 4 column period",
                        "value_invalid corrections.csv line 4 column reason",
                        "reference_unknown corrections.csv line 4 column series",
                        "value_invalid corrections.csv line 4 column value");
    }

    @Test
    void gatesAreReadAndEverySlipInThemIsSaid() {
        assertThat(small.read().source("gauge").orElseThrow().gates()).isEqualTo(GateRules.STANDARD);
        small.replace(
                "sources.yaml",
                "  official: true\n",
                "  official: true\n  gates: {all: warn, units: hold, holes: off, moves.sigmas: 12, series.share: 0.5}\n");
        GateRules rules = small.read().source("gauge").orElseThrow().gates();
        assertThat(rules.reaction(Gate.MOVES)).isEqualTo(GateRules.Reaction.WARN);
        assertThat(rules.reaction(Gate.UNITS)).isEqualTo(GateRules.Reaction.HOLD);
        assertThat(rules.reaction(Gate.HOLES)).isEqualTo(GateRules.Reaction.OFF);
        assertThat(rules.moveSigmas()).isEqualTo(12);
        assertThat(rules.seriesShare()).isEqualTo(0.5);
        small.replace(
                "sources.yaml", "all: warn, units: hold, holes: off", "unit: hold, holes: stop, revisions.share: 3");
        assertThat(small.findings())
                .extracting(said -> said.replaceFirst(" .*", ""))
                .containsExactly("key_unknown", "value_invalid", "value_invalid");
    }
}
