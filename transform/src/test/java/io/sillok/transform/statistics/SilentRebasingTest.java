package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.watch.Watch;
import io.sillok.transform.gate.QualityGate;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series that are put on another base without a word; every value is invented. */
class SilentRebasingTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final Watch WATCH = SampleWatch.create();

    @RegisterExtension
    final LoadedStatistics database = new LoadedStatistics(WATCH, LoadGate.OPEN);

    @RegisterExtension
    final LoadedStatistics gated = new LoadedStatistics(WATCH, new QualityGate(WATCH));

    @Test
    void allValuesByOneFactorAreRebasedAndNoRevision() throws SQLException, IOException {
        deliver(database, 0, List.of("a", "b"), value -> value);
        List<Row> rows = new ArrayList<>(months("a", "2020=100", value -> times(value, "0.8731")));
        rows.addAll(months("b", "2020=100", value -> value.add(new BigDecimal("0.3"))));
        rows.add(Row.of(Map.of("item", "a"), "2026-01", "99.9", "2020=100"));
        database.deliver("partial", FIRST.plusDays(1), "cpi", rows);
        assertThat(kinds()).containsExactly("a added 1", "a rebased 24", "b modified 24");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "0.8731, 2020=100, rebased", // an index, in one decimal
        "1.031, 2020=100, rebased",
        "1.004, 2020=100, modified", // rounding leaves it open
        "0.01, 2020=100, modified", // another unit
        "1000, 2020=100, modified",
        "0.8731, %, modified", // rates have no base
        "1.21, 십억원, rebased" // constant prices, whose last digit is a thousand million
    })
    void whatIsOneFactorDependsOnWhatRoundingLeaves(String factor, String unit, String kind)
            throws SQLException, IOException {
        database.deliver("partial", FIRST, "cpi", months("a", unit, value -> value));
        database.deliver("partial", FIRST.plusDays(1), "cpi", months("a", unit, value -> times(value, factor)));
        assertThat(kinds()).singleElement().asString().startsWith("a " + kind);
    }

    @Test
    void oneValueThatStaysOrGoesItsOwnWayMakesItARevision() throws SQLException, IOException {
        deliver(database, 0, List.of("a", "b"), value -> value);
        List<Row> rows = new ArrayList<>(months("a", "2020=100", value -> times(value, "0.8731")));
        rows.set(7, months("a", "2020=100", value -> value).get(7));
        List<Row> other = new ArrayList<>(months("b", "2020=100", value -> times(value, "0.8731")));
        other.set(7, months("b", "2020=100", value -> times(value, "0.88")).get(7));
        rows.addAll(other);
        database.deliver("partial", FIRST.plusDays(1), "cpi", rows);
        assertThat(kinds()).containsExactly("a modified 23", "b modified 24");
    }

    @Test
    void aLoadOfThemIsHeldBackHoweverSmallTheFactor() throws SQLException, IOException {
        deliver(gated, 0, List.of("a"), value -> value);
        assertThat(deliver(gated, 1, List.of("a"), value -> times(value, "1.03"))
                        .held())
                .isEqualTo(24);
        assertThat(gated.texts("select code || ' ' || holds || ' ' || message from ops.held_reason"))
                .containsExactly(
                        "rebased_in_silence true all values of 1 series differ from those known by one factor each"
                                + " (partial/cpi:a by 1.030)");
    }

    @Test
    void oneAmongManyIsOnlySaid() throws SQLException, IOException {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            items.add("i" + i);
        }
        deliver(gated, 0, items, value -> value);
        List<Row> rows = new ArrayList<>();
        for (String item : items) {
            rows.addAll(months(item, "2020=100", value -> item.equals("i7") ? times(value, "0.9") : value));
        }
        assertThat(gated.deliver("partial", FIRST.plusDays(1), "cpi", rows).held())
                .isZero();
        assertThat(gated.texts("select code || ' ' || severity from ops.finding"))
                .containsExactly("rebased_in_silence WARNING");
        assertThat(gated.texts("select kind || ' ' || count(*) from ops.change group by kind"))
                .containsExactly("rebased 24");
    }

    private List<String> kinds() throws SQLException {
        return database.texts(
                "select split_part(s.series_key, ':', 2) || ' ' || c.kind || ' ' || count(*) from ops.change c"
                        + " join reporting.series s using (series_id) group by s.series_key, c.kind order by 1");
    }

    private static DatasetLoad.Result deliver(
            LoadedStatistics database, int night, List<String> items, UnaryOperator<BigDecimal> change)
            throws SQLException, IOException {
        List<Row> rows = new ArrayList<>();
        for (String item : items) {
            rows.addAll(months(item, "2020=100", change));
        }
        return database.deliver("partial", FIRST.plusDays(night), "cpi", rows);
    }

    private static BigDecimal times(BigDecimal value, String factor) {
        BigDecimal exact = value.multiply(new BigDecimal(factor));
        // what is carried over into another unit keeps its digits
        return new BigDecimal(factor).precision() == 1 ? exact : exact.setScale(1, RoundingMode.HALF_UP);
    }

    /** Two years of an index that grows by fits and starts. */
    private static List<Row> months(String item, String unit, UnaryOperator<BigDecimal> change) {
        Random random = new Random(item.hashCode());
        List<Row> rows = new ArrayList<>();
        double level = 95 + random.nextInt(10);
        for (int month = 0; month < 24; month++) {
            level *= 1 + 0.01 * random.nextGaussian();
            BigDecimal value = BigDecimal.valueOf(level).setScale(1, RoundingMode.HALF_UP);
            rows.add(Row.of(
                    Map.of("item", item),
                    String.format(Locale.ROOT, "%d-%02d", 2024 + month / 12, month % 12 + 1),
                    change.apply(value).toPlainString(),
                    unit));
        }
        return rows;
    }
}
