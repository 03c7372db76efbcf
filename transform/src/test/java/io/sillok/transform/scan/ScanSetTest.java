package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScanSetTest {
    private static final String LETTERS = "가나다라마바씨군,( .1aB\n👉";
    private static final List<Scan> SCANS = List.of(
            Scan.of("가나|다라"),
            Scan.of("[가-다]{2,3}마"),
            Scan.around("씨|군", 4, "[가-힣]{1,3}(?:씨|군)"),
            Scan.around("\\(", 2, "[가나]{1,2}\\(|다마").or("다마"),
            Scan.of("👉|(?<=가)1"),
            Scan.of("바$"));

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @Test
    void whatTheTextHoldsIsAmongThem() {
        ScanSet set = ScanSet.of(SCANS);
        Random random = new Random(1446);
        int found = 0;
        int spared = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            long held = set.in(text);
            for (int s = 0; s < SCANS.size(); s++) {
                boolean may = (held >> s & 1) != 0;
                boolean is = SCANS.get(s).pattern().matcher(text).find();
                assertThat(may || !is)
                        .as("'%s' in '%s'", SCANS.get(s).pattern(), text)
                        .isTrue();
                found += is ? 1 : 0;
                spared += may ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(5_000);
        assertThat(spared).as("most patterns are in few texts").isGreaterThan(40_000);
    }

    @Test
    void anEmptyTextHoldsNone() {
        assertThat(ScanSet.of(SCANS).in("")).isZero();
    }

    @Test
    void moreThanFitAreRefused() {
        List<Scan> scans = Collections.nCopies(65, Scan.of("가"));
        assertThatThrownBy(() -> ScanSet.of(scans)).isInstanceOf(IllegalArgumentException.class);
    }
}
