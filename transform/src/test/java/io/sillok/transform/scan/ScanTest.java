package io.sillok.transform.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
    /** Letters of which short texts make many matches and many near ones. */
    private static final String LETTERS = "가나한다씨김(),.12 aAbB\n‘’“”☞👉市长";

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static List<String> finds(Scan scan, String text) {
        List<String> found = new ArrayList<>();
        Finds f = scan.in(text);
        while (f.find()) {
            found.add(f.start() + "-" + f.end() + " " + f.group());
        }
        return found;
    }

    private static List<String> everywhere(Scan scan, String text) {
        List<String> found = new ArrayList<>();
        Matcher m = scan.pattern().matcher(text);
        while (m.find()) {
            found.add(m.start() + "-" + m.end() + " " + m.group());
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가",
                "가나|한다",
                "[가-힣]{1,3}(?:\\([^()]{1,4}\\))? ?(?:씨|군)",
                "(?<![A-Za-z])[A-Z](?=씨|[,.])",
                "\\b(?:a|B)\\b",
                "\\b[ ,]a",
                "[☞👉]가?",
                "👉|市长",
                "^가|다$",
                "[‘']([^‘’'\\n]{1,5})[’']",
                "\\d{1,2}+[.,]\\d",
                "(?:가(?!나)|나(?=다)).",
                "(?i)ab|ba",
                "가*나",
                ".다",
                "[^가]{2}나",
                "(?<=가)나|씨",
                "(?<=[(,])(?<![^가-힣(]\\()[가나]|(?<!다)(?<=[가-힣]{2})\\d",
                "[(]\\)|(?<=\\()[)]",
                "\\B가"
            })
    void findsWhatThePatternFindsWhenTriedEverywhere(String regex) {
        Scan scan = Scan.of(regex);
        Random random = new Random(1392);
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = text(random);
            List<String> here = finds(scan, text);
            assertThat(here).as("'%s' in '%s'", regex, text).isEqualTo(everywhere(scan, text));
            assertThat(scan.matches(text))
                    .isEqualTo(scan.pattern().matcher(text).matches());
            assertThat(scan.lookingAt(text) != null)
                    .isEqualTo(scan.pattern().matcher(text).lookingAt());
            found += here.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void aPatternAroundAnAnchorFindsWhatItFindsWhenTriedEverywhere() {
        Random random = new Random(1405);
        List<Scan> scans = List.of(
                Scan.around("씨|군", 7, "[가-힣]{1,3}(?:\\([^()]{1,2}\\))?(?:씨|군)"),
                Scan.around("\\(", 3, "(?<![가-힣])([가나한다]{1,3})\\(가"),
                Scan.around("나", 2, "[가나다]{1,2}나"));
        int found = 0;
        for (int i = 0; i < 9_000; i++) {
            String text = text(random);
            Scan scan = scans.get(i % scans.size());
            List<String> here = finds(scan, text);
            assertThat(here).as("'%s' in '%s'", scan.pattern(), text).isEqualTo(everywhere(scan, text));
            found += here.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void aPatternThatFindsNothingEverywhereIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scan.of("가*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"가(?!나(?<=가나))", "(가(?!(다|나(?<!다나))))+"})
    void aLookbehindWithinANegativeLookaheadIsRefused(String regex) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scan.of(regex)).withMessageContaining(regex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"가(?!나)(?<=가)다", "(?<!가(?!다))나", "가(?=나(?<=가나))나", "가[(?!](?<=!)"})
    void aLookbehindElsewhereIsTaken(String regex) {
        assertThatCode(() -> Scan.of(regex)).doesNotThrowAnyException();
    }

    @Test
    void someMatchesMayStandByAnAnchorAndOthersBeginInTheirOwnWay() {
        Scan scan = Scan.around("씨", 2, "(?<=[ ,])(?:[가-힣]{1,2}씨|[ab],)").or("[ab]");
        Random random = new Random(1418);
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = text(random);
            List<String> here = finds(scan, text);
            assertThat(here).as(text).isEqualTo(everywhere(scan, text));
            found += here.size();
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void theSearchGoesOnFromAnyPlace() {
        Finds f = Scan.of("가나").in("가나 가나");
        assertThat(f.find()).isTrue();
        assertThat(f.find(1)).isTrue();
        assertThat(f.start()).isEqualTo(3);
        assertThat(f.find(0)).isTrue();
        assertThat(f.start()).isZero();
        assertThat(f.find(4)).isFalse();
    }

    @Test
    void placesThatCannotBeginItAreNotTried() {
        Gate gate = new Gate("김[가-힣]{2} 시장");
        assertThat(gate.open("김", 0)).isTrue();
        assertThat(gate.open("김치", 0)).isTrue();
        assertThat(gate.open("김 ", 0)).isFalse();
        assertThat(gate.open("이김", 0)).isFalse();
        assertThat(gate.open("", 0)).isFalse();
    }

    @Test
    void pairsThatShareAPlaceInTheTableDriveEachOtherOut() {
        Gate gate = new Gate("[가-힣][가-깋]");
        for (int round = 0; round < 2; round++) {
            for (char first = '가'; first <= '힣'; first += 37) {
                for (char second = '가'; second < '가' + 1_000; second += 3) {
                    assertThat(gate.open("" + first + second, 0)).isEqualTo(second <= '깋');
                }
            }
        }
    }
}
