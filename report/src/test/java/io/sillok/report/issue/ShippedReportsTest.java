package io.sillok.report.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.watch.Watch;
import io.sillok.report.Harbour;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the queries of the watch that ships must not say. */
class ShippedReportsTest {
    @TempDir
    static Path folder;

    static Watch watch;

    @BeforeAll
    static void read() {
        watch = Harbour.watch(folder);
    }

    @Test
    void aDayAheadIsOnlyOfTheEventThatIsOnThatDay() throws SQLException {
        String english = weekly("2025-W39", """
                insert into reporting.event (event_id, article_id, sentence_no, kind, status, from_date, to_date, place, about, about_id) values
                    ('e4', 'a1', 1, 'fair', 'planned', '2025-09-30', '2025-09-30', null, 'briefing', 'computing-centre')
                """);
        assertThat(english)
                .contains("- 2 October: [“접수는 10월 2일 마감한다.”]")
                .doesNotContain("2 October: National AI Computing Centre");

        assertThat(weekly("2025-W39", """
                insert into reporting.event (event_id, article_id, sentence_no, kind, status, from_date, to_date, place, about, about_id) values
                    ('e4', 'a1', 1, 'fair', 'planned', '2025-09-30', '2025-09-30', null, 'briefing', 'computing-centre'),
                    ('e5', 'a1', 1, 'bid', 'planned', '2025-10-02', '2025-10-02', null, null, 'computing-centre')
                """))
                .contains("- 2 October: National AI Computing Centre: bid planned (Morning Post, 17 September)");
    }

    @Test
    void aProgrammeOfThePartnershipIsPartnershipWhoeverTakesPart() throws SQLException {
        String english = weekly("2025-W39", """
                update reporting.story set area = 'home' where story_id = 'visit';
                delete from reporting.event_participant where event_id = 'e2' and position = 1
                """);
        assertThat(section(english, "Partnership"))
                .contains("Kang Gi-jung – met (friendship-city agreement)")
                .contains("friendship-city agreement to be signed");
    }

    @Test
    void newsOfThePartnershipWithoutAnEventKeepsItsHeadline() throws SQLException {
        String english = weekly("2025-W39", """
                update reporting.programme_status set article_id = 'a1', sentence_no = 0 where article_id = 'a5';
                delete from reporting.event_participant where event_id in ('e2', 'e3');
                delete from reporting.event where event_id in ('e2', 'e3')
                """);
        assertThat(section(english, "Partnership"))
                .contains("### Also reported\n\n- “광주시, 항저우와 손 잡는다” (Morning Post, 25 September)")
                .doesNotContain("No news");
    }

    @Test
    void aSentenceOfThePartnershipThatGivesNoEventLeadsToItsHeadline() throws SQLException {
        String english = weekly("2025-W39", """
                update reporting.story set area = 'home' where story_id = 'visit';
                delete from reporting.event_participant where event_id = 'e2';
                delete from reporting.event where event_id = 'e2';
                insert into reporting.mention (article_id, begin_offset, end_offset, sentence_no, surface, type, name, entity_id) values
                    ('a5', 40, 47, 0, '우호도시 협정', 'programme', '우호도시 협정', 'friendship-agreement')
                """);
        assertThat(section(english, "Partnership"))
                .contains("friendship-city agreement to be signed")
                .contains("### Also reported\n\n- “광주시, 항저우와 손 잡는다”");
    }

    @Test
    void anAmountThatWasFoundWrongIsNotTheProgrammes() throws SQLException {
        assertThat(weekly("2025-W39", """
                insert into reporting.claim (claim_id, figure_id, article_id, indicator_id, programme_id, confidence, reason)
                values ('c9', 'f5', 'a5', 'gdp-korea', null, 0.9, 'phrase');
                insert into reporting.reconciliation (claim_id, verdict, reason, formula, judged_as_of, run_id)
                values ('c9', 'MISMATCH', 'differs', '', '2025-09-25 15:00+00', 36)
                """)).contains("| AI phase 1 | – | – |");
    }

    @Test
    void theRegistersAmountComesBeforeTheNews() throws SQLException {
        assertThat(weekly("2025-W39", """
                insert into reporting.programme_indicator values ('ai-phase-1', 'gdp-korea')
                """))
                .containsPattern("\\| AI phase 1 \\| – \\| about USD 1\\.875 trillion\\[\\^\\d+\\] \\(2024\\) \\|");
    }

    @Test
    void aReminderIsNoMovementAndAMonthIsNoDay() throws SQLException {
        String korean = weekly("ko", "2025-W39", """
                insert into reporting.programme_status (programme_id, article_id, sentence_no, stage, on_date, planned) values
                    ('computing-centre', 'a5', 1, 'bidding', '2025-09-25', false),
                    ('ai-phase-1', 'a5', 2, 'completed', '2024-12-01', false);
                insert into reporting.date_mention (article_id, begin_offset, end_offset, sentence_no, surface, from_date, to_date, grain, why)
                values ('a5', 132, 137, 2, '지난해 12월', '2024-12-01', '2024-12-31', 'month', 'explicit')
                """);
        assertThat(section(korean, "□ 사업 추진 현황"))
                .containsPattern("\\| 국가AI컴퓨팅센터 \\| 공모·유치\\[\\^\\d+\\] .* \\| 9월 17일\\(수\\) \\|\n")
                .containsPattern("\\| AI 1단계 사업 \\| 완료\\[\\^\\d+\\] .* \\| 2024년 12월 \\|\n");
    }

    @Test
    void aPlanReachesNothing() throws SQLException {
        String plan = "update reporting.indicator set actual_key = null where indicator_id = 'companies-moved'";
        assertThat(weekly("2025-W39", plan))
                .contains("(2027), 50%[^")
                .contains("] planned |")
                .doesNotContain("] reached");
        assertThat(weekly("2025-W39", "")).contains("] reached |");
    }

    @Test
    void everyIndicatorHasARowWithAValueOrWithout() throws SQLException {
        String english = weekly("2025-W39", """
                update reporting.indicator set actual_key = null, plan_key = 'register/ai:future', target_key = null
                where indicator_id = 'companies-moved';
                insert into reporting.series (series_id, series_key, dataset_id, dimensions, frequency, unit_id)
                values (9, 'register/ai:future', 'register/ai', '{}', 'A', 'company');
                insert into reporting.observation (series_id, period_start, recorded_from, value, document_id, pointer, run_id)
                values (9, '2026-01-01', '2025-09-08 15:00+00', 10, 'doc-register', 'row 9', 2);
                delete from reporting.reconciliation where claim_id = 'c6'; delete from reporting.claim where claim_id = 'c6'
                """);
        assertThat(section(english, "Scorecard"))
                .containsPattern("\\| AI companies moved to Gwangju \\| 10 companies\\[\\^\\d+\\] \\(2026 plan\\)")
                .contains("| Organisations given computing support | – | – | – | – | – |");
    }

    @Test
    void aFirstValueIsAddedAndAPeriodWithoutOneIsNotCounted() throws SQLException {
        String english = weekly("2025-W39", """
                insert into ops.change (run_id, dataset_id, series_id, period_start, kind, old_value, new_value)
                select run_id, 'worldbank/NY.GDP.MKTP.CD', 4, c.period_start::date, c.kind, c.old_value, c.new_value
                from ops.run
                cross join (values ('2024-01-01', 'modified', 1712792854202.4, 1869700000000), ('2025-01-01', 'modified', null, 7),
                    ('2022-01-01', 'modified', 8, null), ('2026-01-01', 'added', null, null))
                    c (period_start, kind, old_value, new_value)
                where job = 'transform' and business_date = '2025-09-26'
                """);
        assertThat(english)
                .containsPattern(
                        "GDP \\(current US\\$\\): 1 value\\S+ added, 1 value\\S+ revised, 1 value\\S+ withdrawn; the largest");
        assertThat(weekly("2025-W37", """
                update reporting.observation set value = null where series_id = 1 and period_start = '2023-01-01';
                insert into ops.load (run_id, dataset_id, first, held, rows, written, deleted, unchanged, quarantined)
                select run_id, 'register/ai', true, false, 4, 4, 0, 0, 0
                from ops.run where job = 'transform' and business_date = '2025-09-08'
                """)).containsPattern("Programme register ai: first loaded, 3 values");
    }

    @Test
    void aSourceThatHasNeverDeliveredIsInTheTable() throws SQLException {
        assertThat(weekly("2025-W39", """
                insert into ops.balance (run_id, source_id, what, fetched, loaded, duplicate, quarantined, filtered)
                select run_id, 'evening-post', 'document', 0, 0, 0, 0, 0 from ops.run where job = 'ingest'
                """)).containsPattern("\\| Evening Post \\| never \\| – \\| – \\|");
    }

    @Test
    void aNightThatWasRunAgainIsNotHeldAgainstTheSource() throws SQLException {
        String missed = """
                insert into ops.run (run_id, job, business_date, attempt, fence, as_of, status)
                values (900, 'ingest', '2025-09-24', 0, 900, '2025-09-24 15:00+00', 'failed');
                insert into ops.finding (finding_id, run_id, source_id, pointer, code, severity, message)
                values ('zero', %s, 'morning-post', '', 'unexpected_zero', 'ERROR', 'nothing was delivered')
                """;
        assertThat(weekly("2025-W39", missed.formatted("900"))).doesNotContain("unexpected_zero");
        assertThat(weekly("2025-W39", missed.formatted("33"))).contains("unexpected_zero");
    }

    @Test
    void aCellsProvenanceLeadsToItsFile() throws SQLException {
        ComposedIssue issue = compose("weekly-brief", "2025-W39", """
                insert into landing.document (document_id, source_id, uri, sha256, bytes, fetched_at, archive_key, business_date, run_id)
                values ('doc-register', 'register', 'sample/register.csv', 'c0ffee', 9, '2025-09-08 15:00+00', 'c0/ffee', '2025-09-08', 1)
                """);
        assertThat(file(issue, "provenance.jsonl"))
                .contains(
                        "\"uri\":\"sample/register.csv\",\"document\":\"doc-register\",\"sha256\":\"c0ffee\",\"pointer\":\"row 3\"");
    }

    @Test
    void aStageLeadsToItsSentenceInTheTablesToo() throws SQLException {
        String[] lines = file(compose("weekly-brief", "2025-W38", ""), "data/key_messages.csv")
                .split("\r\n");
        assertThat(lines[0]).endsWith(",evidence,evidence_key,evidence_source,evidence_date,evidence_url");
        assertThat(lines[1])
                .startsWith("move,")
                .endsWith("국가AI컴퓨팅센터를 공모했다.,sentence/a1/0,morning-post,2025-09-17,https://news.example/call");
    }

    @Test
    void aNameThatOnlyKoreanHasIsQuotedInEnglish() throws SQLException {
        assertThat(weekly(
                        "2025-W39",
                        "update reporting.event set about = '교류 협약', about_id = null where event_id = 'e3'"))
                .contains("agreement to be signed (“교류 협약”)")
                .doesNotContain("협약 to be");
    }

    private static String weekly(String period, String change) throws SQLException {
        return weekly("en", period, change);
    }

    private static String weekly(String locale, String period, String change) throws SQLException {
        return file(compose("weekly-brief", period, change), "brief." + locale + ".md");
    }

    private static ComposedIssue compose(String reportId, String notation, String change) throws SQLException {
        DataSource database = Harbour.database();
        if (!change.isEmpty()) {
            Harbour.execute(database, change);
        }
        return new Composer(database, watch).compose(Harbour.frame(watch, reportId, notation));
    }

    /** What stands under a heading. */
    private static String section(String page, String heading) {
        String rest = page.substring(page.indexOf("\n## " + heading + "\n") + 1);
        int next = rest.indexOf("\n## ");
        return next < 0 ? rest : rest.substring(0, next);
    }

    private static String file(ComposedIssue issue, String name) {
        return new String(Objects.requireNonNull(issue.files().get(name)), StandardCharsets.UTF_8);
    }
}
