package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.decode;
import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class PxDecoderTest {
    private static final String HEAD = """
            CHARSET="ANSI";
            AXIS-VERSION="2013";
            LANGUAGE="en";
            LANGUAGES="en","sv";
            MATRIX="TIDES";
            TITLE="Tides = heights; by place "
            "and year";
            TITLE[sv]="Tidvatten";
            STUB="place","what";
            HEADING="year";
            CONTVARIABLE="what";
            VALUES("place")="Reef, inner; (a)","Ba"
            "y";
            VALUES[sv]("place")="Rev","Vik";
            CODES("place")="R","B";
            VALUES("what")="height","ships";
            UNITS("height")="m";
            UNITS("ships")="number";
            TIMEVAL("year")=%s;
            VALUES("year")=%s;
            """;

    @Test
    void whatTheFileSaysOfAllItsNumbersGoesToTheirSeries() throws IOException {
        StatRow row = decode(
                        "px",
                        HEAD.formatted("TLIST(A1),\"2024\"", "\"2024\"")
                                + "LAST-UPDATED=\"20250925 09:00\";\nBASEPERIOD=\"2020=100\";\nSEASADJ=\"YES\";\nDAYADJ=\"NO\";\n"
                                + "DATA=\n1 2\n3 4;\n")
                .read
                .get(0);
        assertThat(row.vintage()).isEqualTo("2025-09-25");
        assertThat(row.attributes())
                .containsEntry("BASE_PER", "2020=100")
                .containsEntry("ADJUSTMENT", "S")
                .containsEntry("TITLE", "Reef, inner; (a)")
                .containsEntry("TITLE_COMPL", "Tides = heights; by place and year");
    }

    @Test
    void cellsStandInTheOrderOfStubAndHeading() throws IOException {
        Decodings<StatRow> read = decode(
                "px",
                HEAD.formatted("TLIST(A1),\"2024\",\"2025\"", "\"2024\",\"2025\"")
                        + "DATA=\n1.50 \"..\"\n7 \"-\"\n-2,3;\n4\t\".\" ;\n");
        assertThat(read.findings).isEmpty();
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {place=R,what=height} 2024 = 1.50 m",
                        "TIDES {place=R,what=height} 2025 = null m [O]",
                        "TIDES {place=R,what=ships} 2024 = 7 number",
                        "TIDES {place=R,what=ships} 2025 = null number [M]",
                        "TIDES {place=B,what=height} 2024 = -2 m",
                        "TIDES {place=B,what=height} 2025 = 3 m",
                        "TIDES {place=B,what=ships} 2024 = 4 number",
                        "TIDES {place=B,what=ships} 2025 = null number [O]");
        assertThat(read.readRaw).startsWith("1.50", "\"..\"", "7");
    }

    @Test
    void timesAreCountedInTheirKind() throws IOException {
        assertThat(decode(
                                "px",
                                HEAD.formatted("TLIST(Q1),\"20241\",\"20244\"", "\"1st\",\"4th\"")
                                        + "DATA=1 2 3 4 5 6 7 8;")
                        .read)
                .extracting(StatRow::period)
                .startsWith("2024-Q1", "2024-Q4");
        assertThat(decode(
                                "px",
                                HEAD.formatted("TLIST(M1,\"202411\"-\"202412\")", "\"2024M11\",\"2024M12\"")
                                        + "DATA=1 2 3 4 5 6 7 8;")
                        .read)
                .extracting(StatRow::period)
                .startsWith("2024-11", "2024-12");
    }

    @Test
    void withoutTimevalTimeIsTheOneVariableWhoseValuesArePeriods() throws IOException {
        String px =
                "MATRIX=\"M\";STUB=\"Fase\";HEADING=\"Periodo\";VALUES(\"Fase\")=%s;VALUES(\"Periodo\")=%s;DATA=1 2 3 4;";
        Decodings<StatRow> quarters =
                decode("px", px.formatted("\"llena\"", "\"2024T4\",\"2024T3\",\"2024T2\",\"2024T1\""));
        assertThat(texts(quarters)).startsWith("M {Fase=llena} 2024-Q4 = 1", "M {Fase=llena} 2024-Q3 = 2");
        assertThat(quarters.codes()).containsExactly("columns_taken_by_name");
        // the codes of industries look like years
        assertThat(texts(decode(
                        "px",
                        px.formatted("\"bay\",\"reef\"", "\"2023\",\"2024\"")
                                .replace("DATA", "CODES(\"Fase\")=\"2011\",\"2012\";DATA"))))
                .startsWith("M {Fase=2011} 2023 = 1", "M {Fase=2011} 2024 = 2");
        for (String unsure : new String[] {"\"2023T1\",\"2023T2\"", "\"2023\",\"2024Q1\"", "\"low\",\"high\""}) {
            Decodings<StatRow> none = decode("px", px.formatted("\"bay\",\"reef\"", unsure));
            assertThat(none.read).hasSize(4).allSatisfy(row -> assertThat(row.period())
                    .isEmpty());
            assertThat(none.codes()).as(unsure).containsExactly("period_unknown");
        }
        Decodings<StatRow> two = decode("px", px.formatted("\"1999\",\"2000\"", "\"2023\",\"2024\""));
        assertThat(texts(two)).startsWith("M {Fase=1999,Periodo=2023}  = 1");
        assertThat(two.findings.get(0).message()).contains("Fase, Periodo");
    }

    @Test
    void whatEndsWithoutASemicolonIsCut() throws IOException {
        String head = HEAD.formatted("TLIST(A1),\"2024\"", "\"2024\"");
        assertThat(decode("px", head + "DATA=\n1 2\n3 4;\n").findings).isEmpty();
        Decodings<StatRow> inNumber = decode("px", head + "DATA=\n1 2\n3 4");
        assertThat(inNumber.codes()).containsExactly("px_malformed");
        assertThat(texts(inNumber)).noneMatch(row -> row.contains(" = 4"));
        assertThat(decode("px", head + "DATA=\n1 2\n3 4\n").codes()).containsExactly("px_malformed");
        assertThat(decode("px", head + "DATA=\n1 2\n3 \"..").codes()).containsExactly("px_malformed");
    }

    @Test
    void rowsWithKeysMayBeLeftOut() throws IOException {
        String keys = HEAD.formatted("TLIST(A1),\"2024\",\"2025\"", "\"2024\",\"2025\"")
                + "KEYS(\"place\")=CODES;\nKEYS(\"what\")=VALUES;\n";
        Decodings<StatRow> read = decode("px", keys + "DATA=\n\"B\",\"height\",1 2\n\"R\",\"ships\",\"..\" 4;");
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {place=B,what=height} 2024 = 1 m",
                        "TIDES {place=B,what=height} 2025 = 2 m",
                        "TIDES {place=R,what=ships} 2024 = null number [O]",
                        "TIDES {place=R,what=ships} 2025 = 4 number");
        assertThat(read.codes()).containsExactly("zeros_left_out");
        assertThat(decode("px", keys + "DATA=\n\"X\",\"height\",1 2;").codes()).containsExactly("px_malformed");
    }

    @Test
    void theCodepageIsTheFilesOwn() throws IOException {
        byte[] bytes =
                "CODEPAGE=\"iso-8859-15\";\nMATRIX=\"M\";\nSTUB=\"Größe\";\nVALUES(\"Größe\")=\"€ 5\";\nDATA=\n1;\n"
                        .getBytes(Charset.forName("ISO-8859-15"));
        Decodings<StatRow> read = Decodings.of(new PxDecoder(), Decodings.delivery(bytes, Delivery.Options.NONE));
        assertThat(texts(read)).containsExactly("M {Größe=€ 5}  = 1");
    }

    @Test
    void aFileWithTooFewOrTooManyCellsGivesNothingForSure() throws IOException {
        String head = HEAD.formatted("TLIST(A1),\"2024\",\"2025\"", "\"2024\",\"2025\"");
        assertThat(decode("px", head + "DATA=\n1 2 3;").codes()).containsExactly("px_malformed");
        assertThat(decode("px", head + "DATA=\n1 2 3 4 5 6 7 8 9;").codes()).containsExactly("px_malformed");
        assertThat(decode("px", head).codes()).containsExactly("px_malformed");
        assertThat(decode("px", "MATRIX=\"M\";\nDATA=1;").codes()).containsExactly("px_malformed");
    }
}
