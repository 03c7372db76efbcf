package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
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
            long held = set.in(text).held();
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

    /** Stretches that the pattern matches, one after the other. */
    private static List<String> tried(Scan scan, String text) {
        List<String> found = new ArrayList<>();
        Matcher m = scan.pattern().matcher(text);
        while (m.find()) {
            found.add(m.start() + "-" + m.end());
        }
        return found;
    }

    @Test
    void eachFindsAtItsPlacesWhatItFindsEverywhere() {
        ScanSet set = ScanSet.of(SCANS);
        Random random = new Random(1449);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random) + text(random);
            Hits hits = set.in(text);
            for (Scan scan : SCANS) {
                List<String> places = new ArrayList<>();
                Finds finds = hits.of(scan);
                while (finds.find()) {
                    places.add(finds.start() + "-" + finds.end());
                }
                assertThat(places).as("'%s' in '%s'", scan.pattern(), text).isEqualTo(tried(scan, text));
                assertThat(hits.may(scan) || places.isEmpty()).isTrue();
                found += places.size();
            }
        }
        assertThat(found).isGreaterThan(10_000);
    }

    @Test
    void whatIsFoundIsTheSameAfterMorePairsThanAreRemembered() {
        ScanSet set = ScanSet.of(SCANS);
        Random random = new Random(1447);
        List<String> texts = Stream.generate(() -> text(random)).limit(500).toList();
        List<Long> before = texts.stream().map(text -> set.in(text).held()).toList();
        PairNumbers numbers = PairNumbers.current();
        for (char c = '가'; c < '가' + 400; c++) {
            StringBuilder pairs = new StringBuilder();
            for (char next = '가'; next < '가' + 400; next++) {
                pairs.append('나').append(c).append(next);
            }
            ScanSet.of(List.of(Scan.of("[가-힣]+"))).in(pairs);
        }
        assertThat(PairNumbers.current()).isNotSameAs(numbers);
        List<Long> after =
                texts.parallelStream().map(text -> set.in(text).held()).toList();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void whatIsNotOfTheSetIsRefused() {
        Hits hits = ScanSet.of(SCANS).in("가나");
        assertThatThrownBy(() -> hits.of(Scan.of("가나"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyTextHoldsNone() {
        assertThat(ScanSet.of(SCANS).in("").held()).isZero();
    }

    @Test
    void moreThanFitAreRefused() {
        List<Scan> scans = Collections.nCopies(65, Scan.of("가"));
        assertThatThrownBy(() -> ScanSet.of(scans)).isInstanceOf(IllegalArgumentException.class);
    }
}
