package io.sillok.report.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sillok.model.Keys;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.Harbour;
import io.sillok.report.figure.PrintedFigures.Printed;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComposerTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "io", "sillok", "report", "issue");
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?m)^\\[\\^(\\d+)\\]: (?:값|value) (?:약 |about )?(?:[A-Z]{3} )?(-?[\\d.,]+)(.*?) · .* (\\S+)$");
    private static final String PARTICLE = "(?:으로|[로은는이가을를과와])$";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    static Watch watch;
    static DataSource database;

    @BeforeAll
    static void seed() {
        watch = Harbour.watch(folder);
        database = Harbour.database();
    }

    /** Run with {@code SILLOK_GOLDEN=write} in the environment to take what is printed now for what is expected, and read the difference. */
    @ParameterizedTest
    @CsvSource({"weekly-brief,2025-W37", "weekly-brief,2025-W39", "monthly-digest,2025-09"})
    void theBriefReadsAsExpected(String report, String period) throws SQLException, IOException {
        ComposedIssue issue = compose(report, period);
        for (String locale : List.of("ko", "en")) {
            String printed = text(issue, "brief." + locale + ".md");
            Path golden = GOLDEN.resolve("%s-%s.%s.md".formatted(report, period, locale));
            if ("write".equals(System.getenv("SILLOK_GOLDEN"))) {
                Files.writeString(golden, printed);
            }
            assertThat(printed).isEqualTo(Harbour.text(golden));
        }
    }

    @ParameterizedTest
    @CsvSource({"weekly-brief,2025-W39", "monthly-digest,2025-09"})
    void everyNumberHasAFootnoteAndEveryFootnoteTheValueThatIsPrinted(String report, String period)
            throws SQLException {
        ComposedIssue issue = compose(report, period);
        Map<String, Printed> byKey = new HashMap<>();
        issue.figures().forEach(p -> byKey.put(p.fig().key(), p));
        for (String locale : List.of("ko", "en")) {
            String page = text(issue, "brief." + locale + ".md");
            Map<String, Printed> byNumber = new HashMap<>();
            for (Matcher note = FOOTNOTE.matcher(page); note.find(); ) {
                Printed figure = byKey.get(note.group(4).replace("\\", ""));
                assertThat(figure).as(note.group()).isNotNull();
                BigDecimal value = figure.fig().value();
                boolean about = note.group().contains(": 값 약 ") || note.group().contains(": value about ");
                assertThat(new BigDecimal(note.group(2).replace(",", "")))
                        .isEqualByComparingTo(about ? value.setScale(6, RoundingMode.HALF_UP) : value);
                byNumber.put(note.group(1), figure);
            }
            String body = page.substring(0, page.indexOf("\n[^1]: "));
            String plain = body;
            for (Matcher mark = Pattern.compile("\\[\\^(\\d+)\\]").matcher(body); mark.find(); ) {
                if (!byNumber.containsKey(mark.group(1))) {
                    assertThat(page).containsPattern("(?m)^\\[\\^" + mark.group(1) + "\\]: .* sentence/\\S+$");
                    plain = plain.replace(mark.group(), "");
                    continue;
                }
                String printed = byNumber.get(mark.group(1)).texts().get(locale);
                // a particle may stand between the number and its mark, and other marks of the same number
                String before = body.substring(0, mark.start()).replaceAll("(?:\\[\\^\\d+\\] ?)+$", "");
                assertThat(before.endsWith(printed)
                                || before.replaceAll(PARTICLE, "").endsWith(printed))
                        .as("%s before %s", printed, mark.group())
                        .isTrue();
            }
            assertThat(nakedNumbers(plain, locale)).as(locale).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"weekly-brief,2025-W37", "weekly-brief,2025-W39", "monthly-digest,2025-09"})
    void thePageHasEveryFootnoteOfTheMarkdown(String report, String period) throws SQLException {
        ComposedIssue issue = compose(report, period);
        for (String locale : List.of("ko", "en")) {
            String markdown = text(issue, "brief." + locale + ".md");
            String html = text(issue, "brief." + locale + ".html");
            assertThat(found("(?m)^\\[\\^(\\d+)\\]:", markdown))
                    .isNotEmpty()
                    .isEqualTo(found("\\[\\^(\\d+)\\](?!:)", markdown))
                    .isEqualTo(found("href=\"#fn-(\\d+)\"", html))
                    .isEqualTo(found("<li id=\"fn-(\\d+)\"", html));
            assertThat(markdown).doesNotContainPattern("\\[\\^\\d+\\]\\(");
        }
    }

    @Test
    void copiesAndReplacedArticlesFeedNoFigures() throws SQLException {
        assertThat(compose("weekly-brief", "2025-W38").figures())
                .extracting(p -> p.fig().key())
                .contains("figure/f1")
                .doesNotContain("figure/f2");
        assertThat(compose("weekly-brief", "2025-W39").figures())
                .extracting(p -> p.fig().key())
                .contains("figure/f4")
                .doesNotContain("figure/f3", "figure/f7");
    }

    @Test
    void nothingLearntAfterTheIssuesDayIsSeen() throws SQLException {
        ComposedIssue before = compose("weekly-brief", "2025-W38");

        assertThat(before.figures())
                .extracting(p -> p.fig().key())
                .contains("observation/worldbank/NY.GDP.MKTP.CD:KOR@2024");
        assertThat(before.figures().stream()
                        .filter(p -> p.fig().key().endsWith(":KOR@2024"))
                        .map(p -> p.fig().value().toPlainString()))
                .containsOnly("1712792854202.4");
    }

    @Test
    void aQuietWeekSaysSoAtTheTop() throws SQLException {
        DataSource empty = Harbour.database();
        Harbour.execute(empty, """
                delete from reporting.reconciliation; delete from reporting.claim; delete from reporting.programme_status;
                delete from reporting.event_participant; delete from reporting.event; delete from reporting.date_mention;
                delete from reporting.figure; delete from reporting.sentence;
                update reporting.article set supersedes = null, copy_of = null; delete from reporting.article;
                delete from reporting.story; delete from reporting.observation
                """);
        ComposedIssue issue = new Composer(empty, watch).compose(Harbour.frame(watch, "weekly-brief", "2025-W38"));

        assertThat(issue.quiet()).isTrue();
        assertThat(text(issue, "brief.ko.md").indexOf("특이사항 없음"))
                .isPositive()
                .isLessThan(text(issue, "brief.ko.md").indexOf("## "));
        assertThat(text(issue, "brief.en.md")).contains("> A quiet week");
        assertThat(compose("weekly-brief", "2025-W39").quiet()).isFalse();
    }

    @Test
    void everyPrintedFigureIsALineOfTheProvenance() throws SQLException {
        ComposedIssue issue = compose("weekly-brief", "2025-W39");
        List<JsonNode> lines =
                text(issue, "provenance.jsonl").lines().map(JSON::readTree).toList();

        assertThat(lines)
                .filteredOn(l -> l.has("value"))
                .extracting(l -> l.get("key").asString())
                .containsExactlyElementsOf(
                        issue.figures().stream().map(p -> p.fig().key()).toList());
        assertThat(lines)
                .filteredOn(l -> !l.has("value"))
                .extracting(l -> l.get("key").asString(), l -> l.get("sentence").asString())
                .contains(tuple("sentence/a5/1", "두 도시는 우호도시 협정을 체결할 예정이다."));
        JsonNode sentence = lines.stream()
                .filter(l -> l.get("key").asString().equals("figure/f5"))
                .findFirst()
                .orElseThrow();
        assertThat(sentence.get("value").asString()).isEqualTo("426900000000");
        assertThat(sentence.get("sentence").asString()).contains("4269억원을 투입한");
        assertThat(sentence.get("printed").get("ko").asString()).isEqualTo("4,269억 원");
        assertThat(sentence.get("publisher").get("en").asString()).isEqualTo("Morning Post");
    }

    @Test
    void aValueThatWasPutRightSaysSoBesideTheValueAsDelivered() throws SQLException {
        DataSource corrected = Harbour.database();
        Harbour.execute(corrected, """
                insert into reporting.correction
                select o.run_id, s.series_key, o.period_start, o.value_text, '1', 'digits [swapped]', 'yearbook', o.document_id, o.pointer
                from reporting.observation o join reporting.series s using (series_id)
                where s.series_key = 'register/ai:actual.companies' and o.period_start = '2024-01-01'
                """);
        ComposedIssue issue = new Composer(corrected, watch).compose(Harbour.frame(watch, "weekly-brief", "2025-W37"));

        assertThat(text(issue, "brief.en.md"))
                .contains(" · as delivered 158 · put right: digits \\[swapped\\] (yearbook) · recorded as of ");
        assertThat(text(issue, "brief.ko.md")).contains(" · 바로잡음: digits ");
        assertThat(text(issue, "provenance.jsonl"))
                .contains("\"correction\":{\"reason\":\"digits [swapped]\",\"source\":\"yearbook\"}");
    }

    @Test
    void whatLoadsChangedStandsInTheNotesRebasedSeriesApart() throws SQLException {
        DataSource changed = Harbour.database();
        Harbour.execute(changed, """
                insert into ops.load (run_id, dataset_id, first, held, rows, written, deleted, unchanged, quarantined)
                select run_id, 'register/ai', true, false, 5, 5, 0, 0, 0
                from ops.run where job = 'transform' and business_date = '2025-09-08';
                insert into ops.change (run_id, dataset_id, series_id, period_start, kind, old_value, new_value)
                select run_id, 'worldbank/NY.GDP.MKTP.CD', 4, '2024-01-01', 'modified', 1712792854202.4, 1869700000000
                from ops.run where job = 'transform' and business_date = '2025-09-26';
                insert into ops.change (run_id, dataset_id, series_id, period_start, kind, old_value, new_value)
                select run_id, 'worldbank/NY.GDP.MKTP.CD', 4, make_date(1990 + n, 1, 1), 'added', null, 7
                from ops.run cross join generate_series(1, 12) n
                where job = 'transform' and business_date = '2025-09-26';
                insert into ops.change (run_id, dataset_id, series_id, period_start, kind, old_value, new_value)
                select run_id, 'register/ai', 2, make_date(2000 + n, 1, 1), 'rebased', 100 * n, 87.31 * n
                from ops.run cross join generate_series(1, 4) n
                where job = 'transform' and business_date = '2025-09-26';
                insert into ops.held_load (load_id, source_id, dataset, dataset_id, business_date, as_of, last_seen, run_id, complete,
                    fingerprint, cells, added, modified, deleted)
                select 1, 'register', 'ai', 'register/ai', business_date, as_of, business_date, run_id, true, 'x', 5, 1, 4, 0
                from ops.run where job = 'transform' and business_date = '2025-09-27'
                """);
        Composer composer = new Composer(changed, watch);

        assertThat(text(composer.compose(Harbour.frame(watch, "weekly-brief", "2025-W37")), "brief.en.md"))
                .containsPattern("Statistics, Programme register ai: first loaded, 4 values\\[\\^\\d+\\]\n");
        String english = text(composer.compose(Harbour.frame(watch, "weekly-brief", "2025-W39")), "brief.en.md");
        assertThat(english)
                .containsPattern("Statistics, Programme register ai: 1 series\\[\\^\\d+\\] rebased\n")
                .containsPattern(
                        "Statistics, World Bank GDP \\(current US\\$\\): 12 values\\S+ added, 1 value\\S+ revised; the largest"
                                + " revision is GDP of Korea \\(current US\\$\\), 2024, from about USD 1\\.713 trillion\\S+ to")
                .containsPattern("the delivery of .*27 September.* \\(5 values\\S+\\) was held back by a check");
        assertThat(text(composer.compose(Harbour.frame(watch, "weekly-brief", "2025-W39")), "brief.ko.md"))
                .containsPattern("통계 변동, 사업 대장 ai: 기준 변경 1개 계열")
                .containsPattern("추가 12개 값\\S+, 개정 1개 값");
    }

    @Test
    void theTableOfFiguresSaysWhichWayAChangeGoesAndWhatWasSummedUp() throws SQLException {
        DataSource said = Harbour.database();
        Harbour.execute(said, "update reporting.figure set direction = 'fall', accumulation = 'annual'");
        String[] lines = text(
                        new Composer(said, watch).compose(Harbour.frame(watch, "weekly-brief", "2025-W39")),
                        "data/figures.csv")
                .split("\r\n", 3);
        assertThat(lines[0]).contains(",basis,direction,accumulation,sentence");
        assertThat(lines[1]).contains(",fall,annual,");
    }

    @Test
    void theManifestHasTheHashOfEveryOtherFile() throws SQLException {
        ComposedIssue issue = compose("weekly-brief", "2025-W39");
        JsonNode files = JSON.readTree(text(issue, "manifest.json")).get("files");

        List<String> paths = new ArrayList<>();
        for (JsonNode file : files) {
            String path = file.get("path").asString();
            paths.add(path);
            byte[] bytes = bytes(issue, path);
            assertThat(file.get("sha256").asString()).isEqualTo(Keys.sha256(bytes));
            assertThat(file.get("bytes").asInt()).isEqualTo(bytes.length);
        }
        paths.add("manifest.json");
        assertThat(paths).containsExactlyInAnyOrderElementsOf(issue.files().keySet());
    }

    @Test
    void theDataPackageDescribesEveryTable() throws SQLException {
        ComposedIssue issue = compose("weekly-brief", "2025-W39");
        JsonNode resources = JSON.readTree(text(issue, "datapackage.json")).get("resources");

        List<String> paths = new ArrayList<>();
        for (JsonNode resource : resources) {
            String path = resource.get("path").asString();
            paths.add(path);
            String header = text(issue, path).split("\r\n", 2)[0];
            List<String> names = new ArrayList<>();
            resource.get("schema")
                    .get("fields")
                    .forEach(f -> names.add(f.get("name").asString()));
            assertThat(header).isEqualTo(String.join(",", names));
        }
        assertThat(paths)
                .containsExactlyInAnyOrderElementsOf(issue.files().keySet().stream()
                        .filter(f -> f.startsWith("data/") && !f.endsWith(".excel.csv"))
                        .toList());
    }

    @Test
    void textOfArticlesBecomesNeitherMarkupNorLinkNorFormula() throws SQLException {
        ComposedIssue issue = compose("weekly-brief", "2025-W39");

        assertThat(text(issue, "brief.ko.html"))
                .contains("[정정] *180*개사 &lt;b&gt;")
                .doesNotContain("<b>")
                .doesNotContain("javascript:");
        assertThat(text(issue, "data/superseded.excel.csv")).startsWith("\uFEFF");
    }

    private static SortedSet<Integer> found(String number, String text) {
        return Pattern.compile(number)
                .matcher(text)
                .results()
                .map(r -> Integer.valueOf(r.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aTemplateThatPrintsAnotherTextsDigitsIsStopped() throws SQLException, IOException {
        ReportDefinition report = Harbour.report(watch, "weekly-brief");
        ReportDefinition naked = new ReportDefinition(
                report.folder(),
                report.id(),
                report.titles(),
                report.period(),
                report.zone(),
                report.locales(),
                report.outline(),
                report.freshness(),
                report.queries(),
                "{% for f in figures %}{{ f.surface }}{% endfor %}");
        Frame frame = Harbour.frame(watch, "weekly-brief", "2025-W39");

        assertThatThrownBy(() -> new Composer(database, watch)
                        .compose(new Frame(
                                naked, frame.period(), frame.number(), frame.businessDate(), frame.asOf(), null)))
                .hasMessageContaining("naked number");
    }

    private static ComposedIssue compose(String report, String period) throws SQLException {
        return new Composer(database, watch).compose(Harbour.frame(watch, report, period));
    }

    private static String text(ComposedIssue issue, String file) {
        return new String(bytes(issue, file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ComposedIssue issue, String file) {
        byte @Nullable [] bytes = issue.files().get(file);
        assertThat(bytes).as(file).isNotNull();
        return Objects.requireNonNull(bytes);
    }

    /** Numbers left when quotations, links, dates, periods, issue numbers, names with digits and footnoted numbers are gone. */
    private static List<String> nakedNumbers(String body, String locale) {
        String rest = body.replaceAll("\\]\\(<[^>]*>\\)", "]").replaceAll("“[^”]*”", "");
        rest = locale.equals("ko")
                ? rest.replaceAll("\\d{4}년|\\d+월|\\d+일(?=\\(|~|$)|제\\d+호|\\d분기", "")
                        .replaceAll("AI 1단계", "")
                : rest.replaceAll("\\d{1,2}(–\\d{1,2})? (January|September|October|December)( \\d{4})?", "")
                        .replaceAll(
                                "(January|September|October|December) \\d{4}|No\\. \\d+|\\(\\d{4}\\b|, \\d{4}(?=[,:])",
                                "")
                        .replaceAll("AI phase 1", "");
        rest = rest.replaceAll(
                "[△+−]?[\\d,.]+[^\\d\\[\\]|]{0,14}(?:[\\d,.]+[^\\d\\[\\]|]{0,12})?(?:\\[\\^\\d+\\])+", "");
        List<String> naked = new ArrayList<>();
        for (Matcher digit = Pattern.compile("[^\\n]{0,20}\\d[^\\n]{0,20}").matcher(rest); digit.find(); ) {
            naked.add(digit.group());
        }
        return naked;
    }
}
