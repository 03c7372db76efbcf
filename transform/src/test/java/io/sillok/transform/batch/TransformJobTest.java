package io.sillok.transform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.Landing;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class TransformJobTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 24);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final String VISIT = "강기정 시장이 24일 방문한 항저우시에서 협력을 논의했다. 광주시는 국가AI데이터센터로 160개사 지원을 마쳤다고 밝혔다. "
            + "두 도시는 앞으로 실무 논의를 거쳐 우호도시 협정을 체결할 예정이며 AI 2단계 사업에 착수했다. 시는 이번 방문을 계기로 교류를 넓힌다.";

    private final Watch watch = SampleWatch.create();
    private final DataSource database = TestDatabase.create();

    @Test
    void twoNightsGoFromLandingToVerdictsUnderTheJobsOwnRole() throws Exception {
        land(database);
        Nights nights = new Nights(asTransformRole(database), watch);
        for (LocalDate night : List.of(FIRST, SECOND)) {
            JobExecution execution = nights.run(night, 1);
            assertThat(execution.getAllFailureExceptions()).isEmpty();
            assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        }
        assertThat(strings("select job || ' ' || business_date || ' ' || status from ops.run where job ="
                        + " 'transform' order by 1"))
                .containsExactly("transform 2025-09-24 done", "transform 2025-09-25 done");
        assertThat(strings("select source_id || ' ' || what || ' ' || fetched || ' ' || loaded || ' ' ||"
                        + " duplicate || ' ' || quarantined from ops.balance join ops.run using (run_id)"
                        + " where job = 'transform' order by run_id, 1"))
                .containsExactly(
                        "daily article 3 2 0 1",
                        "partial observation 1 1 0 0",
                        "register observation 2 2 0 0",
                        "wire article 1 1 0 0",
                        "gazette article 2 2 0 0",
                        "register observation 2 1 1 0");
        assertThat(strings(
                        "select a.source_id || ' ' || coalesce(copy_kind, 'original') || ' ' || (story_id is not null)"
                                + " || ' ' || relevant from reporting.article a order by business_date, a.source_id,"
                                + " a.title"))
                .containsExactly(
                        "daily original false false",
                        "daily original true true",
                        "wire original true true",
                        "gazette original true true",
                        "gazette original true true");
        assertThat(strings("select area || ' ' || first_published || ' ' || last_published || ' ' || title from"
                        + " reporting.story order by title"))
                .containsExactly(
                        "nation 2025-09-25 2025-09-25 한국 국내총생산 1.9조 달러", "home 2025-09-24 2025-09-25 항저우와 손잡는다");
        assertThat(strings("select f.surface || ' ' || r.verdict || ' ' || r.reason || ' ' || coalesce(r.formula,"
                        + " '') from reporting.reconciliation r join reporting.claim c using (claim_id)"
                        + " join reporting.figure f using (figure_id) join reporting.article a on"
                        + " a.article_id = f.article_id order by a.business_date, a.source_id, f.surface"))
                .containsExactly(
                        "160개사 REVISED_SINCE revised_away 160 = 160; |160 − 170| / 170 = 0.058824 > 0.005",
                        "165개사 MISMATCH differs |165 − 160| / 160 = 0.03125 > 0.005",
                        "1.9조 달러 ROUNDED rounded_to_its_precision round(1870000000000, 100000000000) = 1900000000000",
                        "170개사 MATCH equal 170 = 170");
        assertThat(strings("select code from ops.quarantine union all select code from ops.finding order by 1"))
                .containsExactly("article_unreadable", "figures_differ_between_copies");
        assertThat(strings("select programme_id || ' ' || stage from reporting.programme_status"))
                .contains("phase-2 running");
    }

    @Test
    void runningTheSameNightsAgainChangesNothing() throws Exception {
        land(database);
        Nights nights = new Nights(database, watch);
        nights.run(FIRST, 1);
        nights.run(SECOND, 1);
        List<String> before = facts();
        assertThat(nights.run(SECOND, 2).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(nights.run(FIRST, 2).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void whateverMomentAProcessDiesTheRestartComesToWhatOneCleanRunDoes() throws Exception {
        land(database);
        MortalDataSource counting = new MortalDataSource(database, Integer.MAX_VALUE);
        new Nights(counting, watch).run(FIRST, 1);
        List<String> clean = Nights.snapshot(database);
        assertThat(clean).hasSizeGreaterThan(500);
        int all = counting.calls();
        // -Dsillok.deaths=400 dies at about every call
        int deaths = Integer.getInteger("sillok.deaths", 9);
        for (int n = 0; n < deaths; n++) {
            int life = 3 + n * (all - 3) / deaths;
            DataSource broken = TestDatabase.create();
            land(broken);
            try {
                new Nights(new MortalDataSource(broken, life), watch).run(FIRST, 1);
            } catch (Exception died) {
                assertThat(died).hasStackTraceContaining("the process");
            }
            try {
                assertThat(new Nights(broken, watch).run(FIRST, 1).getStatus())
                        .as("after %s calls", life)
                        .isEqualTo(BatchStatus.COMPLETED);
            } catch (JobInstanceAlreadyCompleteException diedAfterTheEnd) {
                assertThat(life).isGreaterThan(all - 5);
            }
            assertThat(Nights.snapshot(broken)).as("after %s calls", life).isEqualTo(clean);
        }
    }

    @Test
    void aNightWithoutItsLandedRowsFailsAndSaysWhichDocuments() throws Exception {
        land(database);
        execute("truncate landing.stat_cell, landing.stat_key, landing.stat_form");
        JobExecution execution = new Nights(database, watch).run(FIRST, 1);
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(strings("select status || ' ' || message from ops.run where job = 'transform'")
                        .get(0))
                .startsWith("failed a crash of the database server lost rows")
                .contains(strings("select document_id from landing.document where source_id = 'register' order by"
                                + " business_date")
                        .get(0));
    }

    @Test
    void aFailedNightThatIsGivenMoreTakesItInWhenItRunsAgain() throws Exception {
        land(database);
        try (Connection connection = database.getConnection()) {
            new Landing(connection)
                    .statistics("unknown", FIRST, "d", List.of(Landing.Row.of(Map.of("item", "a"), "2024", "1")));
        }
        assertThat(new Nights(database, watch).run(FIRST, 1).getStatus()).isEqualTo(BatchStatus.FAILED);
        try (Connection connection = database.getConnection()) {
            Landing landing = new Landing(connection);
            landing.news("daily", FIRST, 0, "late", "광주시 뒤늦은 소식", VISIT.replace("협력", "교류"), "ko");
        }
        assertThat(strings("select count(*)::text from reporting.article")).containsExactly("3");
        execute("delete from landing.document where source_id = 'unknown'");
        assertThat(new Nights(database, watch).run(FIRST, 1).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(strings("select title from reporting.article where title like '%뒤늦은%'"))
                .hasSize(1);
    }

    @Test
    void aTextThatTheDatabaseRefusesGoesToQuarantineAlone() throws Exception {
        try (Connection connection = database.getConnection()) {
            Landing landing = new Landing(connection);
            landing.news("daily", FIRST, 1, "good", "광주시 소식", VISIT, "ko");
            landing.news("daily", FIRST, 2, "huge", "광주시 큰 수", "광주시는 " + "9".repeat(200_000) + "개사를 지원했다.", "ko");
        }
        assertThat(new Nights(database, watch).run(FIRST, 1).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(strings("select title from reporting.article")).containsExactly("광주시 소식");
        assertThat(strings("select code || ' ' || length(raw) from ops.quarantine"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("article_unreadable ");
    }

    private static void land(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Landing landing = new Landing(connection);
            landing.news("daily", FIRST, 1, "a1", "항저우와 손잡는다", VISIT, "ko");
            landing.news("daily", FIRST, 2, "a2", "깨진 기사", "깨진 글이다.", "ko");
            landing.news("daily", FIRST, 3, "a3", "날씨", "오늘은 맑고 내일은 흐리다.", "ko");
            landing.news("wire", FIRST, 1, "w1", "광주 강기정 시장 항저우 방문", VISIT.replace("160개사", "165개사"), "ko");
            landing.news(
                    "gazette",
                    SECOND,
                    1,
                    "g1",
                    "광주시, 항저우와 손잡는다",
                    "광주시 강기정 시장이 24일 방문한 항저우시와의 협력을 이어 간다. "
                            + "국가AI데이터센터는 170개사 지원 실적을 올렸다고 시가 다음 날 설명했다. AI 2단계도 함께 논의됐다.",
                    "ko");
            landing.news("gazette", SECOND, 2, "g2", "한국 국내총생산 1.9조 달러", "과기정통부는 한국의 국내총생산이 1.9조 달러라고 인용했다.", "ko");
            landing.statistics(
                    "register",
                    FIRST,
                    "support",
                    List.of(
                            Row.of(Map.of("item", "organisations"), "2025", "160"),
                            Row.of(Map.of("item", "organisations-plan"), "2025", "200")));
            landing.statistics(
                    "partial",
                    FIRST,
                    "gdp",
                    List.of(Row.of(Map.of("country", "KOR"), "2024", "1.87", "USD")
                            .multiplied("12")
                            .status("A")));
            landing.statistics(
                    "register",
                    SECOND,
                    "support",
                    List.of(
                            Row.of(Map.of("item", "organisations"), "2025", "170"),
                            Row.of(Map.of("item", "organisations-plan"), "2025", "200")));
        }
    }

    private static DataSource asTransformRole(DataSource target) {
        return new DelegatingDataSource(target) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set role sillok_transform");
                }
                return connection;
            }
        };
    }

    /** What a reader of the reports could tell apart: everything but the ledger and each run's own books. */
    private List<String> facts() throws SQLException {
        return Nights.snapshot(database).stream()
                .filter(row -> !row.startsWith("ops.balance") && !row.startsWith("ops.quarantine"))
                .toList();
    }

    private List<String> strings(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Sql.texts(connection, sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql.execute(connection, sql);
        }
    }
}
