package io.sillok.transform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Frequency;
import io.sillok.model.watch.Gate;
import io.sillok.model.watch.GateRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Loads of every kind of wrong are held, honest ones are not. */
class LoadJudgeTest {
    private static final long JANUARY_2010 = 2010 * 12L;

    private static List<LoadJudge.Reason> judge(SeriesDraft... drafts) {
        return judge(GateRules.STANDARD, List.of(drafts));
    }

    private static List<LoadJudge.Reason> judge(GateRules rules, List<SeriesDraft> drafts) {
        LoadJudge judge = new LoadJudge(rules);
        long cells = 0;
        for (SeriesDraft draft : drafts) {
            judge.take(draft.change(), draft.delivered());
            cells += draft.delivered().size();
        }
        return judge.reasons(drafts.size(), cells, 0, Map.of());
    }

    private static List<Gate> held(List<LoadJudge.Reason> reasons) {
        return reasons.stream()
                .filter(LoadJudge.Reason::holds)
                .map(LoadJudge.Reason::gate)
                .toList();
    }

    /** Sixty months, growing by about a half per cent. */
    private static double[] months() {
        return SeriesDraft.growing(new Random(7), 60, 1_400_000, 0.005, 0.004);
    }

    private static SeriesDraft monthly() {
        return new SeriesDraft("register/d:a", Frequency.M).known(JANUARY_2010, months());
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    @Test
    void ordinaryGrowthPasses() {
        double[] values = SeriesDraft.growing(new Random(7), 61, 1_400_000, 0.005, 0.004);
        assertThat(judge(monthly().deliver(JANUARY_2010 + 60, values[60]))).isEmpty();
        assertThat(judge(monthly().deliver(JANUARY_2010, values))).isEmpty();
    }

    @Test
    void anHonestRevisionOfAFewValuesPasses() {
        double[] values = months();
        values[59] *= 1.011;
        values[58] *= 0.996;
        values[47] *= 1.002;
        assertThat(held(judge(monthly().deliver(JANUARY_2010, values)))).isEmpty();
    }

    @Test
    void aTableWhoseYearsHaveSlippedIsHeld() {
        assertThat(held(judge(monthly().deliver(JANUARY_2010 + 12, months())))).contains(Gate.LABELS);
        assertThat(held(judge(new SeriesDraft("a", Frequency.A)
                        .known(2000, 3, 5, 8, 9, 12, 13, 17, 20, 22, 25)
                        .deliver(2001, 3, 5, 8, 9, 12, 13, 17, 20, 22, 25))))
                .contains(Gate.LABELS);
    }

    @Test
    void aYearUnderTheNextYearsLabelIsHeld() {
        double[] last = Arrays.copyOfRange(months(), 48, 54);
        assertThat(judge(monthly().deliver(JANUARY_2010 + 60, last))).anySatisfy(reason -> {
            assertThat(reason.gate()).isEqualTo(Gate.LABELS);
            assertThat(reason.holds()).isTrue();
            assertThat(reason.text()).contains("register/d:a: 6 of 6", "the year before");
        });
    }

    @Test
    void oneSlippedColumnShowsAcrossTheSeriesOfATable() {
        Random random = new Random(3);
        List<SeriesDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double[] years = SeriesDraft.growing(random, 6, 1000 + 100 * i, 0.02, 0.02);
            drafts.add(new SeriesDraft("a" + i, Frequency.A).known(2018, years).deliver(2024, years[5]));
        }
        assertThat(held(judge(GateRules.STANDARD, drafts))).containsExactly(Gate.LABELS);
    }

    @Test
    void aSeriesThatWouldHaveTwoBasesIsHeldThoughItChangesByLittle() {
        double[] lastYear = Arrays.copyOfRange(months(), 48, 60);
        assertThat(judge(monthly().deliver(JANUARY_2010 + 48, scaled(lastYear, 0.93))))
                .anySatisfy(reason -> {
                    assertThat(reason.gate()).isEqualTo(Gate.REVISIONS);
                    assertThat(reason.holds()).isTrue();
                    assertThat(reason.text()).contains("1 of 1 series would have two bases");
                });
        assertThat(held(judge(monthly().deliver(JANUARY_2010, scaled(months(), 0.93)))))
                .as("all of it on one base")
                .isEmpty();
        lastYear[11] *= 1.012;
        lastYear[10] *= 0.991;
        assertThat(held(judge(monthly().deliver(JANUARY_2010 + 48, lastYear))))
                .as("an honest revision of the last months")
                .isEmpty();
    }

    @Test
    void aSwitchedUnitIsHeld() {
        assertThat(judge(monthly().deliver(JANUARY_2010, scaled(months(), 0.001))))
                .anySatisfy(reason -> {
                    assertThat(reason.gate()).isEqualTo(Gate.UNITS);
                    assertThat(reason.holds()).isTrue();
                    assertThat(reason.text()).contains("by the factor 10^-3");
                });
        assertThat(held(judge(monthly().deliver(JANUARY_2010 + 60, months()[59] * 1003))))
                .contains(Gate.UNITS);
        assertThat(held(judge(new SeriesDraft("a", Frequency.A)
                        .known(2019, 120, 131, 128, 140)
                        .deliver(2023, 152_000))))
                .containsExactly(Gate.UNITS);
    }

    @Test
    void aTableOfShortSeriesShowsAShiftByWhatLeftItsPlace() {
        List<SeriesDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            drafts.add(new SeriesDraft("a" + i, Frequency.A)
                    .known(2024, 100 + 7 * i)
                    .deliver(2025, 100 + 7 * i)
                    .delete(2024));
        }
        assertThat(held(judge(GateRules.STANDARD, drafts))).contains(Gate.LABELS);
        drafts.clear();
        for (int i = 0; i < 6; i++) {
            // two years swapped
            drafts.add(new SeriesDraft("a" + i, Frequency.A)
                    .known(2023, 90 + 6 * i, 100 + 7 * i)
                    .deliver(2023, 100 + 7 * i, 90 + 6 * i));
        }
        assertThat(held(judge(GateRules.STANDARD, drafts))).contains(Gate.LABELS);
    }

    @Test
    void countsThatStayWhereTheyAreAreNoShift() {
        List<SeriesDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            drafts.add(new SeriesDraft("a" + i, Frequency.A)
                    .known(2020, 5, 5, 5, 5 + i % 2)
                    .deliver(2024, 5 + i % 2));
        }
        assertThat(held(judge(GateRules.STANDARD, drafts))).isEmpty();
    }

    @Test
    void aTableOfShortSeriesShowsASwitchedUnitByItsDigits() {
        List<SeriesDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            drafts.add(new SeriesDraft("money" + i, Frequency.A)
                    .known(2024, 4269 + i)
                    .deliver(2024, 0.4269 + i / 1e4));
            drafts.add(new SeriesDraft("other" + i, Frequency.A)
                    .known(2024, 17 + i)
                    .deliver(2024, 18 + i));
        }
        assertThat(held(judge(GateRules.STANDARD, drafts))).contains(Gate.UNITS);
    }

    @Test
    void anIndexThatWasRebasedIsSaidWithItsFactor() {
        List<LoadJudge.Reason> reasons = judge(monthly().deliver(JANUARY_2010, scaled(months(), 0.8731)));
        assertThat(held(reasons)).containsExactly(Gate.REVISIONS);
        assertThat(reasons.get(reasons.size() - 1).text())
                .contains("60 of 60 known values", "1 series by one factor each (0.8731");
        assertThat(held(judge(monthly().deliver(JANUARY_2010, scaled(months(), 1.04)))))
                .isEmpty();
    }

    @Test
    void anotherDefinitionUnderTheSameNameIsHeld() {
        double[] growth = new double[60];
        double[] level = months();
        for (int i = 1; i < 60; i++) {
            growth[i] = 100 * (level[i] / level[i - 1] - 1);
        }
        assertThat(held(judge(monthly().deliver(JANUARY_2010, growth)))).contains(Gate.REVISIONS);
    }

    @Test
    void aHoleInASeriesThatHadNoneIsHeld() {
        assertThat(held(judge(monthly().deliver(JANUARY_2010 + 61, 1_900_000)))).contains(Gate.HOLES);
        assertThat(held(judge(monthly().delete(JANUARY_2010 + 30)))).containsExactly(Gate.HOLES);
        assertThat(held(judge(monthly().deliver(JANUARY_2010 - 30, 990_000, 1_000_000))))
                .isEmpty();
        SeriesDraft holed = monthly().delete(JANUARY_2010 + 30);
        assertThat(holed.change().gone()).containsExactly(JANUARY_2010 + 30);
    }

    @Test
    void aHoleInOneOfManySeriesOnlyWarns() {
        List<SeriesDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            drafts.add(monthly().deliver(JANUARY_2010, months()));
        }
        drafts.set(7, monthly().delete(JANUARY_2010 + 30));
        List<LoadJudge.Reason> reasons = judge(GateRules.STANDARD, drafts);
        assertThat(reasons).extracting(LoadJudge.Reason::gate).containsExactly(Gate.HOLES);
        assertThat(held(reasons)).isEmpty();
    }

    @Test
    void aDeliveryCutInHalfIsHeld() {
        SeriesDraft draft = monthly();
        for (int i = 0; i < 30; i++) {
            draft.delete(JANUARY_2010 + i);
        }
        assertThat(held(judge(draft))).containsExactly(Gate.REVISIONS);
    }

    @Test
    void aWildMoveIsHeldAndAnUnusualOneSaid() {
        assertThat(held(judge(monthly().deliver(JANUARY_2010 + 60, months()[59] * 1.12))))
                .containsExactly(Gate.MOVES);
        List<LoadJudge.Reason> unusual = judge(monthly().deliver(JANUARY_2010 + 60, months()[59] * 1.021));
        assertThat(unusual).extracting(LoadJudge.Reason::gate).containsExactly(Gate.MOVES);
        assertThat(held(unusual)).isEmpty();
    }

    @Test
    void aSourceMayBeToldToWarnOrToKeepQuiet() {
        List<SeriesDraft> drafts = List.of(monthly().deliver(JANUARY_2010, scaled(months(), 0.001)));
        assertThat(judge(GateRules.NONE, drafts)).isEmpty();
        GateRules lenient = new GateRules(
                Map.of(Gate.UNITS, GateRules.Reaction.WARN, Gate.REVISIONS, GateRules.Reaction.OFF),
                8,
                0.05,
                0.1,
                0.3,
                0.01);
        assertThat(judge(lenient, drafts))
                .extracting(LoadJudge.Reason::gate, LoadJudge.Reason::holds)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Gate.UNITS, false));
    }

    @Test
    void rowsOfAnotherUnitOrFrequencyAndDoubledCellsHoldByTheirShare() {
        LoadJudge judge = new LoadJudge(GateRules.STANDARD);
        assertThat(held(judge.reasons(1, 10, 0, Map.of(Gate.UNITS, 10L, Gate.GRANULARITY, 3L))))
                .containsExactly(Gate.GRANULARITY, Gate.UNITS);
        assertThat(new LoadJudge(GateRules.STANDARD).reasons(1, 1000, 0, Map.of(Gate.UNITS, 2L)))
                .isEmpty();
        assertThat(held(new LoadJudge(GateRules.STANDARD).reasons(1, 100, 5, Map.of())))
                .containsExactly(Gate.DUPLICATES);
        assertThat(new LoadJudge(GateRules.STANDARD).reasons(1, 1000, 1, Map.of()))
                .isEmpty();
    }

    /** How many of so many loads are held, each by its number. */
    private static int held(int loads, IntFunction<List<SeriesDraft>> load) {
        int held = 0;
        for (int i = 0; i < loads; i++) {
            held += held(judge(GateRules.STANDARD, load.apply(i))).isEmpty() ? 0 : 1;
        }
        return held;
    }

    @Test
    void loadsWhoseLawStaysTheSameAreSeldomHeld() {
        // one series, one new month and two revised ones; a Gaussian law
        int single = held(2000, i -> {
            Random random = new Random(1000 + i);
            double[] values = SeriesDraft.growing(random, 61, 1000, 0.003, 0.01);
            return List.of(new SeriesDraft("a", Frequency.M)
                    .known(JANUARY_2010, Arrays.copyOf(values, 60))
                    .deliver(JANUARY_2010 + 58, values[58] * 1.002, values[59] * 0.998, values[60]));
        });
        // twenty series of a table, each with a new quarter; moves with fat tails (Student, three degrees)
        int table = held(2000, i -> {
            Random random = new Random(5000 + i);
            List<SeriesDraft> drafts = new ArrayList<>();
            for (int s = 0; s < 20; s++) {
                double[] values = new double[41];
                double value = 500;
                for (int t = 0; t < values.length; t++) {
                    values[t] = value;
                    value *= Math.exp(0.005 + 0.01 * student(random));
                }
                drafts.add(new SeriesDraft("s" + s, Frequency.Q)
                        .known(8000, Arrays.copyOf(values, 40))
                        .deliver(8040, values[40]));
            }
            return drafts;
        });
        // ten years and an eleventh, seasonless, with a rate that crosses zero
        int years = held(2000, i -> {
            Random random = new Random(9000 + i);
            double[] values = new double[13];
            for (int t = 0; t < values.length; t++) {
                values[t] = 2 + 2 * random.nextGaussian();
            }
            return List.of(new SeriesDraft("r", Frequency.A)
                    .known(2010, Arrays.copyOf(values, 12))
                    .deliver(2022, values[12]));
        });
        assertThat(single).isLessThanOrEqualTo(2);
        assertThat(table).isLessThanOrEqualTo(2);
        assertThat(years).isLessThanOrEqualTo(10);
    }

    @Test
    void anEditionYearsLaterOfATableByCountryComesIntoForce() {
        // 200 countries, 50 years with fat tails; five years on: all revised a little, one in ten rebased by up to 90
        // per cent
        int held = held(40, i -> {
            Random random = new Random(70_000 + i);
            List<SeriesDraft> drafts = new ArrayList<>();
            for (int country = 0; country < 200; country++) {
                double[] values = new double[55];
                double value = Math.exp(20 + 3 * random.nextGaussian());
                for (int t = 0; t < values.length; t++) {
                    values[t] = value;
                    value *= Math.exp(0.06 + 0.08 * student(random));
                }
                double[] revised = new double[values.length];
                double base = random.nextInt(10) == 0 ? 1.1 + 0.8 * random.nextDouble() : 1;
                int from = random.nextInt(40);
                for (int t = 0; t < revised.length; t++) {
                    revised[t] = values[t] * Math.exp(0.004 * random.nextGaussian()) * (t >= from ? base : 1);
                }
                drafts.add(new SeriesDraft("c" + country, Frequency.A)
                        .known(1960, Arrays.copyOf(values, 50))
                        .deliver(1960, revised));
            }
            return drafts;
        });
        assertThat(held).isZero();
    }

    private static double student(Random random) {
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            double g = random.nextGaussian();
            squares += g * g;
        }
        return random.nextGaussian() / Math.sqrt(squares / 3);
    }
}
