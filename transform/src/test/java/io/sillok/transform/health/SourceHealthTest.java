package io.sillok.transform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceHealthTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);

    private final List<NightYield> nights = new ArrayList<>();

    @Test
    void aDailySourceThatStopsHasDriedUpAndIsNotCalledFewerAsWell() {
        nights(30, 10);
        nights(1, 0);
        assertThat(kinds()).containsExactly(Symptom.Kind.DRIED_UP);
        assertThat(SourceHealth.symptoms(nights).get(0).now()).isEqualTo("no article since 2025-09-30");
    }

    @Test
    void weekendsWithoutNewsAreNoDrought() {
        for (int week = 0; week < 5; week++) {
            nights(5, 8);
            nights(1, 0);
            assertThat(kinds()).isEmpty();
            nights(1, 0);
            assertThat(kinds()).isEmpty();
        }
        nights(5, 8);
        nights(2, 0);
        assertThat(kinds()).isEmpty();
        nights(3, 0);
        assertThat(kinds()).containsExactly(Symptom.Kind.DRIED_UP);
    }

    @Test
    void aSourceThatDeliversNowAndThenIsNotMissedForAWeek() {
        for (int i = 0; i < 8; i++) {
            nights(1, 1);
            nights(5, 0);
            assertThat(kinds()).isEmpty();
        }
        nights(8, 0);
        assertThat(kinds()).isEmpty();
        nights(45, 0);
        assertThat(kinds()).containsExactly(Symptom.Kind.DRIED_UP);
    }

    @Test
    void aYieldFarBelowEveryWeekOfThePastIsTold() {
        nights(28, 20);
        nights(4, 20);
        nights(3, 2);
        assertThat(kinds()).isEmpty(); // the week still has half of what the others had
        nights(2, 2);
        assertThat(kinds()).containsExactly(Symptom.Kind.FELL);
    }

    @Test
    void bodiesThatShrinkToATeaserAreAChangedPage() {
        nights(20, 6);
        nights.add(new NightYield(next(), 6, 90, 180, 300, 6, 6));
        assertThat(kinds()).containsExactly(Symptom.Kind.LENGTH);
    }

    @Test
    void bodiesThatSwallowTheWholePageAreAChangedPage() {
        nights(20, 6);
        nights.add(new NightYield(next(), 6, 4000, 9000, 12000, 6, 6));
        assertThat(kinds()).containsExactly(Symptom.Kind.LENGTH);
    }

    @Test
    void lostBylinesAndDatesAreAChangedPage() {
        nights(20, 6);
        nights.add(new NightYield(next(), 6, 700, 1000, 1400, 0, 1));
        assertThat(kinds()).containsExactly(Symptom.Kind.BYLINE, Symptom.Kind.DATE);
        assertThat(SourceHealth.symptoms(nights).get(0).now()).isEqualTo("0 of 6 articles are signed");
    }

    @Test
    void aSourceThatNeverSignsIsNotAskedForBylines() {
        for (int i = 0; i < 20; i++) {
            nights.add(new NightYield(next(), 6, 700, 1000, 1400, 0, 6));
        }
        assertThat(kinds()).isEmpty();
    }

    @Test
    void anOldChangeIsNotToldOnNightsWithoutNews() {
        nights(20, 6);
        nights.add(new NightYield(next(), 6, 90, 180, 300, 0, 0));
        nights(1, 0);
        assertThat(kinds()).doesNotContain(Symptom.Kind.LENGTH, Symptom.Kind.BYLINE, Symptom.Kind.DATE);
    }

    @Test
    void aYoungSourceHasNoPastToBeHeldAgainst() {
        nights(3, 6);
        nights(2, 0);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void anUnchangedSourceIsHardlyEverAccused() {
        Random random = new Random(7);
        int accused = 0;
        for (int i = 0; i < 2000; i++) {
            LocalDate date = next();
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            int articles = Math.max(0, (int) Math.round((weekend ? 2 : 9) + 2.5 * random.nextGaussian()));
            int signed = 0;
            for (int a = 0; a < articles; a++) {
                signed += random.nextDouble() < 0.85 ? 1 : 0;
            }
            nights.add(night(articles, 700 + random.nextInt(600), signed));
            List<NightYield> seen = nights.subList(Math.max(0, nights.size() - SourceHealth.NIGHTS), nights.size());
            accused += SourceHealth.symptoms(seen).size();
        }
        assertThat(accused).isLessThanOrEqualTo(2);
    }

    @Test
    void chancesAreThoseOfTheTables() {
        assertThat(Chance.atMost(0, 3)).isCloseTo(0.0498, within(0.0001));
        assertThat(Chance.atMost(2, 3)).isCloseTo(0.4232, within(0.0001));
        assertThat(Chance.atMost(1, 10, 0.3)).isCloseTo(0.1493, within(0.0001));
        assertThat(Chance.atMost(900, 1000)).isCloseTo(0.00073, within(0.0001));
    }

    private void nights(int count, int articles) {
        for (int i = 0; i < count; i++) {
            nights.add(night(articles, 1000, articles));
        }
    }

    private NightYield night(int articles, int median, int signed) {
        return articles == 0
                ? new NightYield(next(), 0, 0, 0, 0, 0, 0)
                : new NightYield(next(), articles, median / 2, median, 2 * median, signed, articles);
    }

    @Test
    void aFewShortNoticesAreNoChangedPage() {
        nights(20, 6);
        nights.add(new NightYield(next(), 6, 90, 180, 1100, 6, 6));
        assertThat(kinds()).isEmpty();
    }

    private LocalDate next() {
        return MONDAY.plusDays(nights.size());
    }

    private List<Symptom.Kind> kinds() {
        return SourceHealth.symptoms(nights).stream().map(Symptom::kind).toList();
    }
}
