package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and messages with cells, lines and letters changed at random: whatever is wrong with them is said, and nothing is thrown. */
class OddTablesTest {
    private static final int CHANGED = 400;

    private static final List<String> CELLS = List.of(
            "", "-", "X", "…", "1,234", "(5)", "12%", "2024", "2024.01", "'24", "2024년", "Jan-24", "1월", "합계",
            "(단위: 명)", "NaN", "1e5", "2024Q1", "2024-13", "\"", "연도", "값", "연번", "시간", "일");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "일자,월,일,지역,수위\n2024-01-31,1,31,만,3\n,1,31,곶,5\n2024-02-29,2,29,만,4\n",
                "연번,연도,분기,시간,지역,수위(m)\n1,2024,1,3,만,3.5\n2,2024,2,4,곶,4.5\n",
                "물때,,(단위: m)\n구분,2023,2024 p)\n만조,3,4\n간조,5,6\n주: 지어낸 값\n",
                "\"Stichtag\";\"Pegel\"\n31.12.2023;1.234,5\n31.12.2024;1.235,5\n",
                "C1\tC1_NM\tITM_ID\tPRD_DE\tDT\n11\t만\tT1\t202401\t3\n12\t곶\tT1\t202402\t-\n",
                "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"TIDES\",\"id\":[\"place\",\"time\"],\"size\":[2,1],\"role\":{\"time\":[\"time\"]},\"dimension\":{\"place\":{\"category\":{\"index\":[\"A\",\"B\"]}},\"time\":{\"category\":{\"index\":[\"2024\"]}}},\"value\":[1,2]}",
                "{\"dataSets\":[{\"series\":{\"0\":{\"observations\":{\"0\":[4]}}}}],\"structure\":{\"id\":\"TIDES\",\"dimensions\":{\"series\":[{\"id\":\"PLACE\",\"values\":[{\"id\":\"REEF\"}]}],\"observation\":[{\"id\":\"TIME_PERIOD\",\"values\":[{\"id\":\"2024\"}]}]}}}",
                "CHARSET=\"ANSI\";\nMATRIX=\"TIDES\";\nSTUB=\"place\";\nHEADING=\"year\";\nVALUES(\"place\")=\"A\",\"B\";\nVALUES(\"year\")=\"2023\",\"2024\";\nTIMEVAL(\"year\")=TLIST(A1),\"2023\",\"2024\";\nDATA=\n1 2\n3 4;\n",
            })
    void isReadOrRefused(String table) throws IOException {
        Random random = new Random(20241130);
        for (int i = 0; i < CHANGED; i++) {
            String changed = changed(random, table);
            assertThat(decode(changed).codes()).as(changed).doesNotContain("decoder_failed");
        }
    }

    private static Decodings<StatRow> decode(String table) throws IOException {
        Delivery delivery =
                Delivery.of("odd.csv", Content.of(table.getBytes(StandardCharsets.UTF_8)), Delivery.Options.NONE);
        String format = Decoders.sniff(delivery).format();
        return Decodings.of(
                Decoders.statistics(format).or(() -> Decoders.statistics("csv")).orElseThrow(), delivery);
    }

    private static String changed(Random random, String table) {
        StringBuilder text = new StringBuilder(table);
        for (int changes = 1 + random.nextInt(4); changes > 0 && text.length() > 1; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, CELLS.get(random.nextInt(CELLS.size())));
                case 1 -> text.delete(at, at + 1 + random.nextInt(8));
                case 2 -> swapLines(random, text);
                case 3 -> emptyCell(text, at);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
            }
        }
        return text.toString();
    }

    private static void swapLines(Random random, StringBuilder text) {
        List<String> lines = new ArrayList<>(List.of(text.toString().split("\n", -1)));
        String line = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), line);
        text.replace(0, text.length(), String.join("\n", lines));
    }

    private static void emptyCell(StringBuilder text, int at) {
        int begin = at;
        int end = at;
        while (begin > 0 && ",;\t\n".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        while (end < text.length() && ",;\t\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        text.delete(begin, end);
    }
}
