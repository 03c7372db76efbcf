package io.sillok.transform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import io.sillok.transform.store.Landing;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.BatchStatus;

/**
 * Claims of random nights against a series that is revised, with editions that come late and a night that is made up for, held
 * against two rules: what was known when the article appeared, and what is known now; every value is invented.
 */
class JudgedNightsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final int NIGHTS = 6;

    private final DataSource database = TestDatabase.create();

    static IntStream orders() {
        return IntStream.rangeClosed(1, Integer.getInteger("sillok.orders", 3));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyVerdictIsThatOfTheArticlesDayAndOfWhatIsKnownNow(int order) throws Exception {
        Random random = new Random(order);
        TreeMap<Integer, Integer> editions = new TreeMap<>(); // values by the day from whose end on each is known
        TreeMap<Integer, Integer> claims = new TreeMap<>(); // by the article's day
        int late = random.nextInt(NIGHTS - 1);
        int lastStatistics =
                random.nextBoolean() ? late : NIGHTS; // none are overtaken: what was said again is not known of
        List<Integer> nights =
                new ArrayList<>(IntStream.range(0, NIGHTS).boxed().toList());
        nights.remove(late);
        nights.add(late);
        try (Connection connection = database.getConnection()) {
            Landing landing = new Landing(connection);
            for (int night = 0; night < NIGHTS; night++) {
                if (night == late || random.nextInt(4) > 0) {
                    claims.put(night, value(random));
                    landing.news(
                            "daily",
                            FIRST.plusDays(night),
                            1,
                            "a" + night,
                            "소식 " + night,
                            text(claims.get(night)),
                            "ko");
                }
                if (night <= lastStatistics && (night == late ? lastStatistics == late : random.nextInt(3) > 0)) {
                    int last = editions.isEmpty() ? -2 : editions.lastKey();
                    int day = random.nextBoolean() || last + 1 > night ? night : last + 1;
                    editions.put(day, value(random));
                    Row row = Row.of(Map.of("item", "organisations"), "2025", String.valueOf(editions.get(day)));
                    landing.statistics(
                            "register",
                            FIRST.plusDays(night),
                            "support",
                            List.of(
                                    day == night
                                            ? row
                                            : row.edition(FIRST.plusDays(day).toString())));
                }
            }
        }
        Nights jobs = new Nights(database, SampleWatch.create());
        for (int night : nights) {
            assertThat(jobs.run(FIRST.plusDays(night), 1).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        }
        try (Connection connection = database.getConnection()) {
            assertThat(Sql.texts(
                            connection,
                            "select (published_on - date '" + FIRST + "') || ' ' || f.value || ' ' || r.verdict"
                                    + " from reporting.reconciliation r join reporting.claim c using (claim_id)"
                                    + " join reporting.figure f using (figure_id)"
                                    + " join reporting.article a on a.article_id = f.article_id"
                                    + " where c.indicator_id = 'organisations' order by 1"))
                    .as("order %d: editions %s, night %d is late", order, editions, late)
                    .isEqualTo(claims.entrySet().stream()
                            .map(c ->
                                    c.getKey() + " " + c.getValue() + " " + verdict(c.getValue(), c.getKey(), editions))
                            .toList());
        }
    }

    private static int value(Random random) {
        return List.of(400, 400, 401, 412).get(random.nextInt(4));
    }

    private static String text(int value) {
        return "광주시는 국가AI데이터센터로 %d개사 지원을 마쳤다고 밝혔다. 시는 이번 성과를 계기로 교류를 넓힌다.".formatted(value);
    }

    private static String verdict(int claimed, int day, TreeMap<Integer, Integer> editions) {
        if (editions.floorEntry(day) == null) {
            return "UNVERIFIABLE";
        }
        int then = editions.floorEntry(day).getValue();
        int now = editions.lastEntry().getValue();
        if (agrees(claimed, then) != agrees(claimed, now)) {
            return "REVISED_SINCE";
        }
        return claimed == then ? "MATCH" : agrees(claimed, then) ? "ROUNDED" : "MISMATCH";
    }

    /** Within half a per cent, as the indicator allows. */
    private static boolean agrees(int claimed, int official) {
        return Math.abs(claimed - official) * 1000 <= official * 5;
    }
}
