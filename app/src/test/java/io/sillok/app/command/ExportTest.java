package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series leave as they were known on a date, and come back the same. */
class ExportTest {
    @TempDir
    private Path folder;

    private LighthouseWatch watch;
    private Sillok sillok;

    @BeforeEach
    void twoNights() throws IOException {
        watch = new LighthouseWatch(folder.resolve("watch"));
        watch.deliver(
                LighthouseWatch.FIRST,
                "2025-05,\"1,002.50\",m,reef",
                "2025-06,-3,m,reef",
                "2025-07,..,m,reef",
                "2024,12,천명,\"=reef, \"\"far\"\"\"",
                "2025-Q1,7,,west");
        watch.deliver(LighthouseWatch.FIRST.plusDays(1), "2025-05,1002.75,m,reef");
        sillok = new Sillok(folder.resolve("first"));
        nightly(sillok, watch);
    }

    private static void nightly(Sillok sillok, LighthouseWatch watch) {
        Sillok.Ended ended = sillok.run(
                "nightly",
                "--watch",
                watch.path().toString(),
                "--out",
                sillok.out().toString(),
                "--date",
                LighthouseWatch.FIRST.plusDays(1).toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private Sillok.Ended export(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("export", "--watch", watch.path().toString()));
        all.addAll(List.of(arguments));
        return sillok.run(all.toArray(String[]::new));
    }

    /** Dimensions, period, value, unit, status: everything but where it came from. */
    private static List<String> observations(Sillok sillok) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(sillok.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select dimensions, frequency, period_start, value, unit_id, status
                        from reporting.observation join reporting.series using (series_id)
                        where recorded_to = 'infinity' and not deleted
                        order by dimensions::text, period_start
                        """)) {
            while (row.next()) {
                rows.add("%s %s %s %s %s %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)));
            }
        }
        return rows;
    }

    @Test
    void whatIsExportedAsSdmxCsvReadsBackAsTheSameObservations() throws Exception {
        Sillok.Ended ended = export(
                "--dataset", "gauge/tides", "--out", folder.resolve("export").toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        Path message = folder.resolve("export/sdmx/gauge-tides.csv");
        assertThat(Files.readString(message))
                .startsWith(
                        "STRUCTURE,STRUCTURE_ID,place,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,FREQ,REF_AREA,TRANSFORMATION,BASE_PER,ADJUSTMENT,TITLE\r\ndataflow,gauge:tides(1.0),")
                .contains("reef,2025-07,NaN,O,m,0,M,,,,,\r\n", "reef,2025-05,1002.75,A,m,0,M,,,,,\r\n");

        LighthouseWatch again = new LighthouseWatch(folder.resolve("again"));
        again.write("sources.yaml", """
                gauge:
                  kind: statistics
                  names: {en: An export}
                  address: folder:gauge
                  format: csv
                  schedule: irregular
                  licence: written for this test
                """);
        Files.copy(message, again.path().resolve("gauge/" + LighthouseWatch.FIRST + "-export.csv"));
        Sillok second = new Sillok(folder.resolve("second"));
        nightly(second, again);
        assertThat(observations(second)).hasSize(5).isEqualTo(observations(sillok));
    }

    @Test
    void anEarlierDateGivesWhatWasKnownThen() {
        assertThat(export("gauge/tides:reef").out())
                .contains("gauge/tides:reef,2025-05,2025-05-01,1002.75,m,A,1002.75,");
        Sillok.Ended then = export("gauge/tides:reef", "--as-of", LighthouseWatch.FIRST.toString());
        assertThat(then.out())
                .startsWith(
                        "series,period,period_start,value,unit,status,value_as_delivered,known_since,vintage,document,pointer\r\n")
                .contains("gauge/tides:reef,2025-05,2025-05-01,1002.5,m,A,\"1,002.50\",2025-09-08T15:00:00Z,,")
                .doesNotContain("1002.75")
                .doesNotContain("west");
        assertThat(export("gauge/tides:reef", "--as-of", "2025-09-07").out()).hasLineCount(1);
    }

    @Test
    void theDescriptorNamesEveryTableAndOnlyTheTwinForSpreadsheetsIsGuarded() throws IOException {
        Path out = folder.resolve("export");
        Sillok.Ended ended = export("--dataset", "gauge/tides", "--out", out.toString());
        assertThat(ended.out())
                .contains("observations.csv", "observations.excel.csv", "series.csv", "datapackage.json");
        assertThat(Files.readString(out.resolve("datapackage.json")))
                .contains(
                        "\"path\" : \"observations.csv\"",
                        "\"path\" : \"series.csv\"",
                        "\"path\" : \"sdmx/gauge-tides.csv\"",
                        "\"created\" : \"2025-09-09T15:00:00Z\"",
                        "sha256:" + io.sillok.model.Keys.sha256(Files.readAllBytes(out.resolve("observations.csv"))));
        String plain = Files.readString(out.resolve("observations.csv"));
        String excel = Files.readString(out.resolve("observations.excel.csv"));
        assertThat(plain)
                .contains("\"gauge/tides:=reef, \"\"far\"\"\",2024,2024-01-01,12000,person,A,12,")
                .doesNotContain("'");
        assertThat(excel).startsWith("\uFEFFseries,").contains(",2025-06-01,-3,m,A,'-3,");
        assertThat(out.resolve("observations.csv.part")).doesNotExist();
        byte[] before = Files.readAllBytes(out.resolve("datapackage.json"));
        export("--dataset", "gauge/tides", "--out", out.toString());
        assertThat(Files.readAllBytes(out.resolve("datapackage.json"))).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsWrongUsageAndSaysWhatThereIs() {
        Sillok.Ended ended = export("gauge/tides:rief");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ended.err()).contains("no series gauge/tides:rief", "datasets gauge/tides, or");
        assertThat(export().exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(export("--dataset", "gauge/tides", "--format", "xlsx").exitCode())
                .isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidWithoutATrace() throws IOException {
        Path file = Files.writeString(folder.resolve("full"), "no folder");
        Sillok.Ended ended = export(
                "--dataset", "gauge/tides", "--out", file.resolve("export").toString());
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.err())
                .contains("[export] the files cannot be written into " + file)
                .doesNotContain("\tat ");
    }

    @Test
    void checkSaysWhichCorrectionsAreOfSeriesThatNobodyDelivers() throws IOException {
        Files.writeString(
                watch.path().resolve("corrections.csv"),
                "series,period,expect,value,reason,source\n"
                        + "gauge/tides:reef,2025-05,1002.75,1002.7,slip,letter\n"
                        + "gauge/tides:reaf,2025-05,1002.75,1002.7,slip,letter\n");
        Sillok.Ended ended = sillok.run("check", "--watch", watch.path().toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err())
                .contains("gauge/tides:reaf] no delivery has brought this series")
                .doesNotContain(":reef]");
    }
}
