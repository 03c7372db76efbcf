package io.sillok.ingest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellCutsTest {
    private static final List<CsvDialect> DIALECTS = List.of(
            new CsvDialect(','),
            new CsvDialect('\t'),
            new CsvDialect(';', '\'', false),
            new CsvDialect(',', CsvDialect.NONE, false),
            new CsvDialect(',', '"', true));
    private static final String LETTERS = "가나1.5 ,,;\t\"\"'\\";

    @Test
    void aPlainLineHasTheCellsThatTheReaderOfAnyLineFinds() {
        Random random = new Random(17);
        CellCuts cuts = new CellCuts();
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                line.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            line.append(List.of("", "\n", "\r\n").get(random.nextInt(3)));
            CsvDialect dialect = DIALECTS.get(random.nextInt(DIALECTS.size()));
            char[] chars = ("xx" + line + "yy").toCharArray();
            TextLines.Line given = new TextLines.Line(chars, 2, chars.length - 2, 0, line.length(), false);
            if (cuts.cut(given, dialect)) {
                plain++;
                CsvCells cells = CsvCells.of(line, dialect);
                assertThat(cells.open() || cells.stray()).as("%s", given.text()).isFalse();
                assertThat(cells(cuts, chars)).as("%s", given.text()).isEqualTo(cells.cells());
            }
        }
        assertThat(plain).isGreaterThan(50_000);
    }

    private static List<String> cells(CellCuts cuts, char[] chars) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < cuts.count(); i++) {
            cells.add(new String(chars, cuts.begin(i), cuts.end(i) - cuts.begin(i)));
        }
        return cells;
    }

    @Test
    void aTextIsTheSameHoweverOftenItComes() {
        CellTexts texts = new CellTexts();
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            String said = "K" + random.nextInt(i % 3 == 0 ? 50 : 90_000);
            char[] chars = ("," + said + ",").toCharArray();
            assertThat(texts.of(i % 3, chars, 1, 1 + said.length())).isEqualTo(said);
        }
        char[] again = "abc".toCharArray();
        assertThat(texts.of(7, again, 0, 3)).isSameAs(texts.of(7, again, 0, 3));
    }
}
