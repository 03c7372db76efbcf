package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that come again in a table without a mapping: what heads them tells them apart, or they are refused. All numbers are made up. */
class SectionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            지역,2024;만조,;북,1;남,2;간조,;북,3;남,4                  | {section=만조,지역=북} 2024 = 1; {section=만조,지역=남} 2024 = 2; {section=간조,지역=북} 2024 = 3; {section=간조,지역=남} 2024 = 4
            지역,2024;북,9;[만조],;북,1;[간조],;북,3                    | {지역=북} 2024 = 9; {section=[만조],지역=북} 2024 = 1; {section=[간조],지역=북} 2024 = 3
            연도,밀물,썰물;북,,;2023,1,2;2024,3,4;남,,;2023,5,6;2024,7,8 | {item=밀물,section=북} 2023 = 1; {item=썰물,section=북} 2023 = 2; {item=밀물,section=북} 2024 = 3; {item=썰물,section=북} 2024 = 4; {item=밀물,section=남} 2023 = 5; {item=썰물,section=남} 2023 = 6; {item=밀물,section=남} 2024 = 7; {item=썰물,section=남} 2024 = 8
            구분,2024;만,3;남,1;여,2;곶,7;남,3;여,4                     | {구분=만} 2024 = 3; {section=만,구분=남} 2024 = 1; {section=만,구분=여} 2024 = 2; {구분=곶} 2024 = 7; {section=곶,구분=남} 2024 = 3; {section=곶,구분=여} 2024 = 4
            시도,2024;섬,;만,1;곶,2                                    | {시도=섬} 2024 = null [M]; {시도=만} 2024 = 1; {시도=곶} 2024 = 2
            지역,2024;만,1;만,1                                        | {지역=만} 2024 = 1; {지역=만} 2024 = 1
            """)
    void whatHeadsRowsTellsThemApart(String table, String rows) throws IOException {
        assertThat(texts(decode(table.replace(';', '\n') + "\n")))
                .containsExactly(rows.replaceAll("(^|; )\\{", "$1tides {").split("; ", -1));
    }

    /** What is refused would otherwise pass for another value of the same labels. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            지역,2024;만조,;북,1;남,2;간조,;북,3;남,4;차이,5            | row 8
            구분,2024;남,1;여,2;만,3;남,3;여,4;곶,7                     | row 2 row 3 row 5 row 6
            구분,2024;곶,1;만,2;섬,3;만,4                              | row 3 row 5
            구분,2024;만,;밀물,;북,1;썰물,;북,2;곶,;밀물,;북,3;썰물,;북,4 | row 4 row 6 row 9 row 11
            일자,지역,수위;2024-03-01,만,3;2024-03-01,만,4;2024-03-02,만,5 | row 2 row 3
            """)
    void whatNothingTellsApartIsRefused(String table, String refused) throws IOException {
        Decodings<StatRow> read = decode(table.replace(';', '\n') + "\n");
        assertThat(String.join(" ", pointers(read))).isEqualTo(refused);
        assertThat(texts(read)).doesNotHaveDuplicates();
    }

    @Test
    void labelsThatComeAgainFarBelowAreRefusedThere() throws IOException {
        StringBuilder table = new StringBuilder("지역,2024\n");
        for (int i = 0; i < 200; i++) {
            table.append("곳").append(i).append(",1\n");
        }
        Decodings<StatRow> read = decode(table + "곳7,2\n");
        assertThat(read.read).hasSize(200);
        assertThat(pointers(read)).containsExactly("row 202");
        assertThat(read.findings).anySatisfy(f -> assertThat(f.message()).contains("row 9"));
    }

    /** Years that follow one another in place of values may be those of another table, or values. */
    @Test
    void aRowOfYearsThatMayBeEitherLosesWhatIsBelow() throws IOException {
        Decodings<StatRow> read = decode("지역,2023,2024\n만,3,4\n준공,2019,2020\n곶,5,6\n");
        assertThat(texts(read)).containsExactly("tides {지역=만} 2023 = 3", "tides {지역=만} 2024 = 4");
        assertThat(read.codes()).contains("header_wrong");
        assertThat(pointers(read)).containsExactly("row 3", "row 4");
        assertThat(texts(decode("연도,밀물,썰물\n2023,2010,2011\n2024,2012,2013\n")))
                .as("beside a period they are values")
                .hasSize(4);
    }

    private static List<String> pointers(Decodings<StatRow> read) {
        return read.findings.stream()
                .filter(f -> f.code().equals("row_malformed"))
                .map(Finding::pointer)
                .toList();
    }

    private static Decodings<StatRow> decode(String text) throws IOException {
        return Decodings.of(
                new CsvDecoder(),
                Delivery.of("tides.csv", Content.of(text.getBytes(StandardCharsets.UTF_8)), Delivery.Options.NONE));
    }
}
